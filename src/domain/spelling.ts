/**
 * In how few steps one word becomes the other: a letter added, left out, changed, or two neighbours swapped; no place is touched twice.
 * Damerau, "A technique for computer detection and correction of spelling errors" (1964), in the form called optimal string alignment.
 * Gives up with `most + 1` when it takes more than `most`.
 */
export function stepsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  return lastRow(a, b, most)?.[b.length] ?? most + 1;
}

/** The same to whatever beginning of the other word is the nearest: what is being typed goes on. */
export function stepsToBeginning(a: string, b: string, most: number): number {
  const row = lastRow(a, b.slice(0, a.length + most), most);
  return row ? Math.min(...row) : most + 1;
}

// The steps from all of one word to each beginning of the other; null where all take more than `most`.
function lastRow(a: string, b: string, most: number): number[] | null {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      let steps = Math.min(change, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        steps = Math.min(steps, (before[j - 2] ?? 0) + 1);
      row.push(steps);
      least = Math.min(least, steps);
    }
    if (least > most) return null;
    before = above;
    above = row;
  }
  return above;
}

/** The groups of three letters in a word, with its beginning and end marked: "bos" → ["  b", " bo", "bos", "os "]. As PostgreSQL's pg_trgm takes them. */
export function trigramsOf(word: string): string[] {
  const marked = `  ${word} `;
  return Array.from({ length: marked.length - 2 }, (_, at) => marked.slice(at, at + 3));
}

/** The value that this one was probably meant to be, as after a slip of the fingers; null where none is that near. */
export function findNearest(meant: string, values: Iterable<string>): string | null {
  let best: string | null = null;
  let least = Math.max(1, Math.floor(meant.length / 3)) + 1;
  for (const value of values) {
    const slips = countSlips(meant.toLowerCase(), value.toLowerCase());
    if (slips < least) [best, least] = [value, slips];
  }
  return best;
}

/** How many letters to put in, leave out, change or swap with the next to make the one of the other (Damerau 1964). */
function countSlips(one: string, other: string): number {
  const rows = [Array.from({ length: other.length + 1 }, (_, index) => index)];
  const at = (i: number, j: number) => rows[i]?.[j] ?? 0;
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    rows.push(row);
    for (let j = 1; j <= other.length; j += 1) {
      const changed = at(i - 1, j - 1) + (one[i - 1] === other[j - 1] ? 0 : 1);
      row.push(Math.min(changed, at(i - 1, j) + 1, at(i, j - 1) + 1));
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      if (isSwapped) row[j] = Math.min(at(i, j), at(i - 2, j - 2) + 1);
    }
  }
  return at(one.length, other.length);
}

const MOST = 8;

/** What to write instead: "write "green" (or one of: waste, roads)". */
export function sayInstead(meant: string, values: Iterable<string>): string {
  const nearest = findNearest(meant, values);
  const others = [...values].filter((value) => value !== nearest);
  const shown = others.length > MOST ? `${others.slice(0, MOST).join(', ')}, …` : others.join(', ');
  if (nearest !== null) return shown ? `write "${nearest}" (or one of: ${shown})` : `write "${nearest}"`;
  return shown ? `write one of: ${shown}` : 'there is none yet';
}

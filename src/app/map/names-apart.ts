/** A name on the map, by the middle of its line in pixels. */
export interface PlacedName {
  id: string;
  text: string;
  at: [number, number];
}

// A little more than a letter of the map's type takes on average, and its line: names that nearly touch are read as one.
const LETTER = 9;
const LINE = 22;

/** Those of the names that can be read: each, in this order, that does not lie over one before it; the chosen one before all others. */
export function namesApart(names: PlacedName[], chosenId?: string | null): PlacedName[] {
  const inOrder = [...names.filter(({ id }) => id === chosenId), ...names.filter(({ id }) => id !== chosenId)];
  const shown: PlacedName[] = [];
  for (const name of inOrder) if (!shown.some((other) => touch(name, other))) shown.push(name);
  return shown;
}

const touch = (a: PlacedName, b: PlacedName) =>
  Math.abs(a.at[1] - b.at[1]) < LINE && Math.abs(a.at[0] - b.at[0]) < ((a.text.length + b.text.length) / 2) * LETTER;

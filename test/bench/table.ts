/** Figures by the name of their column; the first one names the row. */
export type Row = Record<string, string | number>;

/** Prints the rows as a table that can be put into a page as it is. */
export function printTable(rows: Row[]): void {
  const names = [...new Set(rows.flatMap(Object.keys))];
  const lines = [names, names.map(() => ''), ...rows.map((row) => names.map((name) => String(row[name] ?? '')))];
  const widths = names.map((_, column) => Math.max(3, ...lines.map((line) => line[column]?.length ?? 0)));
  for (const [number, line] of lines.entries()) {
    const cells = line.map((cell, column) => pad(cell, widths[column] ?? 0, column, number === 1 ? '-' : ' '));
    console.log(`| ${cells.join(' | ')} |`);
  }
}

const pad = (cell: string, width: number, column: number, filler: string) =>
  column === 0 ? cell.padEnd(width, filler) : cell.padStart(width, filler);

/** Three digits that count, and no more than two behind the point. */
export function rounded(value: number): number {
  const behind = value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return Number(value.toFixed(behind));
}

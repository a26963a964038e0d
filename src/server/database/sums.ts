import type { Connection, Value } from './database.ts';

/** A table that adds up figures by what stands in its keys, for each municipality. */
export interface Sums {
  table: string;
  keys: string[];
  figures: string[];
}

/** What is to be added where: figures by the values of the keys, in JSON. */
export type Additions = Map<string, number[]>;

/** Notes that so much is to be added there. */
export function note(additions: Additions, keys: string[], figures: number[]): void {
  const name = JSON.stringify(keys);
  const noted = additions.get(name);
  additions.set(name, noted ? noted.map((value, index) => value + (figures[index] ?? 0)) : figures);
}

/** The statement of each table that takes what is to be added. */
const adding = ({ table, keys, figures }: Sums) =>
  `on conflict (municipality, ${keys.join(', ')}) do update set ${figures
    .map((name) => `${name} = ${table}.${name} + excluded.${name}`)
    .join(', ')}`;

/** Adds what was noted; what comes to nothing is left out. */
export async function addUp(
  connection: Connection,
  sums: Sums,
  municipality: string,
  additions: Additions,
): Promise<void> {
  const rows = [...additions]
    .filter(([, figures]) => figures.some((value) => value !== 0))
    // In one order, as all locks here.
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, figures]): Value[] => [municipality, ...(JSON.parse(name) as string[]), ...figures]);
  await connection.insert(sums.table, ['municipality', ...sums.keys, ...sums.figures], rows, adding(sums));
}

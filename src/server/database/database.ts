/** A value that both engines keep as it is. */
export type Value = string | number | null;

/**
 * One line to the database. Statements are written out, in SQL that both engines understand, with $1, $2 … for values.
 * Every table leads with the municipality.
 */
export interface Connection {
  all<Row>(sql: string, values?: Value[]): Promise<Row[]>;
  /** Returns how many rows were changed. */
  run(sql: string, values?: Value[]): Promise<number>;
  /**
   * Enters these rows, each with the values of these columns in their order, and returns the first value of those that were entered:
   * `otherwise` may say what happens where one is there already.
   */
  insert(table: string, columns: string[], rows: Value[][], otherwise?: string): Promise<Value[]>;
  /** What makes a select keep its rows from other writers until the transaction ends. */
  readonly forUpdate: string;
  /** The same, passing over rows that somebody else keeps. */
  readonly forUpdateSkip: string;
}

/** The line to the database broke, or there is none to be had just now: the same may well be done a little later. */
export class DatabaseAway extends Error {
  constructor(cause: unknown) {
    super('the database cannot be reached', { cause });
  }
}

/** What the server asks of a database. Outside a transaction each statement stands alone and sees only what is committed. */
export interface Database extends Connection {
  readonly engine: 'sqlite' | 'postgres';
  /** All of the work or none of it. May be tried again from the start where another writer was in the way. */
  transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** "($1, $2), ($3, $4)" for that many rows of that many values, counting from `first`. */
export function placeholders(rows: number, perRow: number, first = 1): string {
  let next = first;
  return Array.from({ length: rows }, () => `(${Array.from({ length: perRow }, () => `$${next++}`).join(', ')})`).join(
    ', ',
  );
}

/** "$3, $4, $5" */
export const list = (count: number, first: number) =>
  Array.from({ length: count }, (_, index) => `$${first + index}`).join(', ');

/** The rows in lots that both engines take in one statement. */
export function* lots<T>(rows: T[], size = 500): Generator<T[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size);
}

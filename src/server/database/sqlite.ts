import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { Connection, Database, Value } from './database.ts';

/** Another process has this file open. */
export class DatabaseInUse extends Error {}

/**
 * The embedded database: one file, one process. WAL with synchronous=FULL, so that what was acknowledged is on the disk.
 * Throws DatabaseInUse where a second process holds the file, and an Error where the engine does not take the safe settings.
 */
export function openSqlite(file: string): Database {
  mkdirSync(dirname(file), { recursive: true });
  const lock = lockFile(`${file}.lock`);
  const writer = new DatabaseSync(file);
  // A large log is carried over to the file seldom, and what a busy city changes stays in memory.
  writer.exec(
    'pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma busy_timeout = 5000; pragma wal_autocheckpoint = 8000; pragma cache_size = -65536',
  );
  refuseUnsafe(writer);
  // A second line for reading sees only what is committed, whatever the writer is in the middle of.
  const reader = new DatabaseSync(file, { readOnly: true });
  reader.exec('pragma busy_timeout = 5000');
  const writing = connect(writer);
  const reading = connect(reader);
  let last: Promise<unknown> = Promise.resolve();

  function transaction<T>(work: (connection: Connection) => Promise<T>): Promise<T> {
    const turn = last.then(async () => {
      writer.exec('begin immediate');
      try {
        const result = await work(writing);
        writer.exec('commit');
        return result;
      } catch (error) {
        writer.exec('rollback');
        throw error;
      }
    });
    last = turn.catch(() => {});
    return turn;
  }

  return {
    ...reading,
    engine: 'sqlite',
    run: (sql, values) => transaction((connection) => connection.run(sql, values)),
    insert: (...rows) => transaction((connection) => connection.insert(...rows)),
    transaction,
    close: async () => {
      await last;
      reader.close();
      writer.close();
      lock.close();
    },
  };
}

// The operating system gives the lock back when the process ends, however it ends. Of two that begin at the same moment each may find the
// other half-way: one of them waits for a moment, that not both go.
function lockFile(path: string): DatabaseSync {
  const lock = new DatabaseSync(path);
  try {
    lock.exec('pragma busy_timeout = 1000; pragma locking_mode = exclusive; begin exclusive');
    return lock;
  } catch {
    lock.close();
    throw new DatabaseInUse('another process is using this database: stop it first, or set another DATA_DIR');
  }
}

function refuseUnsafe(writer: DatabaseSync): void {
  const { journal_mode } = writer.prepare('pragma journal_mode').get() as { journal_mode: string };
  const { synchronous } = writer.prepare('pragma synchronous').get() as { synchronous: number };
  const FULL = 2;
  if (journal_mode !== 'wal' || synchronous < FULL) {
    throw new Error(
      `SQLite did not take the safe settings (journal ${journal_mode}, synchronous ${synchronous}): is the data folder on a network disk?`,
    );
  }
}

const MOST_STATEMENTS = 200;

/** One line to an open file. */
export function connect(database: DatabaseSync): Connection {
  const statements = new Map<string, { statement: StatementSync; order: number[] }>();
  const prepare = (sql: string) => {
    const known = statements.get(sql);
    if (known) return known;
    const order: number[] = [];
    const text = sql.replace(/\$(\d+)/g, (_, number) => {
      order.push(Number(number) - 1);
      return '?';
    });
    if (statements.size >= MOST_STATEMENTS) statements.delete(statements.keys().next().value as string);
    const made = { statement: database.prepare(text), order };
    statements.set(sql, made);
    return made;
  };
  const inOrder = (order: number[], values: Value[]) => order.map((index) => values[index] as SQLInputValue);
  return {
    forUpdate: '',
    forUpdateSkip: '',
    all: async <Row>(sql: string, values: Value[] = []) => {
      const { statement, order } = prepare(sql);
      return statement.all(...inOrder(order, values)) as Row[];
    },
    run: async (sql, values = []) => {
      const { statement, order } = prepare(sql);
      return Number(statement.run(...inOrder(order, values)).changes);
    },
    // Row by row: there is no way to the server and back, and one short statement is compiled once.
    insert: async (table, columns, rows, otherwise = '') => {
      const { statement } = prepare(
        `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')}) ${otherwise}`,
      );
      return rows.flatMap((row) => (statement.run(...(row as SQLInputValue[])).changes ? [row[0] as Value] : []));
    },
  };
}

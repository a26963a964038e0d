import pg from 'pg';
import { type Connection, type Database, DatabaseAway, lots, type Value } from './database.ts';

const INT8 = 20;
const DEADLOCK = '40P01';
const SERIALIZATION = '40001';
const UNIQUE = '23505';
const TRIES = 4;

/** PostgreSQL, for beyond one machine: any number of server processes on one database. `url` as in postgres://user:password@host/name. */
export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    // Versions stay below 2^53 for longer than cities last.
    types: {
      getTypeParser: (oid: number, format?: 'text') => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)),
    } as pg.CustomTypesConfig,
  });
  // An idle line that breaks is replaced at the next use; without a listener it would end the process.
  pool.on('error', () => {});
  // One that breaks in the middle of a transaction is told to whoever is in it; without a listener that too would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  await refuseUnsafe(pool);
  return {
    ...connect(pool),
    engine: 'postgres',
    transaction: (work) => transact(pool, work, TRIES),
    close: () => pool.end(),
  };
}

async function refuseUnsafe(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query(
    "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
  );
  if (rows[0].fsync !== 'on' || rows[0].commit === 'off') {
    throw new Error('PostgreSQL runs with fsync or synchronous_commit off: it would acknowledge what it can lose');
  }
}

async function transact<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>, tries: number): Promise<T> {
  try {
    return await transactOnce(pool, work);
  } catch (error) {
    const isInTheWay = [DEADLOCK, SERIALIZATION, UNIQUE].includes((error as { code?: string }).code ?? '');
    if (tries <= 1 || !isInTheWay) throw error;
    return transact(pool, work, tries - 1);
  }
}

async function transactOnce<T>(pool: pg.Pool, work: (connection: Connection) => Promise<T>): Promise<T> {
  const client = await orAway(pool.connect());
  let isBroken = false;
  try {
    await orAway(client.query('begin'));
    const result = await work(connect(client));
    await orAway(client.query('commit'));
    return result;
  } catch (error) {
    await client.query('rollback').catch(() => {
      isBroken = true;
    });
    throw error;
  } finally {
    client.release(isBroken);
  }
}

const LOT = 1000;

/**
 * The rows go as one value, in JSON, and are told apart by the table's own columns: thousands of values apart cost more than the insert.
 */
async function insert(
  client: pg.Pool | pg.PoolClient,
  table: string,
  columns: string[],
  rows: Value[][],
  otherwise: string,
): Promise<Value[]> {
  const names = columns.join(', ');
  const text = `insert into ${table} (${names}) select ${names} from json_populate_recordset(null::${table}, $1) ${otherwise} returning ${columns[0]}`;
  const entered: Value[] = [];
  for (const lot of lots(rows, LOT)) {
    const objects = lot.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index]])));
    const result = await orAway(client.query({ text, values: [JSON.stringify(objects)], rowMode: 'array' }));
    for (const [first] of result.rows as Value[][]) entered.push(first as Value);
  }
  return entered;
}

// Those of Node for a line that breaks or cannot be had, and those of PostgreSQL (appendix A) for a server that ends, starts or is full.
const AWAY = /^(E(CONN|PIPE|TIMEDOUT|HOSTUN|NETUN|NOTFOUND|AI_)|08|57P0|53300)/;
// The library gives these no code.
const AWAY_BY_WORDS = /^(Connection terminated|Client has encountered a connection error|timeout expired)/;

/** What the database says; throws DatabaseAway where it says nothing because the line is broken. */
function orAway<T>(said: Promise<T>): Promise<T> {
  return said.catch((error: Error & { code?: string }) => {
    throw AWAY.test(error.code ?? '') || AWAY_BY_WORDS.test(error.message) ? new DatabaseAway(error) : error;
  });
}

// Unnamed statements on purpose: a named one keeps the plan it got on an empty table, and is not there on the next line of a pooler such
// as PgBouncer, which hands out another for each transaction.
function connect(client: pg.Pool | pg.PoolClient): Connection {
  return {
    forUpdate: ' for update',
    forUpdateSkip: ' for update skip locked',
    all: async <Row>(sql: string, values: Value[] = []) => (await orAway(client.query(sql, values))).rows as Row[],
    run: async (sql, values = []) => (await orAway(client.query(sql, values))).rowCount ?? 0,
    insert: (table, columns, rows, otherwise = '') => insert(client, table, columns, rows, otherwise),
  };
}

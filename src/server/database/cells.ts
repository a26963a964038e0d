import type { Part } from '../../domain/policy.ts';
import { type Kind, keyOf, type Records, type Standing, standingOf } from '../../domain/record.ts';
import { minus, NO_TALLY, plus, SUM_RANGE, type Tally, tallyOf } from '../../domain/tally.ts';
import type { Stored } from '../../sync/database.ts';
import type { Connection, Value } from './database.ts';
import { noteJoiners } from './joiners.ts';
import { anyOf } from './parts.ts';

// A request that somebody joined is counted once more, as theirs, under a kind of its own: whose district it is in has it already.
const JOINED = 'joined';

// Where a record stands, for one column each: nowhere is ''.
type Cell = [kind: Kind | typeof JOINED, district: string, department: string, owner: string];

/** Counts these records where they now stand, and no longer where they stood before. */
export async function countMoved(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const differences = new Map<string, Tally>();
  const change = (stored: Stored | undefined, by: typeof plus) => {
    if (!stored?.record) return;
    for (const cell of cellsOf(stored.kind, standingOf(stored.kind, stored.record as Records[Kind]))) {
      const name = JSON.stringify(cell);
      differences.set(name, by(differences.get(name) ?? NO_TALLY, tallyOf(stored)));
    }
  };
  for (const stored of after) {
    change(before.get(keyOf(stored)), minus);
    change(stored, plus);
  }
  await add(connection, municipality, differences);
}

function cellsOf(kind: Kind, { districtId, departmentId, ownerId, joinedBy = [] }: Standing): Cell[] {
  const place = [districtId ?? '', departmentId ?? ''] as const;
  return [[kind, ...place, ownerId ?? ''], ...joinedBy.map((officer): Cell => [JOINED, ...place, officer])];
}

const COLUMNS = ['municipality', 'kind', 'district', 'department', 'owner', 'count', 'sum'];
const COUNTED = `on conflict (municipality, kind, district, department, owner)
  do update set count = cells.count + excluded.count, sum = (cells.sum + excluded.sum) % ${SUM_RANGE}`;

async function add(connection: Connection, municipality: string, differences: Map<string, Tally>): Promise<void> {
  // In one order, as all locks here.
  const cells = [...differences].sort(([a], [b]) => (a < b ? -1 : 1));
  const rows = cells.map(([cell, { count, sum }]): Value[] => [
    municipality,
    ...(JSON.parse(cell) as Cell),
    count,
    sum,
  ]);
  await connection.insert('cells', COLUMNS, rows, COUNTED);
}

interface Row extends Tally {
  kind: Kind;
  district: string;
  department: string;
  owner: string;
}

// The cells of a municipality in the words of records: nowhere is null.
const PLACES = `(select kind, nullif(district, '') as district, nullif(department, '') as department, nullif(owner, '') as owner, count, sum
  from cells where municipality = $1) as places`;

/** The tally of each of these parts, in their order. Grows with the places where records stand, not with the records. */
export async function countParts(connection: Connection, municipality: string, parts: Part[]): Promise<Tally[]> {
  const tallies: Tally[] = [];
  for (const part of parts) {
    const values: Value[] = [municipality];
    const counted = part.kind === 'request' && part.ownerId !== undefined ? [part, { ...part, kind: JOINED }] : [part];
    const rows = await connection.all<Row>(`select * from ${PLACES} where ${anyOf(counted as Part[], values)}`, values);
    tallies.push(rows.reduce<Tally>(plus, NO_TALLY));
  }
  return tallies;
}

/** How many records stand in these parts, each counted once: what somebody joined elsewhere is left out. Grows as countParts does. */
export async function countRecords(connection: Connection, municipality: string, parts: Part[]): Promise<number> {
  if (parts.length === 0) return 0;
  const values: Value[] = [municipality];
  const [row] = await connection.all<{ count: number | string | null }>(
    `select sum(count) as count from ${PLACES} where ${anyOf(parts, values)}`,
    values,
  );
  return Number(row?.count ?? 0);
}

const LOT = 1000;

/** Counts everything there is, once: for a database from before there were cells. */
export const tallyRecords = (connection: Connection): Promise<void> =>
  eachLot(connection, 'body is not null', (municipality, stored) =>
    countMoved(connection, municipality, new Map(), stored),
  );

/** Notes who joined what, and counts it as theirs, once: for a database from before that was noted. */
export async function tallyJoined(connection: Connection): Promise<void> {
  await connection.run('delete from cells where kind = $1', [JOINED]);
  await eachLot(connection, `kind = 'request' and body like '%"joined":[%'`, async (municipality, stored) => {
    await noteJoiners(connection, municipality, new Map(), stored);
    await countMoved(connection, municipality, asIfNotJoined(stored), stored);
  });
}

// The same, but that nobody has joined: what it is counted as where it stands, it is counted already.
const asIfNotJoined = (stored: Stored[]) =>
  new Map(stored.map((one) => [keyOf(one), { ...one, record: { ...(one.record as Records['request']), joined: [] } }]));

type Work = (municipality: string, stored: Stored[]) => Promise<void>;

/** Does this work on such records of every municipality, some at a time. */
export async function eachLot(connection: Connection, which: string, work: Work): Promise<void> {
  for (const { id } of await connection.all<{ id: string }>('select id from municipalities'))
    await eachLotOf(connection, id, which, work);
}

/** The same in one municipality. */
export async function eachLotOf(connection: Connection, id: string, which: string, work: Work): Promise<void> {
  for (let above = -1; ; ) {
    const rows = await connection.all<{ kind: Kind; id: string; version: number; body: string }>(
      `select kind, id, version, body from records
        where municipality = $1 and version > $2 and ${which} order by version limit ${LOT}`,
      [id, above],
    );
    await work(
      id,
      rows.map(({ body, ...row }) => ({ ...row, record: JSON.parse(body) })),
    );
    if (rows.length < LOT) break;
    above = rows.at(-1)?.version ?? above;
  }
}

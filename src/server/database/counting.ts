import type { Municipality } from '../../domain/municipality.ts';
import type { Stored } from '../../sync/database.ts';
import { eachLot, eachLotOf } from './cells.ts';
import type { Connection } from './database.ts';
import { HAPPENINGS, keepFacts } from './facts.ts';
import { movedOf } from './moved.ts';
import { keepOutings, OUTINGS } from './outings.ts';

const COUNTED = ['request', 'visit', 'encounter'];

/** Keeps what an overview is made of in step with these records, which stand already; anew where the city now lives by other clocks. */
export async function keepCounts(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const [city] = movedOf('municipality', before, after);
  if (city && zoneOf(city.before) !== zoneOf(city.after)) return recount(connection, municipality);
  if (after.some(({ kind }) => COUNTED.includes(kind))) await count(connection, municipality, before, after);
}

async function count(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
  zone?: string,
): Promise<void> {
  const timeZone = zone ?? (await findZone(connection, municipality));
  await keepFacts(connection, municipality, movedOf('request', before, after), timeZone);
  const [visits, encounters] = [movedOf('visit', before, after), movedOf('encounter', before, after)];
  await keepOutings(connection, municipality, visits, encounters, timeZone);
}

const zoneOf = (city: Municipality | null) => city?.timeZone ?? 'UTC';

/** The time zone by which this city counts its days; UTC where there is no city yet. */
export async function findZone(connection: Connection, municipality: string): Promise<string> {
  const [row] = await connection.all<{ body: string | null }>(
    "select body from records where municipality = $1 and kind = 'municipality' and body is not null",
    [municipality],
  );
  return zoneOf(row?.body ? (JSON.parse(row.body) as Municipality) : null);
}

const WHICH = `body is not null and kind in (${COUNTED.map((kind) => `'${kind}'`).join(', ')})`;

async function recount(connection: Connection, municipality: string): Promise<void> {
  for (const table of ['facts', HAPPENINGS.table, OUTINGS.table, 'met'])
    await connection.run(`delete from ${table} where municipality = $1`, [municipality]);
  const timeZone = await findZone(connection, municipality);
  await eachLotOf(connection, municipality, WHICH, (id, stored) => count(connection, id, new Map(), stored, timeZone));
}

/** Counts everything there is, once: for a database from before there were facts. */
export const countAll = (connection: Connection): Promise<void> =>
  eachLot(connection, WHICH, (municipality, stored) => count(connection, municipality, new Map(), stored));

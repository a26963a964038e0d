import { daysIn } from '../../domain/days.ts';
import { type Encounter, hasMet } from '../../domain/encounter.ts';
import type { Id } from '../../domain/id.ts';
import type { Visit } from '../../domain/visit.ts';
import type { Connection, Value } from './database.ts';
import { forget, type Moved } from './moved.ts';
import { type Additions, addUp, note, type Sums } from './sums.ts';

/** How often the city was out, by day and district: visits, talks, doors that stayed closed, passers-by. */
export const OUTINGS: Sums = {
  table: 'outings',
  keys: ['day', 'district'],
  figures: ['visits', 'talks', 'doors', 'passers_by'],
};

/** Adds up what has changed in visits and encounters, and keeps which contacts were met where on which day. */
export async function keepOutings(
  connection: Connection,
  municipality: string,
  visits: Moved<Visit>[],
  encounters: Moved<Encounter>[],
  timeZone: string,
): Promise<void> {
  const additions: Additions = new Map();
  for (const { before, after } of visits) {
    if (before) addVisit(additions, before, timeZone, -1);
    if (after) addVisit(additions, after, timeZone, 1);
  }
  for (const { before, after } of encounters) {
    if (before) addEncounter(additions, before, timeZone, -1);
    if (after) addEncounter(additions, after, timeZone, 1);
  }
  await addUp(connection, OUTINGS, municipality, additions);
  await keepMet(connection, municipality, encounters, timeZone);
}

function addVisit(additions: Additions, visit: Visit, timeZone: string, sign: 1 | -1): void {
  note(additions, [daysIn(timeZone)(visit.startedAt), visit.districtId ?? ''], [sign, 0, 0, sign * visit.passersBy]);
}

function addEncounter(additions: Additions, encounter: Encounter, timeZone: string, sign: 1 | -1): void {
  const isDoor = encounter.outcome === 'nobodyHome';
  const figures = [0, hasMet(encounter) ? sign : 0, isDoor ? sign : 0, 0];
  note(additions, [daysIn(timeZone)(encounter.metAt), encounter.districtId ?? ''], figures);
}

const COLUMNS = ['municipality', 'id', 'day', 'district', 'contact'];
const CHANGED = `on conflict (municipality, id) do update
  set day = excluded.day, district = excluded.district, contact = excluded.contact`;

async function keepMet(
  connection: Connection,
  municipality: string,
  encounters: Moved<Encounter>[],
  timeZone: string,
): Promise<void> {
  const rows: Value[][] = [];
  const gone: Id[] = [];
  const day = daysIn(timeZone);
  for (const { id, before, after } of encounters) {
    const contact = metIn(after);
    if (contact && after) rows.push([municipality, id, day(after.metAt), after.districtId ?? '', contact]);
    else if (metIn(before)) gone.push(id);
  }
  await forget(connection, 'met', municipality, gone);
  await connection.insert('met', COLUMNS, rows, CHANGED);
}

const metIn = (encounter: Encounter | null) => (encounter && hasMet(encounter) ? encounter.contactId : null);

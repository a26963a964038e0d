import { later } from '../../src/domain/instant.ts';
import type { Person } from '../../src/domain/person.ts';
import type { HistoryEntry, ServiceRequest } from '../../src/domain/request.ts';
import type { Service } from '../../src/domain/service.ts';
import type { Connection, Database } from '../../src/server/database/database.ts';
import { takeVersions } from '../../src/server/database/municipalities.ts';
import { keepRecords } from '../../src/server/database/records.ts';
import { newId } from '../../src/store/id.ts';
import type { Stored } from '../../src/sync/database.ts';
import { claire, piet } from '../people.ts';
import { CITY, city, departmentIds, officers } from './city.ts';
import { makeNote } from './encounters.ts';

const LOT = 10_000;
const DAY = 86_400_000;
/** Over how many days all that is kept came in, to the day: a metropolis has 2,500 requests a day. */
export const DAYS = 400;
const SERVICES = 30;
const PROMISE = 10;

const serviceIds = Array.from({ length: SERVICES }, (_, index) => `service-${index}`);

/** The maintainer of a department in two districts, and the coordinator of all. */
export const maintainer: Person = { ...piet, departmentIds: departmentIds.slice(0, 1) };
export const coordinator: Person = claire;

/** The capital with its services, a maintainer and a coordinator. */
export const servedCity = {
  ...city,
  services: serviceIds.map(
    (id): Service => ({ id, name: { en: id }, words: {}, leadId: null, departmentIds: [], promise: null }),
  ),
  people: [...city.people, maintainer, coordinator],
};

/** As if people had asked for this much in the last days, and most of it had been done since. */
export async function serve(database: Database, requests: number): Promise<void> {
  const now = new Date().toISOString();
  for (let start = 0; start < requests; start += LOT) {
    const count = Math.min(LOT, requests - start);
    await database.transaction((connection) => serveLot(connection, count, start / requests, count / requests, now));
  }
  // PostgreSQL does so by itself within minutes; until then it plans for an empty table.
  if (database.engine === 'postgres') await database.run('analyze');
}

async function serveLot(
  connection: Connection,
  count: number,
  from: number,
  share: number,
  now: string,
): Promise<void> {
  const first = await takeVersions(connection, CITY, count);
  const after = Array.from({ length: count }, (_, index): Stored => {
    const ago = DAYS * DAY * (1 - from - (share * index) / count);
    const record = makeServed(later(now, -Math.round(ago)), now);
    return { kind: 'request', id: record.id, version: first + index + 1, record };
  });
  await keepRecords(connection, CITY, new Map(), after);
}

function makeServed(openedAt: string, now: string): ServiceRequest {
  const officer = any(officers);
  const service = Math.floor(Math.random() * SERVICES);
  const departmentId = departmentIds[service % departmentIds.length] ?? null;
  const endedAt = later(openedAt, Math.round(Math.random() * 2 * PROMISE * DAY));
  // One in twenty is never ended.
  const isOver = endedAt < now && Math.random() < 0.95;
  const opened: HistoryEntry = { at: openedAt, byId: officer.id, deed: 'opened' };
  const done: HistoryEntry = { at: endedAt, byId: maintainer.id, deed: 'status', status: 'done' };
  return {
    id: newId(),
    encounterId: newId(),
    officerId: officer.id,
    contactId: null,
    districtId: any(officer.districtIds),
    place: { longitude: 4 + Math.random() / 10, latitude: 52 + Math.random() / 10, accuracy: 10, address: '' },
    text: makeNote(),
    serviceCode: serviceIds[service] ?? null,
    route: { departmentId, by: 'rule', ruleId: null, personId: null, because: {} },
    departmentId,
    assignedTo: null,
    status: isOver ? 'done' : 'open',
    openedAt,
    dueAt: later(openedAt, PROMISE * DAY),
    deliveredAt: openedAt,
    answer: null,
    history: isOver ? [opened, done] : [opened],
  };
}

const any = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;

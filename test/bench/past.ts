import { newContact } from '../../src/domain/contact.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Kind, Records } from '../../src/domain/record.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import type { Connection, Database } from '../../src/server/database/database.ts';
import { claim } from '../../src/server/database/log.ts';
import { takeVersions } from '../../src/server/database/municipalities.ts';
import { keepRecords } from '../../src/server/database/records.ts';
import { newId } from '../../src/store/id.ts';
import type { LogRow, Stored } from '../../src/sync/database.ts';
import { encounterOf } from '../phone.ts';
import { CITY, departmentIds, officers } from './city.ts';
import { makeNote } from './encounters.ts';

const LOT = 10_000;

/** As if the city's officers had made this many records before now, each heard as a mutation. */
export async function fillCity(database: Database, records: number): Promise<void> {
  for (let start = 0; start < records; start += LOT) {
    await database.transaction((connection) => fillLot(connection, Math.min(LOT, records - start)));
  }
  // PostgreSQL does so by itself within minutes; until then it plans for an empty table.
  if (database.engine === 'postgres') await database.run('analyze');
}

async function fillLot(connection: Connection, count: number): Promise<void> {
  const made = Array.from({ length: count }, makeRecord);
  await claim(connection, CITY, made.map(heard));
  const first = await takeVersions(connection, CITY, count);
  const after = made.map((stored, index) => ({ ...stored, version: first + index + 1 }));
  await keepRecords(connection, CITY, new Map(), after);
}

// In ten records: five encounters, three requests that came out of them, a contact and a visit.
const MAKERS = [
  ...Array.from({ length: 5 }, () => makeEncounter),
  ...Array.from({ length: 3 }, () => makeRequest),
  makeContact,
  makeVisit,
];

function makeRecord(): Stored {
  const officer = any(officers);
  // One in fifty lies in no district.
  const districtId = Math.random() < 0.02 ? null : any(officer.districtIds);
  return any(MAKERS)(officer, districtId);
}

const stored = <K extends Kind>(kind: K, record: Records[K]): Stored => ({ kind, id: record.id, version: 0, record });

function makeEncounter(officer: Person, districtId: string | null): Stored {
  return stored('encounter', encounterOf(officer, makeNote(), [], districtId));
}

function makeRequest(officer: Person, districtId: string | null): Stored {
  const openedAt = new Date().toISOString();
  const departmentId = any([...departmentIds, null]);
  const route = { departmentId, by: 'triage', ruleId: null, personId: null, because: {} } as const;
  const whoAndWhere = {
    id: newId(),
    encounterId: newId(),
    officerId: officer.id,
    contactId: null,
    districtId,
    place: null,
  };
  const wish = { text: makeNote(), serviceCode: null, route, departmentId, assignedTo: null, status: 'open' } as const;
  const course = { openedAt, dueAt: null, deliveredAt: null, answer: null, history: [] };
  return stored('request', { ...whoAndWhere, ...wish, ...course } satisfies ServiceRequest);
}

function makeContact({ id }: Person, districtId: string | null): Stored {
  const contact = newContact(newId(), id, new Date().toISOString());
  return stored('contact', { ...contact, name: 'Somebody', districtId, note: makeNote() });
}

function makeVisit({ id }: Person, districtId: string | null): Stored {
  const startedAt = new Date().toISOString();
  const visit = {
    id: newId(),
    officerId: id,
    districtId,
    startedAt,
    endedAt: startedAt,
    note: makeNote(),
    passersBy: 3,
  };
  return stored('visit', visit);
}

function heard({ kind, record }: Stored): LogRow {
  const content = JSON.stringify({ kind, record });
  const [personId, receivedAt] = [newId(), new Date().toISOString()];
  const whence = { personId, deviceId: personId, receivedAt, clockOffset: 0, carriedBy: null };
  return { id: newId(), content, hash: newId(), ...whence };
}

const any = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;

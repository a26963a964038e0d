import type { Attachment } from '../../src/domain/attachment.ts';
import type { Contact } from '../../src/domain/contact.ts';
import type { World } from '../../src/domain/deeds.ts';
import type { Directory } from '../../src/domain/directory.ts';
import type { Encounter, Need } from '../../src/domain/encounter.ts';
import { type Args, type DeedName, type Mutation, SCHEMA } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Kind, keyOf, type Records } from '../../src/domain/record.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { town } from '../town.ts';

/** A Friday morning in the town. */
export const FRIDAY = '2026-11-20T09:00:00.000Z';

/** The id with this number, up to ffff. */
export const idOf = (number: number) => `0190b000-0000-7000-8000-00000000${number.toString(16).padStart(4, '0')}`;

export const visitOf = (person: Person, over: Partial<Visit> = {}): Visit => ({
  id: idOf(1),
  officerId: person.id,
  districtId: 'harbour',
  startedAt: FRIDAY,
  endedAt: null,
  note: '',
  passersBy: 0,
  ...over,
});

export const encounterOf = (person: Person, over: Partial<Encounter> = {}): Encounter => ({
  id: idOf(2),
  officerId: person.id,
  visitId: null,
  districtId: 'harbour',
  contactId: null,
  place: null,
  metAt: FRIDAY,
  outcome: 'talked',
  note: 'Mrs Visser at number 12',
  needs: [],
  offers: [],
  remarks: [],
  ...over,
});

export const needOf = (text: string, serviceCode: string | null = null, number = 10): Need => ({
  id: idOf(number),
  text,
  serviceCode,
  departmentId: null,
});

export const contactOf = (person: Person, over: Partial<Contact> = {}): Contact => ({
  id: idOf(3),
  officerId: person.id,
  kind: 'person',
  name: 'Mrs Visser',
  phone: '',
  email: '',
  address: '',
  districtId: 'harbour',
  note: '',
  consent: null,
  lead: null,
  createdAt: FRIDAY,
  ...over,
});

/** A request that this officer opened in the harbour, on the desk of Green Spaces. */
export const requestOf = (person: Person, over: Partial<ServiceRequest> = {}): ServiceRequest => ({
  id: idOf(4),
  encounterId: idOf(2),
  officerId: person.id,
  contactId: null,
  districtId: 'harbour',
  place: null,
  text: 'The big tree hangs over the path',
  serviceCode: 'tree',
  route: { departmentId: 'green', by: 'rule', ruleId: 'trees', personId: null, because: {} },
  departmentId: 'green',
  assignedTo: null,
  status: 'open',
  openedAt: FRIDAY,
  dueAt: null,
  deliveredAt: FRIDAY,
  answer: null,
  history: [],
  ...over,
});

export const photoOf = (over: Partial<Attachment> = {}): Attachment => ({
  id: idOf(5),
  kind: 'photo',
  hash: 'ab'.repeat(32),
  type: 'image/jpeg',
  bytes: 400_000,
  width: 2048,
  height: 1536,
  seconds: null,
  takenAt: FRIDAY,
  ...over,
});

export const voiceOf = (over: Partial<Attachment> = {}): Attachment =>
  photoOf({ id: idOf(6), kind: 'voice', type: 'audio/webm', width: null, height: null, seconds: 12, ...over });

/** A mutation of this person, about this record. */
export const mutationOf = <N extends DeedName>(person: Person, name: N, recordId: string, args: Args<N>): Mutation =>
  ({
    id: idOf(100),
    name,
    args,
    recordId,
    base: null,
    schema: SCHEMA,
    personId: person.id,
    deviceId: idOf(101),
    madeAt: FRIDAY,
    seq: 1,
  }) as Mutation;

/** The town on that Friday, with these records in it, as this person may act in it. */
export function worldOf(
  person: Person,
  records: Partial<{ [K in Kind]: Records[K][] }> = {},
  over: { at?: string; directory?: Directory } = {},
): World {
  const all = new Map<string, unknown>();
  for (const [kind, list] of Object.entries(records)) {
    for (const record of list) all.set(keyOf({ kind: kind as Kind, id: record.id }), record);
  }
  return {
    person,
    directory: over.directory ?? town,
    at: over.at ?? FRIDAY,
    find: <K extends Kind>(kind: K, id: string) => all.get(keyOf({ kind, id })) as Records[K] | undefined,
  };
}

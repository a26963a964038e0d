import { type Contact, newConsent, newContact } from '../../src/domain/contact.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Reply } from '../../src/domain/reply.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { mirrorOf } from '../../src/domain/request-part.ts';
import { nora, omar, piet } from '../people.ts';
import { SPOTS } from '../spots.ts';
import { town } from '../town.ts';

/** Where something can be said to be: the districts, and none. */
export const DISTRICTS = [...town.districts.map(({ id }) => id), null];

const AT = '2026-02-20T10:00:00.000Z';
const idOf = (number: number) => `0190a000-0000-7000-8000-0000000002${String(number).padStart(2, '0')}`;

/** What makes a contact one who is told by e-mail what came of it. */
export function reachable(name: string): Pick<Contact, 'email' | 'consent'> {
  const consent = newConsent(AT);
  return { email: `${name}@example.org`, consent: { ...consent, purposes: ['keep', 'answer'] } };
}

/** What was there before it begins: few enough that people meet at the same records. */
export const pastContacts: Contact[] = [
  { ...newContact(idOf(1), nora.id, AT), name: 'Visser', districtId: 'harbour', ...reachable('visser') },
  { ...newContact(idOf(2), nora.id, AT), name: 'Bos', districtId: 'old-town' },
  { ...newContact(idOf(3), omar.id, AT), name: 'Kaya', districtId: 'meadows', ...reachable('kaya') },
  { ...newContact(idOf(4), omar.id, AT), name: 'Smit', districtId: null },
];

const encounter = (number: number, officerId: string, districtId: string, contact = 0): Encounter => ({
  id: idOf(number),
  officerId,
  visitId: null,
  districtId,
  contactId: contact ? idOf(contact) : null,
  place: null,
  metAt: AT,
  outcome: 'talked',
  note: `Past talk ${number}`,
  needs: [],
  offers: [],
  remarks: [],
});

// Omar was in the harbour once, and Nora in the meadows: what somebody else has asked for there is theirs to join.
export const pastEncounters = [
  encounter(11, nora.id, 'harbour', 1),
  encounter(12, omar.id, 'meadows', 3),
  encounter(13, omar.id, 'harbour', 1),
  encounter(14, nora.id, 'meadows'),
];

const request = (
  number: number,
  encounterNumber: number,
  departmentId: string | null,
  serviceCode: string,
): ServiceRequest => {
  const from = pastEncounters.find(({ id }) => id === idOf(encounterNumber)) as Encounter;
  const by = departmentId === null ? ('triage' as const) : ('lead' as const);
  const route = { departmentId, by, ruleId: null, personId: null, because: {} };
  return {
    id: idOf(number),
    encounterId: from.id,
    officerId: from.officerId,
    contactId: from.contactId,
    districtId: from.districtId,
    place: SPOTS[DISTRICTS.indexOf(from.districtId)] ?? null,
    text: `Past need ${number}`,
    serviceCode,
    route,
    departmentId,
    assignedTo: null,
    status: 'open',
    openedAt: AT,
    dueAt: null,
    deliveredAt: null,
    answer: null,
    history: [{ at: AT, byId: from.officerId, deed: 'opened' }],
  };
};

const lead = request(24, 13, 'green', 'tree');
// Streets has a part of what Green Spaces was asked for.
const part: ServiceRequest = {
  ...request(26, 13, 'streets', 'lamp'),
  partOf: lead.id,
  contactId: null,
  history: [{ at: AT, byId: piet.id, deed: 'split', departmentId: 'streets' }],
};

// Done with an answer, of which nobody has told them yet.
const ended: ServiceRequest = { ...request(27, 11, 'green', 'tree'), status: 'done' };
ended.answer = { text: 'Past answer', byId: piet.id, at: AT };
ended.history.push(
  { at: AT, byId: piet.id, deed: 'answer', text: 'Past answer' },
  { at: AT, byId: piet.id, deed: 'status', status: 'done' },
);

export const pastRequests = [
  request(21, 11, 'green', 'tree'),
  request(22, 11, null, 'bench'),
  request(23, 12, 'streets', 'lamp'),
  { ...lead, parts: [mirrorOf(part)] },
  request(25, 14, 'streets', 'lamp'),
  part,
  ended,
];

/** What the desks answer with again and again. */
export const pastReplies: Reply[] = [
  {
    id: 'reply-0',
    name: { en: 'On it' },
    serviceCode: null,
    status: null,
    departmentId: null,
    text: { en: 'We are on it' },
  },
];

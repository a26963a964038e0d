import type { Attachment } from '../../src/domain/attachment.ts';
import { type Contact, newConsent, newContact } from '../../src/domain/contact.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import { KIND_OF, onWhatStands, touches } from '../../src/domain/mutation.ts';
import type { Problem } from '../../src/domain/problem.ts';
import { keyOf } from '../../src/domain/record.ts';
import { nextStatuses, type ServiceRequest } from '../../src/domain/request.ts';
import type { Review } from '../../src/domain/review.ts';
import type { Visit } from '../../src/domain/visit.ts';
import { removeContact, saveContact, takeRemovalBack } from '../../src/store/contacts.ts';
import { act } from '../../src/store/deed.ts';
import { amendEncounter, saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { putBack, throwAway, tryAgain } from '../../src/store/outbox.ts';
import {
  answerRequest,
  assignRequest,
  classifyRequest,
  remarkOnRequest,
  routeRequest,
  setStatus,
  takeRequest,
} from '../../src/store/requests.ts';
import { type Held, isStuck, type Row } from '../../src/store/store.ts';
import { takeBack } from '../../src/store/undo.ts';
import { amendVisit } from '../../src/store/visits.ts';
import { cast } from '../people.ts';
import { town } from '../town.ts';
import type { Seat } from './phone.ts';
import type { Happening, Step } from './scenario.ts';

/** What somebody sets out to do, in words; null where there is nothing to do it to. `do` returns what kept it from being done. */
export type Plan = { says: string; do(): Promise<Problem[]> } | null;

type Planner = (seat: Seat, step: Step, word: string) => Plan;

const pick = <T>(list: T[], which: number): T | undefined => list[which % Math.max(1, list.length)];
const shown = <T>(seat: Seat, table: string): T[] => seat.rows<Row<T>>(table).map(({ record }) => record);
const oneOf = <T>(seat: Seat, table: string, step: Step): T | undefined => pick(shown<T>(seat, table), step.which);
const DISTRICTS = [...town.districts.map(({ id }) => id), null];
const WORDS = [
  'The tree leans',
  'The lamp is dark',
  'A bench is missing',
  'A branch fell on the path',
  'The boat drifts',
];
const nothing = async (): Promise<Problem[]> => [];

/** What people do at work, each by the functions that the screens call. */
export const DEEDS: Partial<Record<Happening, Planner>> = {
  tell: (seat, step, word) => {
    const encounter = encounterOf(seat, step, word);
    const { needs, districtId } = encounter;
    return {
      says: `notes a talk in ${districtId ?? 'no district'}: “${word}”, ${needs.length} needs`,
      do: () => saveEncounter(seat.tab(step.tab), seat.doer, encounter),
    };
  },
  amendTalk: (seat, step, word) => {
    const saw = oneOf<Encounter>(seat, 'encounters', step);
    if (!saw) return null;
    const fields = step.how % 2 ? { note: word } : { outcome: 'comeBack' as const, note: word };
    return {
      says: `writes “${word}” on the talk “${saw.note}”`,
      do: () => amendEncounter(seat.tab(step.tab), seat.doer, saw, fields),
    };
  },
  attachToTalk: (seat, step) => {
    const saw = oneOf<Encounter>(seat, 'encounters', step);
    if (!saw) return null;
    const deed = { name: 'attachToEncounter' as const, recordId: saw.id, args: { attachment: attachmentOf(step) } };
    return { says: `puts a photo to the talk “${saw.note}”`, do: () => act(seat.tab(step.tab), seat.doer, [deed]) };
  },
  amendVisit: (seat, step, word) => {
    const saw = oneOf<Visit>(seat, 'visits', step);
    if (!saw) return null;
    const fields = step.how % 3 ? { note: word } : { passersBy: step.how, endedAt: new Date().toISOString() };
    return {
      says: `writes ${Object.keys(fields).join(', ')} on the visit of ${saw.districtId}`,
      do: () => amendVisit(seat.tab(step.tab), seat.doer, saw, fields),
    };
  },
  meet: (seat, step, word) => {
    const districtId = DISTRICTS[step.how % DISTRICTS.length] ?? null;
    const contact = { ...newContact(newId(), seat.person.id, new Date().toISOString()), name: word, districtId };
    return {
      says: `notes the contact ${word} in ${districtId ?? 'no district'}`,
      do: () => saveContact(seat.tab(step.tab), seat.doer, contact, null),
    };
  },
  amendContact: (seat, step, word) => {
    const saw = oneOf<Contact>(seat, 'contacts', step);
    if (!saw) return null;
    const now = amended(saw, step, word);
    const fields = Object.keys(now).filter((field) => now[field as keyof Contact] !== saw[field as keyof Contact]);
    return {
      says: `writes ${fields.join(', ')} of ${saw.name} anew: “${word}”`,
      do: () => saveContact(seat.tab(step.tab), seat.doer, now, saw),
    };
  },
  removeContact: (seat, step) => {
    const saw = oneOf<Contact>(seat, 'contacts', step);
    if (!saw) return null;
    const remove = async () => {
      const problems = await removeContact(seat.tab(step.tab), seat.doer, saw.id);
      if (problems.length === 0) seat.removed = saw;
      return problems;
    };
    return { says: `removes ${saw.name}`, do: remove };
  },
  takeRemovalBack: (seat, step) => {
    const { removed } = seat;
    if (!removed) return null;
    seat.removed = null;
    // Acknowledged already, it may be in the outbox again by then: where the city was restored from its backup.
    seat.regretted.add(removed.id);
    return {
      says: `does not want ${removed.name} removed any more`,
      do: () => takeRemovalBack(seat.tab(step.tab), seat.doer, removed),
    };
  },
  takeBack: (seat, step) => {
    const { done } = seat;
    if (!done) return null;
    seat.done = null;
    for (const { seq, mutation } of seat.outbox)
      if (seq > done.after && seq <= done.upTo && mutation.recordId === done.before.id) seat.giving.add(seq);
    return {
      says: `takes back what was just done on “${done.before.text}”`,
      do: () => takeBack(seat.tab(step.tab), seat.doer, done).then(nothing),
    };
  },
  take: onRequest('takes', (seat, step, request) => () => takeRequest(seat.tab(step.tab), seat.doer, request.id)),
  assign: onRequest('assigns', (seat, step, request) => {
    const person = step.how % 4 ? pick(cast, step.how) : null;
    return () => assignRequest(seat.tab(step.tab), seat.doer, request.id, person?.id ?? null);
  }),
  setStatus: onRequest('moves on', (seat, step, request, word) => {
    const status = pick([...nextStatuses(request.status)], step.how) ?? 'done';
    const answer = step.how % 3 ? '' : `Answer ${word}`;
    return () => setStatus(seat.tab(step.tab), seat.doer, request.id, status, `Because ${word}`, answer);
  }),
  remark: onRequest('remarks on', (seat, step, request, word) => {
    return () => remarkOnRequest(seat.tab(step.tab), seat.doer, request.id, word);
  }),
  answer: onRequest('answers', (seat, step, request, word) => {
    return () => answerRequest(seat.tab(step.tab), seat.doer, request.id, word);
  }),
  classify: onRequest('files', (seat, step, request) => {
    const service = step.how % 5 ? pick(town.services, step.how) : null;
    return () => classifyRequest(seat.tab(step.tab), seat.doer, request.id, service?.id ?? null);
  }),
  route: onRequest('sends on', (seat, step, request, word) => {
    const department = step.how % 5 ? pick(town.departments, step.how) : null;
    return () => routeRequest(seat.tab(step.tab), seat.doer, request.id, department?.id ?? null, word);
  }),
  attachToRequest: onRequest('puts a photo to', (seat, step, request) => {
    const deed = { name: 'attachToRequest' as const, recordId: request.id, args: { attachment: attachmentOf(step) } };
    return () => act(seat.tab(step.tab), seat.doer, [deed]);
  }),

  tryAgain: (seat, step) => {
    const row = pick(seat.outbox.filter(isStuck), step.which);
    if (!row) return null;
    return {
      says: `tries again: ${seat.sayRow(row)}`,
      do: () => tryAgain(seat.tab(step.tab), seat.doer.person, row.seq).then(nothing),
    };
  },
  useMine: (seat, step) => {
    const row = pick(
      seat.outbox.filter(({ state }) => state === 'conflict'),
      step.which,
    );
    if (!row || !('fields' in row.mutation.args)) return null;
    const key = keyOf({ kind: KIND_OF[row.mutation.name], id: row.mutation.recordId });
    const held = seat.rows<Held>('held').find((copy) => copy.key === key);
    const args = onWhatStands(row.mutation.args as { fields: object; seen: object }, held?.record ?? {});
    return {
      says: `wants theirs all the same: ${seat.sayRow(row)}`,
      do: () => tryAgain(seat.tab(step.tab), seat.doer.person, row.seq, args as typeof row.mutation.args).then(nothing),
    };
  },
  throwAway: (seat, step) => {
    const row = pick(seat.outbox.filter(isStuck), step.which);
    if (!row) return null;
    return {
      says: `throws away: ${seat.sayRow(row)}`,
      do: async () => {
        seat.giving.add(row.seq);
        const gone = await throwAway(seat.tab(step.tab), seat.doer.person, row.seq);
        if (gone) seat.thrown.push(gone);
        return [];
      },
    };
  },
  putBack: (seat, step) => {
    const row = seat.thrown.pop();
    if (!row) return null;
    return {
      says: `puts back: ${seat.sayRow(row)}`,
      do: async () => {
        seat.giving.delete(row.seq);
        await putBack(seat.tab(step.tab), seat.doer.person, row);
        return [];
      },
    };
  },
  settleReview: (seat, step, word) => {
    const review = pick(
      shown<Review>(seat, 'reviews').filter(({ verdict }) => verdict === null),
      step.which,
    );
    if (!review) return null;
    const verdict = step.how % 3 ? ('taken' as const) : ('dropped' as const);
    const args = { verdict, words: word, about: touches(review.mutation) };
    return {
      says: `decides on ${review.mutation.name}, handed over: ${verdict}`,
      do: () => act(seat.tab(step.tab), seat.doer, [{ name: 'settleReview', recordId: review.id, args }]),
    };
  },
};

const BY_OFFICERS: readonly Happening[] = ['tell', 'amendTalk', 'amendVisit', 'meet', 'amendContact', 'removeContact'];
const BY_OTHERS: readonly Happening[] = ['take', 'assign', 'setStatus', 'route'];

/** Whether there is something of the kind to do here, and this is who does such things. */
export function isFor(what: Happening, seat: Seat): boolean {
  if (what === 'settleReview') return shown<Review>(seat, 'reviews').some(({ verdict }) => verdict === null);
  if (what === 'takeBack') return seat.done !== null;
  if (what === 'takeRemovalBack') return seat.removed !== null;
  if (what === 'putBack') return seat.thrown.length > 0;
  if (what === 'useMine') return seat.outbox.some(({ state }) => state === 'conflict');
  if (what === 'tryAgain' || what === 'throwAway') return seat.outbox.some(isStuck);
  const isOfficer = seat.person.roles.includes('officer');
  return (isOfficer || !BY_OFFICERS.includes(what)) && (!isOfficer || !BY_OTHERS.includes(what));
}

type Doing = (seat: Seat, step: Step, request: ServiceRequest, word: string) => () => Promise<Problem[]>;

function onRequest(verb: string, doing: Doing): Planner {
  return (seat, step, word) => {
    const request = oneOf<ServiceRequest>(seat, 'requests', step);
    if (!request) return null;
    const doIt = doing(seat, step, request, word);
    const note = async () => {
      const after = seat.meta<number>('seq') ?? 0;
      const problems = await doIt();
      const upTo = seat.meta<number>('seq') ?? 0;
      if (problems.length === 0) seat.done = { before: request, after, upTo };
      return problems;
    };
    return { says: `${verb} “${request.text}”: “${word}”`, do: note };
  };
}

function encounterOf(seat: Seat, step: Step, word: string): Encounter {
  const needs = Array.from({ length: step.how % 3 }, (_, index) => ({
    id: newId(),
    text: `${pick(WORDS, step.which + index)} (${word}.${index})`,
    serviceCode: pick([...town.services.map(({ id }) => id), null], step.how + index) ?? null,
    departmentId: step.how % 7 ? null : 'streets',
  }));
  const { districtIds } = seat.doer.person;
  return {
    id: newId(),
    officerId: seat.person.id,
    visitId: null,
    districtId: step.how % 11 ? (pick(districtIds, step.how) ?? null) : (pick(DISTRICTS, step.how) ?? null),
    contactId: pick(shown<Contact>(seat, 'contacts'), step.which)?.id ?? null,
    place: null,
    metAt: new Date().toISOString(),
    outcome: 'talked',
    note: word,
    needs,
    offers: [],
    remarks: [],
  };
}

function amended(saw: Contact, step: Step, word: string): Contact {
  switch (step.how % 6) {
    case 0:
      return { ...saw, name: word };
    case 1:
      return { ...saw, note: word };
    case 2:
      return { ...saw, name: word, note: word };
    case 3:
      return { ...saw, districtId: pick(DISTRICTS, step.which) ?? null };
    case 4:
      return { ...saw, phone: word, consent: saw.consent ?? newConsent(saw.createdAt) };
    default:
      return { ...saw, kind: saw.kind === 'person' ? 'organisation' : 'person', note: word };
  }
}

// Of few, so that the same picture comes twice.
const attachmentOf = (step: Step): Attachment => ({
  id: `0190a000-0000-7000-8000-0000000100${String(step.how % 5).padStart(2, '0')}`,
  kind: 'photo',
  hash: '0'.repeat(64),
  type: 'image/jpeg',
  bytes: 1000,
  width: 10,
  height: 10,
  seconds: null,
  takenAt: '2026-03-01T10:00:00.000Z',
});

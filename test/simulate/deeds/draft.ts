import { type Contact, newContact } from '../../../src/domain/contact.ts';
import { type EncounterDraft, newDraft, readDraft } from '../../../src/domain/draft.ts';
import type { Need } from '../../../src/domain/encounter.ts';
import { dayOf } from '../../../src/domain/instant.ts';
import { isOpen, type ServiceRequest } from '../../../src/domain/request.ts';
import { newId } from '../../../src/store/id.ts';
import type { Draft } from '../../../src/store/store.ts';
import { joinNearby } from '../../joins.ts';
import { SPOTS } from '../../spots.ts';
import { town } from '../../town.ts';
import { DISTRICTS, reachable } from '../past.ts';
import type { Seat } from '../phone.ts';
import type { Step } from '../scenario.ts';
import { attachmentOf } from './attachment.ts';
import { pick, shown } from './plan.ts';

const WORDS = [
  'The tree leans',
  'The lamp is dark',
  'A bench is missing',
  'A branch fell on the path',
  'The boat drifts',
];
const SERVICES = [...town.services.map(({ id }) => id), null];

/** The talk that was begun here and is not saved yet; null where there is none. */
export function begunOn(seat: Seat): EncounterDraft | null {
  const [draft] = seat.rows<Draft>('drafts').filter(({ kind }) => kind === 'encounter');
  return draft ? readDraft(draft.content, newDraft(draft.id, seat.person.id, draft.updatedAt)) : null;
}

/** A talk with up to three needs; mostly where somebody has asked for something, and then for the same. */
export function draftOf(seat: Seat, step: Step, word: string): EncounterDraft {
  const open = shown<ServiceRequest>(seat, 'requests').filter(isOpen);
  const there = pick(
    open.filter(({ place }) => place !== null),
    step.which,
  );
  const asked = step.how % 4 ? there : undefined;
  const now = new Date().toISOString();
  const { districtIds } = seat.doer.person;
  const met =
    step.how % 9 ? null : { ...newContact(newId(), seat.person.id, now), name: `Met ${word}`, ...reachable(word) };
  const blank = newDraft(newId(), seat.person.id, now);
  const alone: EncounterDraft = {
    ...blank,
    newContact: met,
    encounter: {
      ...blank.encounter,
      districtId: step.how % 11 ? (pick(districtIds, step.how) ?? null) : (pick(DISTRICTS, step.how) ?? null),
      contactId: (met ?? pick(shown<Contact>(seat, 'contacts'), step.which))?.id ?? null,
      place: asked?.place ?? pick(SPOTS, step.which) ?? null,
      note: word,
      needs: needsOf(step, word, asked),
      followUp: step.which % 5 ? null : { on: dayOf(now), words: word, doneAt: null },
    },
  };
  return step.which % 7 ? joinNearby(alone, open, (near) => pick(near, step.which)) : alone;
}

function needsOf(step: Step, word: string, asked?: ServiceRequest): Need[] {
  const count = asked ? 1 + (step.which % 3) : step.how % 3;
  return Array.from({ length: count }, (_, index) => ({
    id: newId(),
    text: `${pick(WORDS, step.which + index)} (${word}.${index})`,
    serviceCode: asked && index !== 1 ? asked.serviceCode : (pick(SERVICES, step.how + index) ?? null),
    departmentId: step.how % 7 ? null : 'streets',
    ...(step.which % 4 ? {} : { attachments: [attachmentOf(step)] }),
  }));
}

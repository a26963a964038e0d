import { type Contact, newConsent, newContact } from '../../../src/domain/contact.ts';
import { later } from '../../../src/domain/instant.ts';
import { removeContact, saveContact, takeRemovalBack } from '../../../src/store/contacts.ts';
import { newId } from '../../../src/store/id.ts';
import { DISTRICTS } from '../past.ts';
import type { Step } from '../scenario.ts';
import { oneOf, type Planners, pick } from './plan.ts';

const WEEK = 7 * 86_400_000;

export const CONTACT_DEEDS: Planners = {
  meet: (seat, step, word) => {
    const districtId = pick(DISTRICTS, step.how) ?? null;
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
};

function amended(saw: Contact, step: Step, word: string): Contact {
  switch (step.how % 8) {
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
    case 5:
      return { ...saw, rest: restFor(saw, step, word) };
    default:
      return { ...saw, kind: saw.kind === 'person' ? 'organisation' : 'person', note: word };
  }
}

function restFor({ rest }: Contact, step: Step, word: string): Contact['rest'] {
  if (rest && step.which % 3 === 0) return null;
  const since = new Date().toISOString();
  return { reason: word, since, until: step.which % 2 ? later(since, WEEK) : null };
}

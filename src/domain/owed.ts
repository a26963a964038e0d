import { type Contact, isConsentOver } from './contact.ts';
import { type Instant, later } from './instant.ts';
import type { Person } from './person.ts';
import { goesOut, may } from './policy.ts';
import { type Question, toAskOf } from './question.ts';
import { askersOf, isOpen, type Joined, type ServiceRequest, toTellAt } from './request.ts';

/** How long somebody may wait without a word before they are owed one, though nothing came of it yet. */
export const LONG_WAIT = 30 * 86_400_000;

/** What of a request says who is owed an answer. `toTellAt` is when there last was something to tell, `toAsk` whom somebody has to ask. */
export type Owing = Pick<
  ServiceRequest,
  'encounterId' | 'officerId' | 'contactId' | 'openedAt' | 'joined' | 'status' | 'told' | 'partOf'
> & { toTellAt: Instant | null; toAsk?: Pick<Question, 'encounterId' | 'at'> | undefined };

/** Somebody who asked and is owed a word: an answer that is there, or only that it goes on. `since` is from when on they wait. */
export interface Owed {
  asker: Joined;
  isAnswered: boolean;
  since: Instant;
  /** Whether they are to be asked something. */
  isAsked?: true;
}

const whoIs = ({ contactId, encounterId }: Pick<Joined, 'contactId' | 'encounterId'>) => contactId ?? encounterId;

/** Everybody who asked, each once: somebody known who asked twice is told once. */
function peopleOf(request: Owing): { asker: Joined; encounterIds: string[] }[] {
  const people = new Map<string, { asker: Joined; encounterIds: string[] }>();
  for (const asker of askersOf(request)) {
    const known = people.get(whoIs(asker));
    if (known) known.encounterIds.push(asker.encounterId);
    else people.set(whoIs(asker), { asker, encounterIds: [asker.encounterId] });
  }
  return [...people.values()];
}

/** Those who were not told since there last was something to tell, and those who have waited long without any word. */
export function owedOf(request: Owing, now: Instant): Owed[] {
  const { told = [], toTellAt } = request;
  return peopleOf(request).flatMap(({ asker, encounterIds }): Owed[] => {
    const theirs = told.filter(({ encounterId }) => encounterIds.includes(encounterId));
    // By what they were told of, and not by when: phones have clocks of their own.
    const hasHeard = toTellAt !== null && theirs.some((one) => (one.toTellAt ?? one.at) >= toTellAt);
    // Whoever joined later than the answer was given has it to hear all the same.
    if (toTellAt !== null && !hasHeard)
      return [{ asker, isAnswered: true, since: toTellAt > asker.at ? toTellAt : asker.at }];
    const heardAt =
      theirs
        .map(({ at }) => at)
        .sort()
        .at(-1) ?? '';
    const since = heardAt > asker.at ? heardAt : asker.at;
    return isOpen(request) && later(since, LONG_WAIT) < now ? [{ asker, isAnswered: false, since }] : [];
  });
}

/** Whom somebody has to ask, because nobody could write to them. */
function askedIn(request: Owing): Owed[] {
  const { toAsk } = request;
  const asker = askersOf(request).find(({ encounterId }) => encounterId === toAsk?.encounterId);
  return asker && toAsk ? [{ asker, isAnswered: false, since: toAsk.at, isAsked: true }] : [];
}

/** What the request says of that, as it is kept. */
export const owingOf = (request: ServiceRequest): ServiceRequest & Owing => ({
  ...request,
  toTellAt: toTellAt(request),
  toAsk: toAskOf(request),
});

/** Those of them whom this person met, or all whom they may tell; and who is to be asked. */
export function owedTo(
  request: Owing & Pick<ServiceRequest, 'districtId' | 'departmentId'>,
  person: Person,
  isMine: boolean,
  now: Instant,
): Owed[] {
  // Where the request lies is asked last: most have nobody to tell.
  const owed = [...askedIn(request), ...owedOf(request, now)].filter(
    ({ asker }) => !isMine || asker.officerId === person.id,
  );
  if (owed.length === 0) return owed;
  const { districtId, departmentId, officerId } = request;
  return may(person, 'tellAsker', { districtId, departmentId, ownerId: officerId }) ? owed : [];
}

/** Whether this person looks first at whom they met: whoever goes out, and has no desk that answers for others too. */
export const beginsWithOwn = (person: Person): boolean =>
  goesOut(person) && !person.roles.some((role) => role === 'maintainer' || role === 'coordinator');

/** The same of a request as it is kept. */
export const owedIn = (request: ServiceRequest, now: Instant): Owed[] => owedOf(owingOf(request), now);

/** Whether this contact may be written to or called about an answer: an organisation, or a person who agreed to that. */
export function mayBeAnswered({ kind, consent }: Pick<Contact, 'kind' | 'consent'>, now: Instant): boolean {
  if (consent === null) return kind === 'organisation';
  return consent.purposes.includes('answer') && !isConsentOver(consent, now);
}

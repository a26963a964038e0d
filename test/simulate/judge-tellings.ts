import { type Contact, isConsentOver } from '../../src/domain/contact.ts';
import { askersOf, isOpen, referenceOf, type ServiceRequest } from '../../src/domain/request.ts';
import { PUBLIC_WORDS } from '../../src/server/public/words.ts';
import type { Arrival } from './far-sides.ts';
import type { Play } from './play.ts';
import { scheduler } from './scheduler.ts';

/** What of the city this looks at. `told` are the requests of which somebody noted by hand that somebody was told. */
export interface Told {
  requests: ServiceRequest[];
  contacts: Map<string, Contact>;
  byHand: Set<string>;
}

/** Whoever asked and agreed to be written to knows what came of it, and was not told more often than something came of it. */
export function judgeTellings(play: Play, { requests, contacts, byHand }: Told): string[] {
  const wrong: string[] = [];
  const mails = play.outside.far.arrivals.filter(({ channel }) => channel === 'telling');
  play.count(...mails.map(() => 'an e-mail to somebody who asked'));
  for (const request of requests) {
    const about = mails.filter(({ what }) => what.includes(referenceOf(request.id)));
    const people = new Set(askersOf(request).flatMap(({ contactId }) => contactId ?? []));
    for (const contactId of people) {
      const contact = contacts.get(contactId);
      if (!contact) continue;
      const theirs = about.filter(({ to }) => to === contact.email);
      wrong.push(...judgeTwice(play, request, contact, theirs));
      if (isReachable(contact) && !byHand.has(request.id))
        wrong.push(...judgeForgotten(play, request, contact, theirs));
    }
    const addresses = new Set([...people].map((id) => contacts.get(id)?.email));
    const strangers = about.filter(
      ({ to }) => !addresses.has(to) && [...contacts.values()].some(({ email }) => email === to),
    );
    wrong.push(...strangers.map(({ to }) => `${to} was told what came of “${request.text}”, and never asked for it`));
  }
  return wrong;
}

const isReachable = ({ email, consent }: Contact) =>
  email !== '' &&
  consent?.purposes.includes('answer') === true &&
  !isConsentOver(consent, new Date(scheduler.now).toISOString());

// An e-mail that may not have arrived is sent again, under its name.
function judgeTwice(
  { isRestored }: Play,
  { text, history }: ServiceRequest,
  { email }: Contact,
  mails: Arrival[],
): string[] {
  const ends = history.filter(
    ({ deed, status }) => deed === 'answer' || status === 'done' || status === 'declined',
  ).length;
  const told = new Set(mails.map(({ name }) => name)).size;
  if (isRestored || told <= ends) return [];
  return [`${email} was told ${told} times what came of “${text}”, of which something came ${ends} times`];
}

function judgeForgotten(
  { met }: Play,
  request: ServiceRequest,
  { email, consent }: Contact,
  mails: Arrival[],
): string[] {
  const { text, status, answer } = request;
  // What was answered on a phone that was away for more than a month is told by a person.
  if (met.has('fault: timePasses') || request.partOf !== undefined || (isOpen(request) && answer === null)) return [];
  const last = mails.at(-1)?.text ?? '';
  const words = isOpen(request) ? '' : PUBLIC_WORDS[consent?.readIn ?? 'en'].statuses[status];
  const isTold = last !== '' && last.includes(answer?.text ?? '') && last.includes(words);
  return isTold ? [] : [`${email} was never told what came of “${text}”: ${status}, “${answer?.text ?? ''}”`];
}

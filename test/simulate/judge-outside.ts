import type { Person } from '../../src/domain/person.ts';
import { type HistoryEntry, isOpen, type ServiceRequest } from '../../src/domain/request.ts';
import { openParts } from '../../src/domain/request-part.ts';
import { fingerprintOf } from '../../src/server/rules/publish.ts';
import { cast } from '../people.ts';
import type { Play } from './play.ts';

/** What people outside did has come in, once and where they did it; what nobody may do was not done. */
export function judgeOutside(play: Play, requests: ServiceRequest[]): string[] {
  return [
    ...judgeReports(play, requests),
    ...judgeSaid(play, requests),
    ...judgePublished(play),
    ...requests.flatMap((request) => [...judgeSilence(request), ...judgeHandOvers(play, request)]),
  ];
}

function judgeReports({ outside }: Play, requests: ServiceRequest[]): string[] {
  return outside.reports.flatMap(({ number, sent, isTaken }) => {
    const count = requests.filter(({ text }) => text === sent.request.description).length;
    if (!isTaken) return [`${number} was sent over Open311, and never taken`];
    return count === 1 ? [] : [`${number} was sent over Open311, and is there ${count} times`];
  });
}

function judgeSaid({ outside, isRestored }: Play, requests: ServiceRequest[]): string[] {
  return [...outside.said].flatMap(([words, { requestId, isNoted, deed }]) => {
    const told = requests.filter(({ history }) => history.some(({ text }) => text === words));
    if (told.some(({ id, partOf }) => id !== requestId && !leads(told, id, requestId) && partOf !== requestId))
      return [`“${words}” was said of request/${requestId}, and stands at another`];
    if (isNoted && told.length === 0 && !isRestored) return [`“${words}” (${deed}) was taken, and stands nowhere`];
    return [];
  });
}

// A lead is told what is said of its part.
const leads = (told: ServiceRequest[], id: string, partId: string) =>
  told.some((part) => part.id === partId && part.partOf === id);

// Whoever publishes rules has seen those that they replace.
function judgePublished({ outside, isRestored }: Play): string[] {
  if (isRestored) return [];
  return outside.published.flatMap(({ seen }, index) => {
    const before = outside.published[index - 1];
    return before && fingerprintOf(before.rules) !== seen
      ? ['rules were published over others that nobody had seen']
      : [];
  });
}

// A lead that is closed says so of each part that is still open.
function judgeSilence(lead: ServiceRequest): string[] {
  const open = openParts(lead);
  if (isOpen(lead) || open.length === 0) return [];
  const end = lead.history.findLastIndex(({ status }) => status === 'done' || status === 'declined');
  const told = lead.history.slice(end).filter(({ deed }) => deed === 'part').length;
  return told >= open.length ? [] : [`“${lead.text}” was closed, and nobody said what becomes of its parts`];
}

const MOST_HAND_OVERS = 2;

// The third time somebody would send it from desk to desk, a coordinator decides.
function judgeHandOvers({ moved }: Play, { text, history }: ServiceRequest): string[] {
  let count = 0;
  let at: string | null | undefined;
  const wrong: string[] = [];
  for (const entry of history.filter(({ deed }) => deed === 'routed' || deed === 'opened')) {
    const to = entry.departmentId ?? null;
    if (isHandOver(entry, at)) {
      count += 1;
      if (count > MOST_HAND_OVERS && to !== null && !maySend(entry.byId, moved))
        wrong.push(`“${text}” was sent from desk to desk ${count} times`);
    }
    at = to;
  }
  return wrong;
}

const isHandOver = ({ deed, byId, departmentId, route }: HistoryEntry, at: string | null | undefined) =>
  deed === 'routed' && byId !== null && route?.by === 'person' && typeof at === 'string' && departmentId !== at;

const maySend = (id: string | null, moved: Set<string>): boolean => {
  const person: Person | undefined = cast.find((each) => each.id === id);
  return !person || moved.has(person.id) || person.roles.includes('coordinator');
};

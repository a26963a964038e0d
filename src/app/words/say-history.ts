import type { HistoryEntry } from '../../domain/request.ts';
import { inLanguage, type Language } from '../../domain/text.ts';
import type { Words } from './en.ts';
import { QUESTION } from './question.ts';
import type { Names } from './say-deed.ts';

/** One thing that happened to a request, as a sentence. A remark's or an answer's own text is not in it: show it below. */
export function sayHistory(entry: HistoryEntry, words: Words, names: Names, language: Language): string {
  const { history, statuses, parts } = words;
  const who = sayWho(entry, words, names);
  switch (entry.deed) {
    case 'opened':
      return history.opened(who);
    case 'routed':
      return sayRoute(entry, who, words, names, language);
    case 'classified':
      return entry.serviceCode ? history.classified(who, names.service(entry.serviceCode)) : history.unclassified(who);
    case 'assigned':
      if (entry.status === 'taken' && entry.assignedTo === entry.byId) return history.took(who);
      return entry.assignedTo ? history.assigned(who, names.person(entry.assignedTo)) : history.unassigned(who);
    case 'status':
      if (entry.becomes === 'withdrawn') return parts.withdrawnHere(who);
      return history.status(who, entry.status ? statuses[entry.status] : '');
    case 'remark':
      return history.remark(who);
    case 'answer':
      return history.answer(who);
    case 'attached':
      return history.attached(who);
    case 'solved':
      return entry.isSolved ? history.solved(who) : history.notSolved(who);
    case 'joined':
      return history.joined(who);
    case 'delivered':
      return sayDelivered(entry, words, names);
    case 'split':
      return parts.split(who, departmentIn(entry, words, names), inLanguage(entry.route?.because ?? {}, language));
    case 'part':
      return sayPart(entry, who, words, names);
    case 'asked':
      return QUESTION[language].history.asked(who);
    case 'said':
      return entry.byId === null ? QUESTION[language].history.saidByLink : QUESTION[language].history.said(who);
    case 'unasked':
      return QUESTION[language].history.unasked(who);
  }
}

function sayWho({ byId, via, isFromCitizen }: HistoryEntry, { history, carried }: Words, names: Names): string {
  if (isFromCitizen) return history.theCitizen;
  if (byId === null) return via ? carried.via[via] : history.theApp;
  return names.person(byId) || history.someone;
}

const departmentIn = ({ departmentId }: HistoryEntry, { marks }: Words, names: Names) =>
  departmentId ? names.department(departmentId) : marks.triage;

function sayDelivered(entry: HistoryEntry, words: Words, names: Names) {
  const { channel } = entry;
  const department = departmentIn(entry, words, names);
  return channel && channel !== 'desk' ? words.carried.told[channel](department) : words.history.delivered(department);
}

function sayPart(entry: HistoryEntry, who: string, words: Words, names: Names): string {
  const { parts, statuses } = words;
  const department = departmentIn(entry, words, names);
  if (entry.becomes === 'withdrawn') return parts.withdrawn(who, department);
  if (entry.becomes === 'goesOn') return parts.goesOn(department);
  return parts.part(department, entry.partStatus ? statuses[entry.partStatus] : '');
}

function sayRoute(entry: HistoryEntry, who: string, words: Words, names: Names, language: Language): string {
  const said = sayWay(entry, who, words, names, language);
  return entry.always ? `${said.replace(/\.$/, '')}. ${words.routing.wantsAlways}` : said;
}

function sayWay(
  entry: HistoryEntry,
  who: string,
  { history, routing, carried }: Words,
  names: Names,
  language: Language,
): string {
  const { route } = entry;
  const because = route ? inLanguage(route.because, language) : '';
  if (route?.handedOver) {
    const { times, wantedId } = route.handedOver;
    const decided = routing.tooOften(times, who, names.department(wantedId));
    return because ? `${decided}: ${because}` : decided;
  }
  const isByPerson = route?.by === 'person';
  if (route?.reason) return carried[route.reason];
  if (!entry.departmentId) return isByPerson ? history.routedToTriageByPerson(who, because) : history.routedToTriage;
  const department = names.department(entry.departmentId);
  if (isByPerson) return history.routedByPerson(who, department, because);
  return route?.by === 'lead' ? history.routedByLead(department) : history.routedByRule(department, because);
}

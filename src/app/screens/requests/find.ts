import { isInView, type View, viewsOf } from '../../../domain/desk.ts';
import type { Directory } from '../../../domain/directory.ts';
import type { Person } from '../../../domain/person.ts';
import { isLate, referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { type Localized, wordsOf } from '../../../domain/text.ts';
import { type Look, NONE } from './look.ts';

/** The requests one looks at, in their order. */
export function lookAt(all: ServiceRequest[], look: Look, person: Person, now: string): ServiceRequest[] {
  const seen = all.filter((request) => isInView(look.view, request, person, now) && passes(request, look, now));
  return look.order === 'due' ? seen.sort(byDue) : seen;
}

function passes(request: ServiceRequest, look: Look, now: string): boolean {
  return (
    (look.status === '' || request.status === look.status) &&
    (look.district === '' || request.districtId === look.district) &&
    (look.service === '' || (request.serviceCode ?? NONE) === look.service) &&
    (look.department === '' || (request.departmentId ?? NONE) === look.department) &&
    (!look.isLate || isLate(request, now))
  );
}

// Those without a date come last, the oldest first among equals.
function byDue(a: ServiceRequest, b: ServiceRequest): number {
  if (a.dueAt !== b.dueAt) return a.dueAt === null ? 1 : b.dueAt === null ? -1 : a.dueAt < b.dueAt ? -1 : 1;
  return a.openedAt < b.openedAt ? -1 : 1;
}

/** How many requests each view of this person holds. */
export function countViews(all: ServiceRequest[], person: Person, now: string): Map<View, number> {
  const counts = new Map<View, number>();
  for (const view of viewsOf(person)) {
    let count = 0;
    for (const request of all) if (isInView(view, request, person, now)) count += 1;
    counts.set(view, count);
  }
  return counts;
}

/** Searches in what can be seen of a request: its text, reference, street, and the names of its service and district in any language. */
export interface Finder {
  find(requests: ServiceRequest[], said: string): ServiceRequest[];
  /** Learns the words of these beforehand, so that the first letter typed does not wait for it. */
  learn(requests: ServiceRequest[]): void;
}

export function makeFinder(directory: Directory): Finder {
  const names = new Map<string, string>();
  const add = (kind: string, list: { id: string; name: Localized }[]) => {
    for (const { id, name } of list) names.set(`${kind}/${id}`, wordsOf(Object.values(name).join(' ')).join(' '));
  };
  add('district', directory.districts);
  add('service', directory.services);
  const known = new Map<string, { of: ServiceRequest; words: string }>();

  // Words with a space before each, so that what is sought fits at a word's beginning only.
  const wordsIn = (request: ServiceRequest): string => {
    const kept = known.get(request.id);
    if (kept && saysTheSame(kept.of, request)) return kept.words;
    const reference = referenceOf(request.id).toLowerCase();
    const own = wordsOf(`${request.text} ${request.place?.address ?? ''}`).join(' ');
    const district = names.get(`district/${request.districtId}`) ?? '';
    const service = names.get(`service/${request.serviceCode}`) ?? '';
    const words = ` ${own} ${district} ${service} ${reference.replace('-', ' ')} ${reference.replace('-', '')}`;
    known.set(request.id, { of: request, words });
    return words;
  };
  return {
    find: (requests, said) => {
      const sought = wordsOf(said).map((word) => ` ${word}`);
      if (sought.length === 0) return requests;
      return requests.filter((request) => sought.every((word) => wordsIn(request).includes(word)));
    },
    learn: (requests) => {
      for (const request of requests) wordsIn(request);
    },
  };
}

const saysTheSame = (a: ServiceRequest, b: ServiceRequest) =>
  a.text === b.text &&
  a.serviceCode === b.serviceCode &&
  a.districtId === b.districtId &&
  a.place?.address === b.place?.address;

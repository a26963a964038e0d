import type { View } from '../../domain/desk.ts';
import type { ContactGist, KeptRequest } from '../../domain/gist.ts';
import type { Instant } from '../../domain/instant.ts';
import { byDue, byNewest, countViews, isLookedAt, type Look } from '../../domain/look.ts';
import type { Person } from '../../domain/person.ts';
import { isLate } from '../../domain/request.ts';
import type { Gists } from '../../store/gists.ts';

/** What all letters of one search have in common, made once: anew after a change, or when something has become late. */
export interface Groundwork {
  /** The requests that this person sees as they look, in their order. */
  seen(look: Look, person: Person, now: Instant, soon: Instant): KeptRequest[];
  counts(person: Person, now: Instant, soon: Instant): Map<View, number>;
  contacts(language: string): ContactGist[];
}

export function makeGroundwork(gists: Gists): Groundwork {
  const kept = new Map<string, { of: string; made: unknown }>();
  // Of each name the last alone: nobody looks in two ways at once.
  const once = <T>(name: string, over: unknown, make: () => T): T => {
    const of = JSON.stringify([gists.edition, over]);
    const before = kept.get(name);
    if (before?.of === of) return before.made as T;
    const made = make();
    kept.set(name, { of, made });
    return made;
  };
  const inOrder = (order: Look['order']) =>
    once(order, null, () => [...gists.requests.values()].sort(order === 'due' ? byDue : byNewest));
  return {
    seen: (look, person, now, soon) =>
      once('seen', [look, person, lastDue(gists, now), soon], () =>
        inOrder(look.order).filter((request) => isLookedAt(request, look, person, now, soon)),
      ),
    counts: (person, now, soon) =>
      once('counts', [person, lastDue(gists, now), soon], () => countViews(gists.requests.values(), person, now, soon)),
    contacts: (language) =>
      once('contacts', language, () => {
        const { compare } = new Intl.Collator(language);
        return [...gists.contacts.values()].sort((a, b) => compare(a.name, b.name));
      }),
  };
}

/** When something became late last; while this is the same, the same are late. */
export function lastDue({ requests }: Pick<Gists, 'requests'>, now: Instant): Instant {
  let last = '';
  for (const request of requests.values()) {
    const { dueAt } = request;
    if (dueAt !== null && dueAt > last && isLate(request, now)) last = dueAt;
  }
  return last;
}

import { useEffect, useMemo } from 'preact/hooks';
import { isWorkedOff, type View } from '../../../domain/desk.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { watchLatestRequests, watchOpenRequests, watchRequestCount, watchRequests } from '../../../store/requests.ts';
import type { Store } from '../../../store/store.ts';
import { useLive } from '../../live.ts';
import { useWork } from '../../work.tsx';
import { countViews, type Finder, lookAt, makeFinder } from './find.ts';
import type { Look } from './look.ts';

/** The requests of this phone as looked at, and how many each view holds. */
export interface Found {
  /** Whether there is something to show; an empty list before that means nothing. */
  isThere: boolean;
  /** Whether all have been read; until then, the list may be but the beginning. */
  isWhole: boolean;
  /** Those of the view and its filters. */
  seen: ServiceRequest[];
  /** Those among them that were sought. */
  found: ServiceRequest[];
  /** How many requests a view holds, where that is known. */
  counts: Map<View, number>;
}

const NOTHING: ServiceRequest[] = [];

// What was read last, shown at once on the way back here while it is read again: with thousands, that takes a moment.
const lastOpen = new WeakMap<Store, ServiceRequest[]>();
const lastAll = new WeakMap<Store, ServiceRequest[]>();
const A_SCREENFUL = 100;

export function useFound(look: Look, sought: string): Found {
  const { store, directory, account } = useWork();
  const { person } = account;
  // Views that are worked off hold open requests only; the thousands that are closed are read by whoever asks for them.
  const isOpenOnly = isWorkedOff(look.view);
  const last = isOpenOnly ? lastOpen : lastAll;
  const latest = useLive(() => watchLatestRequests(store, A_SCREENFUL), [store]);
  const fresh = useLive(() => (isOpenOnly ? watchOpenRequests(store) : watchRequests(store)), [store, isOpenOnly]);
  const total = useLive(() => watchRequestCount(store), [store]);
  if (fresh) last.set(store, fresh);
  const whole = fresh ?? last.get(store);
  // The latest are the beginning of a list in that order, and of no other.
  const all = whole ?? (look.order === 'newest' ? latest : undefined) ?? NOTHING;
  const now = useMemo(() => new Date().toISOString(), [all, look]);
  const seen = useMemo(() => lookAt(all, look, person, now), [all, look, person]);
  const finder = useMemo(() => makeFinder(directory), [directory]);
  const found = useMemo(() => finder.find(seen, sought), [finder, seen, sought]);
  const counts = useMemo(() => {
    const counts = new Map<View, number>();
    for (const [view, count] of countViews(whole ?? NOTHING, person, now))
      if (whole && (!isOpenOnly || isWorkedOff(view))) counts.set(view, count);
    return total === undefined ? counts : counts.set('all', total);
  }, [whole, person, isOpenOnly, total]);
  useLearning(finder, fresh);
  return { isThere: whole !== undefined || found.length > 0, isWhole: whole !== undefined, seen, found, counts };
}

const A_BITE = 500;

/** Learns the words of all requests, in bites between which the finger is served. */
function useLearning(finder: Finder, all: ServiceRequest[] | undefined): void {
  useEffect(() => {
    if (!all) return;
    let next = 0;
    let timer: ReturnType<typeof setTimeout>;
    const bite = () => {
      finder.learn(all.slice(next, next + A_BITE));
      next += A_BITE;
      if (next < all.length) timer = setTimeout(bite, 16);
    };
    timer = setTimeout(bite, 300);
    return () => clearTimeout(timer);
  }, [finder, all]);
}

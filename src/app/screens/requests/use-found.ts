import { liveQuery } from 'dexie';
import { useMemo } from 'preact/hooks';
import type { View } from '../../../domain/desk.ts';
import type { Look } from '../../../domain/look.ts';
import { isLookedAt } from '../../../domain/look.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { watchLatestRequests, watchTheseRequests } from '../../../store/requests.ts';
import { isWarm } from '../../find/finder.ts';
import { type Rows, useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { useWork } from '../../work.tsx';

/** The requests of this phone as looked at, by name, and how many each view holds; each is read where it is shown. */
export interface Found {
  /** Whether there is something to show; an empty list before that means nothing. */
  isThere: boolean;
  /** Whether all have been looked at; until then, the list may be but the beginning. */
  isWhole: boolean;
  /** Those that are looked at and were sought, in their order. */
  ids: string[];
  /** How many of them lie in each district; null until all have been looked at. */
  byDistrict: Map<string, number> | null;
  /** How many requests a view holds, where that is known. */
  counts: Map<View, number>;
  rows: Rows<ServiceRequest>;
}

const A_SCREENFUL = 50;
const NOTHING: string[] = [];
const NO_COUNTS = new Map<View, number>();

export function useFound(look: Look, said: string): Found {
  const { store, account } = useWork();
  const { person } = account;
  const { view, status, district, service, department, isLate, order } = look;
  const asked = JSON.stringify([view, status, district, service, department, isLate, order, said]);
  const now = useMemo(() => new Date().toISOString(), [asked]);
  const rows = useRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), store);
  const question = { look: { view, status, district, service, department, isLate, order }, said, person, now };
  const answer = useAnswer('requests', question);
  const isWhole = answer?.isWhole ?? false;
  const latest = useLatest(rows, !isWhole && !isWarm(store));
  // The latest are the beginning of a list in that order, and of no other.
  const first = useMemo(
    () =>
      order === 'newest' && said === ''
        ? latest?.filter((request) => isLookedAt(request, look, person, now)).map(({ id }) => id)
        : undefined,
    [latest, asked],
  );
  const ids = (isWhole ? answer?.ids : first) ?? NOTHING;
  return {
    isThere: isWhole || ids.length > 0,
    isWhole,
    ids,
    byDistrict: (isWhole && answer?.byDistrict) || null,
    counts: answer?.counts ?? NO_COUNTS,
    rows,
  };
}

// A screenful, at once, while the thousands are still being looked through.
function useLatest(rows: Rows<ServiceRequest>, isWanted: boolean): ServiceRequest[] | undefined {
  const { store } = useWork();
  const latest = useLive(
    () => (isWanted ? watchLatestRequests(store, A_SCREENFUL) : liveQuery(() => undefined)),
    [store, isWanted],
  );
  return useMemo(() => {
    if (latest) rows.seed(latest);
    return latest;
  }, [latest]);
}

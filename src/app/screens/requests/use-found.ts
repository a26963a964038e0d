import { liveQuery } from 'dexie';
import { useMemo } from 'preact/hooks';
import type { Instant } from '../../../domain/instant.ts';
import { isLookedAt, type Look } from '../../../domain/look.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { watchLatestRequests, watchTheseRequests } from '../../../store/requests.ts';
import { isWarm } from '../../find/finder.ts';
import { IN_SIGHT, type Rows, useRows } from '../../find/rows.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { useWork } from '../../work.tsx';
import { type FoundNames, readFound } from './found.ts';
import { useSoon } from './use-soon.ts';

/** The same, each read where it is shown. */
export interface Found extends FoundNames {
  rows: Rows<ServiceRequest>;
  /** What is due by this moment is nearly due. */
  soon: Instant;
}

const A_SCREENFUL = 50;

export function useFound(shown: Look, said: string): Found {
  const { store, account } = useWork();
  const { person } = account;
  const { view, status, district, service, department, assigned, isLate, isSoon, order } = shown;
  const look = { view, status, district, service, department, assigned, isLate, isSoon, order };
  const soon = useSoon();
  const rows = useRows<ServiceRequest>((ids) => watchTheseRequests(store, ids), store);
  const answer = useAnswer('requests', { look, said, person, soon }, ({ ids }) => rows.expect(ids.slice(0, IN_SIGHT)));
  const latest = useLatest(rows, !answer?.isWhole && !isWarm(store));
  // The latest are the beginning of a list in that order, and of no other.
  const first = useMemo(() => {
    const now = new Date().toISOString();
    return order === 'newest' && said === ''
      ? latest?.filter((request) => isLookedAt(request, look, person, now, soon)).map(({ id }) => id)
      : undefined;
  }, [latest, JSON.stringify(look), said, soon]);
  return { ...readFound(answer, look, first), rows, soon };
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

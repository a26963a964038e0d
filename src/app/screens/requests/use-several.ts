import { useEffect, useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Problem } from '../../../domain/problem.ts';
import type { ServiceRequest, Status } from '../../../domain/request.ts';
import { type Steps, stepsFor } from '../../../domain/steps.ts';
import { setStatus, takeRequest, watchTheseRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { useLastSeen } from '../../use-last-seen.ts';
import { useWork } from '../../work.tsx';
import { takeHandedOver } from './handed-over.ts';
import { doEach, type SeveralDone, stillChosen, undoEach } from './several.ts';

export interface Several {
  /** null while one looks at them one by one. */
  chosen: ReadonlySet<string> | null;
  /** Those of the list that are chosen, in its order. */
  ids: string[];
  canTake: boolean;
  /** The statuses that all of them may go to. */
  statuses: Status[];
  last: SeveralDone | null;
  begin(): void;
  end(): void;
  toggle(id: string): void;
  set(ids: string[]): void;
  /** Those chosen, or these. */
  take(ids?: string[]): Promise<void>;
  setStatus(status: Status, reason: string): Promise<void>;
  undo(): Promise<void>;
}

const NOTHING: ServiceRequest[] = [];
const NONE_CHOSEN: string[] = [];

export function useSeveral(found: string[]): Several {
  const { store, doer } = useWork();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [last, setLast] = useState<SeveralDone | null>(null);
  const oneByOne = useMemo(oneAtATime, []);
  const ids = useMemo(() => (chosen ? found.filter((id) => chosen.has(id)) : NONE_CHOSEN), [found, chosen]);
  const requests = useChosen(ids);
  const steps = useMemo(() => requests.map((request) => stepsFor(doer.person, request)), [requests, doer.person]);

  const doAll = (on: string[], status: Status, deed: (id: string) => Promise<Problem[]>) =>
    oneByOne(async () => {
      const result = await doEach(store, on, status, deed);
      setLast(result);
      setChosen((chosen) => stillChosen(chosen, result));
    });
  // What was chosen elsewhere, to be worked off here.
  const { url, path } = useLocation();
  useEffect(() => {
    const handed = path === '/requests' ? takeHandedOver('list') : null;
    if (handed) setChosen(new Set(handed));
  }, [url]);
  return {
    chosen,
    ids,
    canTake: steps.length > 0 && steps.every(({ canTake }) => canTake),
    statuses: sharedBy(steps),
    last,
    begin: () => setChosen(new Set()),
    end: () => setChosen(null),
    toggle: (id) => setChosen((chosen) => toggled(chosen ?? new Set(), id)),
    set: (ids) => setChosen(new Set(ids)),
    take: (on = ids) => doAll(on, 'taken', (id) => takeRequest(store, doer, id)),
    setStatus: (status, reason) => doAll(ids, status, (id) => setStatus(store, doer, id, status, reason)),
    undo: () => oneByOne(async () => setLast(last && (await undoEach(store, doer, last)))),
  };
}

// As they are now. Until one that was just chosen is read, what could be done with those before it is offered: what is done is done to all
// that are chosen, as they are then.
function useChosen(ids: string[]): ServiceRequest[] {
  const { store } = useWork();
  const seen = useLive(() => watchTheseRequests(store, ids), [store, ids]);
  const read = useMemo(() => seen?.filter((request) => request !== null), [seen]);
  const last = useLastSeen(read);
  return ids.length === 0 ? NOTHING : (last ?? NOTHING);
}

function toggled(chosen: ReadonlySet<string>, id: string): ReadonlySet<string> {
  const next = new Set(chosen);
  if (!next.delete(id)) next.add(id);
  return next;
}

function sharedBy(steps: Steps[]): Status[] {
  const [first, ...others] = steps;
  return (first?.statuses ?? []).filter((status) => others.every(({ statuses }) => statuses.includes(status)));
}

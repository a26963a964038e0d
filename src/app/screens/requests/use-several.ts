import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { ServiceRequest, Status } from '../../../domain/request.ts';
import { type Steps, stepsFor } from '../../../domain/steps.ts';
import { findRequests, setStatus, takeRequest, watchTheseRequests } from '../../../store/requests.ts';
import { type Done, lastSeq, takeBack } from '../../../store/undo.ts';
import { useWork } from '../../work.tsx';

/** What was done to several at once: each for itself, so that one that cannot be done holds up no other. */
export interface SeveralDone {
  status: Status;
  done: Done[];
  refused: { request: ServiceRequest; problems: Problem[] }[];
}

export interface Several {
  /** null while one looks at them one by one. */
  chosen: ReadonlySet<string> | null;
  requests: ServiceRequest[];
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

export function useSeveral(found: string[]): Several {
  const { store, doer } = useWork();
  const [chosen, setChosen] = useState<ReadonlySet<string> | null>(null);
  const [last, setLast] = useState<SeveralDone | null>(null);
  const requests = useChosen(found, chosen);
  const steps = useMemo(() => requests.map((request) => stepsFor(doer.person, request)), [requests, doer.person]);

  const doAll = async (
    on: ServiceRequest[],
    status: Status,
    deed: (request: ServiceRequest) => Promise<Problem[]>,
  ): Promise<void> => {
    const result: SeveralDone = { status, done: [], refused: [] };
    for (const before of on) {
      const after = await lastSeq(store);
      const problems = await deed(before);
      if (problems.length > 0) result.refused.push({ request: before, problems });
      else result.done.push({ before, after, upTo: await lastSeq(store) });
    }
    setLast(result);
    // Those that could not be done stay chosen, to be looked at.
    const left = result.refused.map(({ request }) => request.id);
    setChosen(left.length > 0 && chosen ? new Set(left) : null);
  };
  return {
    chosen,
    requests,
    canTake: steps.length > 0 && steps.every(({ canTake }) => canTake),
    statuses: sharedBy(steps),
    last,
    begin: () => setChosen(new Set()),
    end: () => setChosen(null),
    toggle: (id) => setChosen((chosen) => toggled(chosen ?? new Set(), id)),
    set: (ids) => setChosen(new Set(ids)),
    take: async (ids) => {
      const on = ids ? (await findRequests(store, ids)).filter((request) => request !== null) : requests;
      return doAll(on, 'taken', ({ id }) => takeRequest(store, doer, id));
    },
    setStatus: (status, reason) => doAll(requests, status, ({ id }) => setStatus(store, doer, id, status, reason)),
    undo: async () => {
      for (const done of last?.done ?? []) await takeBack(store, doer, done);
      setLast(null);
    },
  };
}

// As they are now. Until one that was just chosen is read, those before it stay.
function useChosen(found: string[], chosen: ReadonlySet<string> | null): ServiceRequest[] {
  const { store } = useWork();
  const [read, setRead] = useState(NOTHING);
  const ids = useMemo(() => (chosen ? found.filter((id) => chosen.has(id)) : []), [found, chosen]);
  useEffect(() => {
    if (ids.length === 0) return setRead(NOTHING);
    const subscription = watchTheseRequests(store, ids).subscribe((requests) =>
      setRead(requests.filter((request) => request !== null)),
    );
    return () => subscription.unsubscribe();
  }, [store, ids]);
  return useMemo(() => read.filter(({ id }) => chosen?.has(id)), [read, chosen]);
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

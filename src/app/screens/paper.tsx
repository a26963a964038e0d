import './paper/paper.css';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { useRoute } from 'preact-iso';
import type { ServiceRequest } from '../../domain/request.ts';
import { watchTheseRequests } from '../../store/requests.ts';
import { useLive } from '../live.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Progress } from '../ui/progress.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { RequestOnPaper } from './paper/request-on-paper.tsx';
import { useDeskWords } from './request/use-desk-words.ts';
import { takeHandedOver } from './requests/handed-over.ts';
import { useLook } from './requests/look.ts';
import { useFound } from './requests/use-found.ts';

/** More than anybody carries, and what a browser lays out without a pause. */
const MOST = 200;

/** One request, those chosen, or the list as it is filtered, as a sheet of paper: printed or kept as PDF by the browser, offline too. */
export function Paper() {
  const { id } = useRoute().params;
  const { sheet } = useDeskWords();
  const say = useSay();
  const { href } = useLook(id);
  const { ids, requests, hasAsked } = usePapers(id);
  usePrintOnce(hasAsked && requests !== null && requests.length > 0);
  return (
    <Screen
      title={sheet.title}
      back={href(id)}
      isWide
      actions={
        requests &&
        requests.length > 0 && (
          <Button kind="do" icon="print" onClick={() => print()}>
            {sheet.print}
          </Button>
        )
      }
    >
      {requests ? <Papers requests={requests} /> : <Loading />}
      {requests && ids.length > MOST && (
        <p class="soft paper-rest">{sheet.first(say.number(MOST), say.number(ids.length))}</p>
      )}
      {requests?.length === 0 && (
        <Empty
          title={sheet.none}
          action={
            <Button icon="list" href={href(undefined)}>
              {sheet.toList}
            </Button>
          }
        >
          {sheet.noneHelp}
        </Empty>
      )}
    </Screen>
  );
}

function Loading() {
  const { act } = useWords();
  return <Progress words={act.loading} />;
}

function Papers({ requests }: { requests: ServiceRequest[] }) {
  const { sheet } = useDeskWords();
  const say = useSay();
  if (requests.length === 0) return null;
  return (
    <div class="papers">
      <p class="paper-foot">
        {sheet.many(requests.length, say.number(requests.length))}.{' '}
        {sheet.printed(say.moment(new Date().toISOString()))}. {sheet.secret}
      </p>
      {requests.map((request) => (
        <RequestOnPaper key={request.id} request={request} />
      ))}
    </div>
  );
}

// What was handed over is known by name; else it is the list as the address says it is filtered.
function usePapers(id: string | undefined) {
  const { store } = useWork();
  const [handed] = useState(() => takeHandedOver('paper'));
  const found = useFound(useLook(id).look, '');
  const listed = handed ?? found.ids;
  const ids = useMemo(() => (id ? [id] : listed), [id, listed]);
  const isWhole = id !== undefined || handed !== null || found.isWhole;
  const shown = useMemo(() => ids.slice(0, MOST), [ids]);
  const seen = useLive(() => watchTheseRequests(store, shown), [store, shown]);
  const requests = useMemo(() => seen?.filter((request) => request !== null) ?? null, [seen]);
  return { ids, requests: isWhole ? requests : null, hasAsked: handed !== null };
}

// Whoever has just asked for paper is not asked again; an address that is opened prints nothing by itself.
function usePrintOnce(isReady: boolean): void {
  useEffect(() => {
    if (!isReady) return;
    const frame = requestAnimationFrame(() => print());
    return () => cancelAnimationFrame(frame);
  }, [isReady]);
}

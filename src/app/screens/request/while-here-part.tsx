import { useMemo, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { pointOf } from '../../../domain/place.ts';
import { isOpen, type ServiceRequest } from '../../../domain/request.ts';
import { type NearOne, WHILE_HERE_METRES } from '../../../domain/while-here.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { useLastSeen } from '../../use-last-seen.ts';
import { useSay } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { handOver } from '../requests/handed-over.ts';
import { useDeskWords } from './use-desk-words.ts';

const MOST = 20;
/** Metres that no phone can tell from nothing. */
const CLOSE = 5;
const NONE: NearOne[] = [];

/** What else is open close by, the nearest first: for whoever is there anyway. Found on the phone, with or without a connection. */
export function WhileHerePart({ request }: { request: ServiceRequest }) {
  return pointOf(request.place) ? <Near key={request.id} id={request.id} /> : null;
}

interface Shown extends NearOne {
  request: ServiceRequest;
}

function Near({ id }: { id: string }) {
  const { near: words } = useDeskWords();
  const say = useSay();
  const { route } = useLocation();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const { shown, isWhole } = useNear(id);
  if (!isWhole && shown.length === 0) return null;
  const ids = shown.filter((one) => chosen.has(one.id)).map((one) => one.id);
  const toggle = (id: string) =>
    setChosen(new Set(chosen.has(id) ? [...chosen].filter((one) => one !== id) : [...chosen, id]));
  const groups = [
    { title: words.same, rows: shown.filter(({ isSameService }) => isSameService) },
    { title: words.other, rows: shown.filter(({ isSameService }) => !isSameService) },
  ].filter(({ rows }) => rows.length > 0);
  return (
    <section class="stack is-tight" data-part="near">
      <h2 tabIndex={-1}>{words.title}</h2>
      <p class="soft">{shown.length === 0 ? words.none : words.within(say.distance(WHILE_HERE_METRES))}</p>
      {groups.map(({ title, rows }) => (
        <div key={title} class="stack is-tight">
          <h3>{title}</h3>
          <ul class="rows">
            {rows.map(({ request, metres }) => (
              <RequestRow
                key={request.id}
                request={request}
                when={metres < CLOSE ? words.here : say.distance(Math.round(metres))}
                act={
                  <label class="row-choose">
                    <input type="checkbox" checked={chosen.has(request.id)} onChange={() => toggle(request.id)} />
                    <span class="hidden">{words.choose(request.text.slice(0, 160))}</span>
                  </label>
                }
              />
            ))}
          </ul>
        </div>
      ))}
      {ids.length > 0 && (
        <div class="actions">
          <Button
            icon="list"
            describedBy="near-to-list"
            onClick={() => {
              handOver('list', [...ids, id]);
              route('/requests?view=all');
            }}
          >
            {words.inList(ids.length + 1)}
          </Button>
          <p id="near-to-list" class="soft">
            {words.inListHelp}
          </p>
        </div>
      )}
    </section>
  );
}

// As they are by now: one that was just done is no longer open, whatever was answered a moment ago.
function useNear(id: string): { shown: Shown[]; isWhole: boolean } {
  const { store } = useWork();
  const answer = useAnswer('whileHere', { id, most: MOST });
  const near = answer?.near ?? NONE;
  const ids = useMemo(() => near.map((one) => one.id), [near]);
  const requests = useLastSeen(useLive(() => watchTheseRequests(store, ids), [store, ids]));
  const shown = useMemo(() => {
    const byId = new Map((requests ?? []).map((request) => [request?.id, request]));
    return near.flatMap((one) => {
      const request = byId.get(one.id);
      return request && isOpen(request) ? [{ ...one, request }] : [];
    });
  }, [near, requests]);
  return { shown, isWhole: answer?.isWhole === true && requests !== undefined };
}

import './nearby-part.css';
import { useMemo } from 'preact/hooks';
import type { Encounter, Need } from '../../../domain/encounter.ts';
import { findNearby, NEARBY, type NearRequest } from '../../../domain/nearby.ts';
import { countAskers, type ServiceRequest } from '../../../domain/request.ts';
import { watchRequest, watchTheseRequests } from '../../../store/requests.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { focusSoon } from '../../focus.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { StateMark } from '../../ui/state-mark.tsx';
import { useLastSeen } from '../../use-last-seen.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { NO_FILTER } from '../requests/look.ts';

const MOST = 3;
/** Metres that no phone can tell from nothing. */
const CLOSE = 5;

interface NearbyPartProps {
  need: Need;
  encounter: Encounter;
  /** Null: it asks on its own. */
  onJoin: (requestId: string | null) => void;
}

/** Whether somebody near by has asked for the same: then this need can join that request. Found on the phone, with or without a connection. */
export function NearbyPart({ need, encounter, onJoin }: NearbyPartProps) {
  if (need.joins !== undefined) return <Joining id={need.joins} onLeave={() => onJoin(null)} needId={need.id} />;
  if (need.serviceCode === null || encounter.place?.longitude == null) return null;
  return <Found need={need} encounter={encounter} onJoin={onJoin} />;
}

function Found({ need, encounter, onJoin }: NearbyPartProps) {
  const { nearby: words } = useWords();
  const say = useSay();
  const { directory } = useWork();
  const requests = useAlikeRequests(need.serviceCode ?? '');
  const rules = directory.municipality?.nearby ?? NEARBY;
  const near = useMemo(
    () => findNearby(need, encounter, requests, rules, new Date().toISOString()),
    [requests, need.serviceCode, encounter.place, rules],
  );
  if (near.length === 0) return null;
  const people = near.reduce((sum, { request }) => sum + countAskers(request), 0);
  const join = (id: string) => {
    onJoin(id);
    focusSoon(`[data-joins="${need.id}"] button`);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields in it, so it is no fieldset
    <div class="nearby" role="group" aria-labelledby={`nearby-${need.id}`}>
      <div class="part-line" role="status">
        <Icon name="people" />
        <p>
          <strong id={`nearby-${need.id}`}>{words.found(people, say.distance(farthest(near)))}</strong>
          <span class="part-more">{words.help}</span>
        </p>
      </div>
      <ul class="nearby-list">
        {near.slice(0, MOST).map(({ request, metres }) => (
          <li key={request.id} class="nearby-one">
            <Told request={request} far={metres < CLOSE ? '' : say.distance(Math.round(metres))} />
            <div class="actions">
              <Button icon="link" label={`${words.join}: ${request.text}`} onClick={() => join(request.id)}>
                {words.join}
              </Button>
              <Button kind="plain" label={`${words.see}: ${request.text}`} href={`/requests/${request.id}`}>
                {words.see}
              </Button>
            </div>
          </li>
        ))}
      </ul>
    </div>
  );
}

const NONE: ServiceRequest[] = [];

// Of the open requests only those about this service are read; the last ones stay while the next are.
function useAlikeRequests(service: string): ServiceRequest[] {
  const { store, doer } = useWork();
  const look = { view: 'open', ...NO_FILTER, service, order: 'newest' } as const;
  const ids = useAnswer('requests', { look, said: '', person: doer.person })?.ids ?? [];
  const seen = useLastSeen(useLive(() => watchTheseRequests(store, ids), [store, ids.join()]));
  return useMemo(() => seen?.filter((request) => request !== null) ?? NONE, [seen]);
}

// To the next ten metres, so that nobody is closer than is said.
const farthest = (near: NearRequest[]) => Math.max(10, Math.ceil((near.at(-1)?.metres ?? 0) / 10) * 10);

function Told({ request, far }: { request: ServiceRequest; far?: string }) {
  const { statuses, nearby } = useWords();
  const say = useSay();
  const people = countAskers(request);
  return (
    <>
      <blockquote class="story-words">{request.text}</blockquote>
      <div class="row-marks">
        <StateMark kind={request.status}>{statuses[request.status]}</StateMark>
        <span class="story-when">{[far, say.since(request.openedAt)].filter(Boolean).join(' · ')}</span>
        {people > 1 && <span>{nearby.people(people)}</span>}
      </div>
    </>
  );
}

function Joining({ id, needId, onLeave }: { id: string; needId: string; onLeave: () => void }) {
  const { nearby: words } = useWords();
  const { store } = useWork();
  const request = useLive(() => watchRequest(store, id), [store, id]);
  const leave = () => {
    onLeave();
    focusSoon(`[data-item="${needId}"]`);
  };
  return (
    <div class="nearby" data-joins={needId}>
      <div class="part-line" role="status">
        <Icon name="link" />
        <p>
          <strong>{words.joins}</strong>
          <span class="part-more">{words.help}</span>
        </p>
      </div>
      {request && <Told request={request} />}
      <div class="actions">
        <Button icon="undo" onClick={leave}>
          {words.leave}
        </Button>
      </div>
    </div>
  );
}

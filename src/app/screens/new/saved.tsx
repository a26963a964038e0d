import { useLocation } from 'preact-iso';
import type { Id } from '../../../domain/id.ts';
import { attachmentsWithin } from '../../../store/attachments.ts';
import { watchEncounter } from '../../../store/encounters.ts';
import { watchRequestsOf } from '../../../store/requests.ts';
import { takeBackEncounter, watchCanTakeBack } from '../../../store/take-back.ts';
import { useLive } from '../../live.ts';
import { RecordMark } from '../../record-mark.tsx';
import { Button } from '../../ui/button.tsx';
import { Horizon } from '../../ui/horizon.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { RequestRow } from '../encounter/request-row.tsx';
import { VisitsPart } from '../today/visits-part.tsx';
import { sayFate } from './say-fate.ts';

interface SavedProps {
  id: Id;
  /** It is a draft again. */
  onTakenBack: () => void;
}

/** It is safe, where it is, and what becomes of it; then the next one. */
export function Saved({ id, onTakenBack }: SavedProps) {
  const words = useWords();
  const { store, unsent } = useWork();
  const encounter = useLive(() => watchEncounter(store, id), [store, id]);
  const requests = useLive(() => watchRequestsOf(store, id), [store, id]);
  if (encounter === null) return null;
  // It is safe: that is said before anything else is read, and before there is anything to tap.
  if (!encounter || !requests)
    return (
      <Screen title={words.encounter.savedOnPhone}>
        <Horizon isBanner />
      </Screen>
    );
  const state = unsent.get(`encounter/${id}`);
  const fate = sayFate(`encounter/${id}`, unsent, words);
  return (
    <Screen title={words.encounter.savedOnPhone}>
      <Horizon isBanner />
      <div class="stack is-tight" role="status">
        <div class="row-marks">
          <RecordMark of={`encounter/${id}`} />
        </div>
        {fate && <p>{fate}</p>}
        {state !== 'refused' && attachmentsWithin(encounter).length > 0 && <p class="soft">{words.photo.waiting}</p>}
        {state === 'refused' && (
          <div class="actions">
            <Button href="/more/outbox">{words.state.seeWhy}</Button>
          </div>
        )}
      </div>
      {requests.length > 0 && (
        <section class="stack is-tight">
          <h2>{words.need.count(requests.length)}</h2>
          <ul class="rows">
            {requests.map((request) => (
              <RequestRow key={request.id} request={request} />
            ))}
          </ul>
          <div class="actions">
            <Button icon="share" href={`/slip/encounter/${id}`}>
              {words.slip.title}
            </Button>
          </div>
        </section>
      )}
      <div class="stack is-tight after-saving">
        <Button kind="do" icon="add" href="/new" isWide>
          {words.encounter.another}
        </Button>
        <div class="pair-of-buttons">
          <TakeBack id={id} onTakenBack={onTakenBack} />
          <Button icon="talk" href={`/encounters/${id}`} isWide>
            {words.encounter.see}
          </Button>
        </div>
      </div>
      <VisitsPart now={encounter.metAt} only={encounter.visitId} />
    </Screen>
  );
}

// While nothing of it has left the phone it can be undone; from then on it can be changed where one sees it.
function TakeBack({ id, onTakenBack }: SavedProps) {
  const { act, encounter } = useWords();
  const { store, doer } = useWork();
  const { route } = useLocation();
  const canTakeBack = useLive(() => watchCanTakeBack(store, id), [store, id]);
  const undo = async () => {
    if (await takeBackEncounter(store, doer.person, id)) onTakenBack();
    else route(`/encounters/${id}`);
  };
  if (!canTakeBack) return null;
  return (
    <Button icon="undo" label={`${act.undo}: ${encounter.savedOnPhone}`} onClick={undo} isWide>
      {act.undo}
    </Button>
  );
}

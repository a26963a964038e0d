import './request-pane.css';
import { useLocation } from 'preact-iso';
import { isPart, referenceOf, type ServiceRequest } from '../../../domain/request.ts';
import { stepsFor } from '../../../domain/steps.ts';
import { watchOutbox } from '../../../store/outbox.ts';
import { watchRequest } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { handOver } from '../requests/handed-over.ts';
import { RoundButton } from '../today/round-button.tsx';
import { Settling } from '../today/settling.tsx';
import { AddPhotosPart } from './add-photos-part.tsx';
import { AnswerPart } from './answer-part.tsx';
import { AttachmentsPart } from './attachments-part.tsx';
import { FactsPart } from './facts-part.tsx';
import { HappenedPart } from './happened-part.tsx';
import { LedPart } from './led-part.tsx';
import { PartsPart } from './parts-part.tsx';
import { PersonPart } from './person-part.tsx';
import { QuestionPart } from './question-part.tsx';
import { CopyReference } from './reference.tsx';
import { RefusedPart } from './refused-part.tsx';
import { ReportPart } from './report-part.tsx';
import { SaidPart } from './said-part.tsx';
import { StepsPart } from './steps-part.tsx';
import { ToldPart } from './told-part.tsx';
import { type Deeds, useDeeds } from './use-deeds.ts';
import { useOpenForm } from './use-open-form.ts';
import { usePaneKeys } from './use-pane-keys.ts';
import { WherePart } from './where-part.tsx';
import { WhileHerePart } from './while-here-part.tsx';
import { WhitherPart } from './whither-part.tsx';

/** One request as a story: what was said, where, where it went and why, what happened, what the person was told. */
export function RequestPane({ id, back }: { id: string; back: string }) {
  const words = useWords();
  const names = useNames();
  const { store } = useWork();
  const request = useLive(() => watchRequest(store, id), [store, id]);
  const deeds = useDeeds();
  const { route } = useLocation();
  const toPaper = () => {
    handOver('paper', [id]);
    route(back.replace('/requests', `/paper/${id}`));
  };
  const reference = referenceOf(id);
  const kicker = request?.districtId ? names.district(request.districtId) : undefined;
  return (
    <Screen
      title={words.request.reference(reference)}
      kicker={kicker}
      back={back}
      actions={
        request && (
          <>
            <CopyReference reference={reference} />
            <Button icon="print" onClick={toPaper}>
              {words.act.print}
            </Button>
            {!isPart(request) && (
              <Button icon="share" href={`/slip/request/${id}`}>
                {words.slip.title}
              </Button>
            )}
          </>
        )
      }
    >
      <ToldPart deeds={deeds} />
      {request && (
        <Settling>
          <Story request={request} deeds={deeds} />
        </Settling>
      )}
      {request === null && <Empty title={words.request.notFoundTitle}>{words.state.notFoundHelp}</Empty>}
    </Screen>
  );
}

const NOTHING: never[] = [];

function Story({ request, deeds }: { request: ServiceRequest; deeds: Deeds }) {
  const words = useWords();
  const say = useSay();
  const { store, doer } = useWork();
  const forms = useOpenForm(request.id);
  const steps = stepsFor(doer.person, request);
  usePaneKeys(steps, forms);
  const key = `request/${request.id}`;
  const outbox = (useLive(() => watchOutbox(store), [store]) ?? NOTHING).filter(({ keys }) => keys.includes(key));
  const shared = { request, steps, deeds, forms };
  const isReadOnly = !Object.values(steps).some((step) => (Array.isArray(step) ? step.length > 0 : step));
  return (
    <article class="request stack">
      <RefusedPart outbox={outbox} />
      <SaidPart request={request} />
      {request.partOf && <LedPart leadId={request.partOf} />}
      <AttachmentsPart request={request} />
      <FactsPart request={request} />
      <StepsPart {...shared} />
      <PartsPart request={request} />
      <QuestionPart {...shared} />
      {isPart(request) ? <ReportPart {...shared} /> : <AnswerPart {...shared} />}
      <AddPhotosPart key={request.id} request={request} deeds={deeds} />
      <WherePart request={request} />
      <RoundButton of={{ kind: 'request', id: request.id }} name={referenceOf(request.id)} />
      <WhitherPart {...shared} />
      <HappenedPart {...shared} outbox={outbox} />
      <PersonPart request={request} />
      <WhileHerePart request={request} />
      {isReadOnly && <p class="soft">{words.request.readOnly}</p>}
      <p class="only-print">{words.request.printed(say.moment(new Date().toISOString()))}</p>
    </article>
  );
}

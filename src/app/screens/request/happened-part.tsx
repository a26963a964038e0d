import { type HistoryEntry, isForColleagues, type ServiceRequest, spokenFor } from '../../../domain/request.ts';
import type { Steps } from '../../../domain/steps.ts';
import { remarkOnRequest } from '../../../store/requests.ts';
import type { OutboxRow } from '../../../store/store.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { sayHistory } from '../../words/say-history.ts';
import { useWork } from '../../work.tsx';
import { UnsentMark } from './unsent-mark.tsx';
import type { Deeds } from './use-deeds.ts';
import { useDeskWords } from './use-desk-words.ts';
import type { OpenForm } from './use-open-form.ts';
import { WordsForm } from './words-form.tsx';

export interface HappenedPartProps {
  request: ServiceRequest;
  steps: Steps;
  deeds: Deeds;
  forms: OpenForm;
  outbox: OutboxRow[];
}

/** What happened, one sentence each, in order; what is for colleagues only is marked. */
export function HappenedPart({ request, steps, deeds, forms, outbox }: HappenedPartProps) {
  const words = useWords();
  const { store, doer } = useWork();
  const unsentAt = new Set(outbox.filter(({ state }) => state === 'waiting').map(({ mutation }) => mutation.madeAt));
  return (
    <section class="stack is-tight">
      <h2>{words.request.happened}</h2>
      <ol class="story">
        {request.history.map((entry, index) => (
          <Happening key={index} entry={entry} behalf={spokenFor(entry, request)} isUnsent={unsentAt.has(entry.at)} />
        ))}
      </ol>
      {steps.canRemark && (
        <div class="actions">
          <Button icon="remark" isExpanded={forms.open === 'remark'} onClick={() => forms.toggle('remark')}>
            {words.desk.remark}
          </Button>
        </div>
      )}
      {steps.canRemark && forms.open === 'remark' && (
        <WordsForm
          request={request}
          deeds={deeds}
          form="remark"
          label={words.desk.remark}
          submit={words.desk.addRemark}
          told={words.desk.remarked}
          deed={(text) => remarkOnRequest(store, doer, request.id, text)}
          onClose={() => forms.setOpen(null)}
        />
      )}
    </section>
  );
}

function Happening({ entry, behalf, isUnsent }: { entry: HistoryEntry; behalf: string; isUnsent: boolean }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const language = useSession((session) => session.language);
  const { replies } = useDeskWords();
  const isInternal = isForColleagues(entry);
  return (
    <li class={isInternal ? 'story-step is-internal' : 'story-step'}>
      <p>{sayHistory(entry, words, names, language)}</p>
      {entry.text && <blockquote class="story-words">{entry.text}</blockquote>}
      {behalf && <p>{words.contact.spokeFor(behalf)}</p>}
      <div class="row-marks">
        <span class="story-when">{say.moment(entry.at)}</span>
        {isInternal && <Badge icon="lock">{words.request.onlyColleagues}</Badge>}
        {(entry.deed === 'answer' || entry.deed === 'asked') && <Badge icon="people">{replies.readByPerson}</Badge>}
        {isUnsent && <UnsentMark unsent="waiting" />}
      </div>
    </li>
  );
}

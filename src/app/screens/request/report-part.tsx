import type { ServiceRequest } from '../../../domain/request.ts';
import type { Steps } from '../../../domain/steps.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import type { OpenForm } from './use-open-form.ts';

/** What those who lead were last told of this part; in the place of an answer, which is theirs to give. */
export function ReportPart({ request, steps, forms }: { request: ServiceRequest; steps: Steps; forms: OpenForm }) {
  const { parts: words, history } = useWords();
  const say = useSay();
  const names = useNames();
  const told = request.history.findLast(({ deed, text }) => deed === 'status' && text);
  return (
    <section class="card answer">
      <h2>{words.told}</h2>
      {told ? (
        <>
          <blockquote class="story-words">{told.text}</blockquote>
          <p class="soft">
            {names.person(told.byId ?? '') || history.someone}, {say.moment(told.at)}
          </p>
        </>
      ) : (
        <p class="soft">{words.untold}</p>
      )}
      {steps.statuses.includes('done') && (
        <div class="actions">
          <Button icon="answer" isExpanded={forms.open === 'done'} onClick={() => forms.toggle('done')}>
            {words.report}
          </Button>
        </div>
      )}
    </section>
  );
}

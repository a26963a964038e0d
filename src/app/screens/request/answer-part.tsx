import type { ServiceRequest } from '../../../domain/request.ts';
import type { Steps } from '../../../domain/steps.ts';
import { answerRequest } from '../../../store/requests.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { ToldList } from './told-list.tsx';
import type { Deeds } from './use-deeds.ts';
import type { OpenForm } from './use-open-form.ts';
import { WordsForm } from './words-form.tsx';

/** What the person who asked was told. */
export function AnswerPart(props: { request: ServiceRequest; steps: Steps; deeds: Deeds; forms: OpenForm }) {
  const { request, steps, deeds, forms } = props;
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { store, doer } = useWork();
  const { answer } = request;
  return (
    <section class="card answer">
      <h2>{words.request.answer}</h2>
      {answer ? (
        <>
          <blockquote class="story-words">{answer.text}</blockquote>
          <p class="soft">
            {names.person(answer.byId) || words.history.someone}, {say.moment(answer.at)}
          </p>
        </>
      ) : (
        <p class="soft">{words.request.noAnswer}</p>
      )}
      <ToldList request={request} />
      {steps.canAnswer && (
        <div class="actions">
          <Button icon="answer" isExpanded={forms.open === 'answer'} onClick={() => forms.toggle('answer')}>
            {answer ? words.desk.changeAnswer : words.desk.answer}
          </Button>
        </div>
      )}
      {steps.canAnswer && forms.open === 'answer' && (
        <WordsForm
          request={request}
          deeds={deeds}
          form="answer"
          label={words.desk.answer}
          submit={words.desk.sendAnswer}
          told={words.desk.answered}
          start={answer?.text ?? ''}
          deed={(text) => answerRequest(store, doer, request.id, text)}
          onClose={() => forms.setOpen(null)}
        />
      )}
    </section>
  );
}

import { isUnanswered, LONGEST_SAID, openQuestion, type Question } from '../../../domain/question.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { noteSaid, withdrawQuestion } from '../../../store/question.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { AskForm } from './ask-form.tsx';
import { AskedMark } from './asked-mark.tsx';
import type { StepsPartProps } from './steps-part.tsx';
import { useQuestionWords } from './use-question-words.ts';
import { WordsForm } from './words-form.tsx';

/** The one thing that only whoever spoke can tell: asking it, how long it waits, what they said. */
export function QuestionPart({ request, steps, deeds, forms }: StepsPartProps) {
  const words = useQuestionWords();
  const { store, doer } = useWork();
  const { open, setOpen, toggle } = forms;
  const question = openQuestion(request);
  const told = question ?? (request.question?.said ? request.question : null);
  if (!told && !steps.canAsk) return null;
  const withdraw = ({ id }: Question) =>
    deeds.run(request, words.withdrawn, () => withdrawQuestion(store, doer, request.id, id));
  const shared = { request, deeds, onClose: () => setOpen(null) };
  return (
    <section class="card answer">
      <h2>{words.title}</h2>
      {told && <Asked request={request} question={told} />}
      <div class="actions">
        {steps.canAsk && (
          <Button icon="question" isExpanded={open === 'ask'} onClick={() => toggle('ask')}>
            {words.ask}
          </Button>
        )}
        {steps.canNoteSaid && (
          <Button icon="remark" isExpanded={open === 'said'} onClick={() => toggle('said')}>
            {words.note}
          </Button>
        )}
        {steps.canWithdraw && question && (
          <Button icon="undo" onClick={() => withdraw(question)}>
            {words.withdraw}
          </Button>
        )}
      </div>
      {steps.canAsk && open === 'ask' && <AskForm {...shared} />}
      {steps.canNoteSaid && question && open === 'said' && (
        <WordsForm
          {...shared}
          form="said"
          label={words.noteLabel}
          hint={words.noteHint}
          submit={words.note}
          told={words.noted}
          most={LONGEST_SAID}
          deed={(text) => noteSaid(store, doer, request.id, question.id, text)}
        />
      )}
    </section>
  );
}

function Asked({ request, question }: { request: ServiceRequest; question: Question }) {
  const words = useQuestionWords();
  const { history } = useWords();
  const say = useSay();
  const names = useNames();
  const { directory } = useWork();
  const { text, byId, at, mailedAt, said } = question;
  const isLate = isUnanswered(request, directory.municipality, new Date().toISOString());
  const who = (id: string | null) => (id === null ? history.theCitizen : names.person(id) || history.someone);
  return (
    <>
      <blockquote class="story-words">{text}</blockquote>
      <p class="soft">
        {who(byId)}, {say.moment(at)}
      </p>
      {mailedAt && <p class="soft">{words.mailed(say.moment(mailedAt))}</p>}
      {!mailedAt && !said && <p class="soft">{words.notMailed}</p>}
      <div class="row-marks">
        <AskedMark request={request} />
      </div>
      {isLate && <p>{words.unansweredHelp}</p>}
      {said && (
        <>
          <h3>{words.saidTitle}</h3>
          <blockquote class="story-words">{said.text}</blockquote>
          <p class="soft">
            {who(said.byId)}, {say.moment(said.at)}
          </p>
        </>
      )}
    </>
  );
}

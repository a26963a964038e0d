import { useState } from 'preact/hooks';
import { checkStep, isPart, type Status } from '../../../domain/request.ts';
import { checkParts, openParts } from '../../../domain/request-part.ts';
import { setStatus } from '../../../store/requests.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { AnswerField } from './answer-field.tsx';
import { becomingIn, ClosingParts } from './closing-parts.tsx';
import { EndingFields, endingIn } from './ending-fields.tsx';
import { FormBox } from './form-box.tsx';
import type { StepFormProps } from './step-form.ts';
import { useFields } from './use-fields.ts';

const NOTHING = { reason: '', answer: '', cause: '', blockedBy: '' };

/** A new status, with the words that go with it: to colleagues the reason, to the person who asked the answer. */
export function StatusForm({ request, status, deeds, onClose }: StepFormProps & { status: Status }) {
  const words = useWords();
  const { store, doer } = useWork();
  const { fields, set, drop } = useFields<string>(request.id, status, NOTHING);
  const [isTried, setTried] = useState(false);
  const isClosing = status === 'done' || status === 'declined';
  const asksAnswer = isClosing && request.answer === null && !isPart(request);
  const [isUnanswered, setUnanswered] = useState(false);
  const showsAnswer = asksAnswer && !isUnanswered;
  const { reason = '', answer: typed = '' } = fields;
  const answer = showsAnswer ? typed.trim() : '';
  const becoming = isClosing ? becomingIn(openParts(request), fields) : [];
  const problems = [...checkStep(request, status, reason, answer), ...checkParts(request, status, becoming)];
  const problem = (field: string) => (isTried ? problemOf(field, problems, words) : undefined);
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    const text = words.desk.statusSet(words.statuses[status]);
    const ending = { ...(becoming.length > 0 ? { parts: becoming } : {}), ...endingIn(fields) };
    const deed = () => setStatus(store, doer, request.id, status, reason.trim(), answer, ending);
    if (await deeds.run(request, text, deed)) await drop().then(onClose);
  };
  const isReport = status === 'done' && isPart(request);
  const showsReason = status !== 'done' || isUnanswered || request.answer !== null || isReport;
  const label = isReport
    ? words.parts.reportLabel
    : status === 'done' && request.answer === null
      ? words.steps.whyNoAnswer
      : reasonLabel(words.steps, request.status, status);
  const mustSay = checkStep(request, status, '', '').length > 0;
  return (
    <FormBox
      title={words.statuses[status]}
      submit={stepWord(words.steps, request.status, status)}
      onSubmit={submit}
      onClose={onClose}
      problems={deeds.problems}
    >
      {isClosing && (
        <ClosingParts
          parts={openParts(request)}
          said={fields}
          say={(id, becomes) => set(id)(becomes)}
          problem={problem('parts')}
        />
      )}
      {showsReason && (
        <div class="stack is-tight">
          <div>
            <Badge icon="lock">{words.request.onlyColleagues}</Badge>
          </div>
          <TextArea
            label={label}
            aside={mustSay ? undefined : words.act.optional}
            hint={isReport ? words.parts.reportHint : words.steps.reasonHint}
            value={reason}
            onInput={set('reason')}
            maxLength={8000}
            problem={problem('reason') ?? (isUnanswered ? problem('answer') : undefined)}
          />
        </div>
      )}
      {showsAnswer && (
        <AnswerField
          request={request}
          status={status}
          label={status === 'done' ? words.steps.doneAnswer : words.desk.answer}
          aside={status === 'done' ? undefined : words.act.optional}
          value={typed}
          onInput={set('answer')}
          problem={problem('answer')}
        />
      )}
      {isClosing && <EndingFields fields={fields} set={set} />}
      {status === 'done' && asksAnswer && (
        <div>
          <Button kind="plain" onClick={() => setUnanswered(!isUnanswered)}>
            {isUnanswered ? words.steps.withAnswer : words.steps.noAnswer}
          </Button>
        </div>
      )}
    </FormBox>
  );
}

type StepWords = ReturnType<typeof useWords>['steps'];

function reasonLabel(steps: StepWords, from: Status, to: Status): string {
  switch (to) {
    case 'taken':
      return steps.whyTake;
    case 'planned':
      return steps.planWords;
    case 'waiting':
      return steps.whyWait;
    case 'declined':
      return steps.whyDecline;
    case 'open':
      return from === 'done' || from === 'declined' ? steps.whyReopen : steps.whyBack;
    case 'done':
      return steps.whyTake;
  }
}

/** The word on the button that leads from one status to another. */
export function stepWord(steps: StepWords, from: Status, to: Status): string {
  return to === 'open' && (from === 'done' || from === 'declined') ? steps.reopen : steps[to];
}

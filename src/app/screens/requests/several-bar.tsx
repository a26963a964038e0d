import { useEffect, useState } from 'preact/hooks';
import { checkStep, type Status } from '../../../domain/request.ts';
import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import type { Several } from './use-several.ts';

interface SeveralBarProps {
  several: Several;
  onChooseAll: () => void;
  onPrint: () => void;
}

/** What can be done with those chosen, under the thumb. */
export function SeveralBar({ several, onChooseAll, onPrint }: SeveralBarProps) {
  const { desk, steps, act } = useWords();
  const [step, setStep] = useState<Status | null>(null);
  const isAny = several.ids.length > 0;
  useEffect(() => {
    if (!isAny) setStep(null);
  }, [isAny]);
  return (
    <div class="several-bar card">
      <div class="several-head">
        <p role="status">
          <strong>{desk.selected(several.ids.length)}</strong>
        </p>
        <Button kind="plain" onClick={onChooseAll}>
          {desk.selectAll}
        </Button>
        <Button kind="plain" onClick={several.end}>
          {act.close}
        </Button>
      </div>
      {isAny && step && several.statuses.includes(step) ? (
        <SeveralForm key={step} status={step} several={several} onClose={() => setStep(null)} />
      ) : (
        <div class="actions">
          {several.canTake && (
            <Button kind="do" icon="check" onClick={() => several.take()}>
              {desk.take}
            </Button>
          )}
          {several.statuses.map((status) => (
            <Button key={status} onClick={() => setStep(status)}>
              {steps[status]}
            </Button>
          ))}
          {isAny && (
            <Button icon="print" onClick={onPrint}>
              {act.print}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

// One reason for all of them. Answers are written one by one: each person asked something else.
function SeveralForm({ status, several, onClose }: { status: Status; several: Several; onClose: () => void }) {
  const words = useWords();
  const [reason, setReason] = useState('');
  const [isTried, setTried] = useState(false);
  const problems = checkStep({ answer: null }, status, reason, '').map(({ reason }) => ({ field: 'reason', reason }));
  const submit = async (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (problems.length > 0) return;
    // It stays, with its reason, for those that could not be done.
    await several.setStatus(status, reason.trim());
  };
  return (
    <form class="stack" onSubmit={submit} noValidate>
      <TextArea
        label={words.steps.reason}
        hint={words.steps.reasonHint}
        value={reason}
        onInput={setReason}
        maxLength={8000}
        problem={isTried ? problemOf('reason', problems, words) : undefined}
      />
      <div class="actions">
        <Button kind="do" type="submit">
          {words.requests.setAll(words.statuses[status])}
        </Button>
        <Button onClick={onClose}>{words.act.cancel}</Button>
      </div>
    </form>
  );
}

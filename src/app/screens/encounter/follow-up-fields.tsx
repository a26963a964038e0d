import { useState } from 'preact/hooks';
import { daysLater, type FollowUp } from '../../../domain/follow-up.ts';
import { focusSoon } from '../../focus.ts';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useDay } from '../today/use-day.ts';

type Choice = 'tomorrow' | 'inAWeek' | 'another';
const MOST_WORDS = 500;

interface FollowUpFieldsProps {
  followUp: FollowUp | null;
  onChange: (followUp: FollowUp) => void;
}

/** On which day somebody is to be gone back to, and why. */
export function FollowUpFields({ followUp, onChange }: FollowUpFieldsProps) {
  const { followUp: words } = useWords();
  const say = useSay();
  const today = useDay();
  const days = { tomorrow: daysLater(today, 1), inAWeek: daysLater(today, 7) };
  // Only a chip ends it: while one types or steps through days, the day may be any.
  const [isByHand, setByHand] = useState(() => choiceOf(followUp, days) === 'another');
  const choice = isByHand ? 'another' : choiceOf(followUp, days);
  const set = (fields: Partial<FollowUp>) =>
    onChange({ ...(followUp ?? { on: days.tomorrow, words: '' }), doneAt: null, ...fields });
  const choose = (chosen: Choice) => {
    setByHand(chosen === 'another');
    if (chosen === 'another') focusSoon('.follow-up input[type="date"]');
    else set({ on: days[chosen] });
  };
  return (
    <div class="stack follow-up">
      <Chips
        legend={words.ask}
        options={(['tomorrow', 'inAWeek', 'another'] as const).map((value) => ({ value, label: words[value] }))}
        value={choice}
        onChange={choose}
      />
      {choice === 'another' && (
        <TextField
          label={words.day}
          type="date"
          value={followUp?.on ?? ''}
          onInput={(on) => on !== '' && set({ on })}
        />
      )}
      {followUp && (
        <>
          <p role="status">{words.on(say.date(followUp.on))}</p>
          <TextField
            label={words.words}
            hint={words.hint}
            value={followUp.words}
            maxLength={MOST_WORDS}
            autocomplete="off"
            onInput={(words) => set({ words })}
          />
        </>
      )}
    </div>
  );
}

function choiceOf(followUp: FollowUp | null, days: Record<string, string>): Choice | null {
  if (!followUp) return null;
  return followUp.on === days.tomorrow ? 'tomorrow' : followUp.on === days.inAWeek ? 'inAWeek' : 'another';
}

import { useState } from 'preact/hooks';
import type { Rest } from '../../../domain/contact.ts';
import { dayOf, endOfDay } from '../../../domain/instant.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import type { ContactFieldsProps } from './contact-fields.tsx';
import { aMonthAfter, newRest } from './new-rest.ts';
import { usePeopleWords } from './use-people-words.ts';

/** The wish not to be disturbed: noted, filled in, taken away. */
export function RestFields({ contact, problems, onChange }: ContactFieldsProps) {
  const { act } = useWords();
  const { resting: words } = usePeopleWords();
  const [before, setBefore] = useState<Rest | null>(null);
  const rest = contact.rest ?? null;
  const set = (rest: Rest | null, before: Rest | null = null) => {
    setBefore(before);
    onChange({ rest });
  };
  return (
    <section class="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p class="soft">{words.help}</p>
      {before && !rest && <UndoLine text={words.stopped} undoWord={act.undo} onUndo={() => set(before)} />}
      {rest ? (
        <Noted rest={rest} problems={problems} onChange={set} onStop={() => set(null, rest)} />
      ) : (
        <div class="actions">
          <Button icon="nobody" onClick={() => set(newRest(new Date().toISOString()))}>
            {words.start}
          </Button>
        </div>
      )}
    </section>
  );
}

interface NotedProps extends Pick<ContactFieldsProps, 'problems'> {
  rest: Rest;
  onChange: (rest: Rest) => void;
  onStop: () => void;
}

function Noted({ rest, problems, onChange, onStop }: NotedProps) {
  const words = useWords();
  const say = useSay();
  const { resting: said } = usePeopleWords();
  // As typed: a day half typed on a keyboard is no day yet, and must not be taken away.
  const [day, setDay] = useState(() => (rest.until ? dayOf(rest.until) : null));
  const choose = (day: string | null) => {
    setDay(day);
    onChange({ ...rest, until: day === null ? null : endOfDay(day) });
  };
  const isOver = rest.until !== null && rest.until < new Date().toISOString();
  return (
    <>
      <TextField
        label={said.reason}
        hint={said.reasonHint}
        value={rest.reason}
        maxLength={500}
        autocomplete="off"
        problem={problemOf('rest.reason', problems, words)}
        onInput={(reason) => onChange({ ...rest, reason })}
      />
      <Chips
        legend={said.until}
        options={[
          { value: 'day', label: said.untilDay },
          { value: 'forGood', label: said.forGood },
        ]}
        value={day === null ? 'forGood' : 'day'}
        onChange={(chosen) => choose(chosen === 'day' ? aMonthAfter(new Date().toISOString()) : null)}
      />
      {day !== null && (
        <TextField
          label={said.day}
          hint={rest.until === null ? said.forGood : undefined}
          type="date"
          value={day}
          onInput={choose}
        />
      )}
      {isOver && rest.until && <p class="soft">{said.over(say.fullDate(rest.until))}</p>}
      <div class="actions">
        <Button icon="remove" onClick={onStop}>
          {said.stop}
        </Button>
      </div>
    </>
  );
}

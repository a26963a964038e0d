import { useEffect, useRef, useState } from 'preact/hooks';
import type { Outcome } from '../../domain/encounter.ts';
import { OUTCOMES } from '../../domain/encounter.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Screen } from '../ui/screen.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../use-session.ts';

/** The sheet of a new encounter, with the keyboard up in the note. */
export default function New() {
  const { encounter, outcomes } = useWords();
  const [note, setNote] = useState('');
  const [outcome, setOutcome] = useState<Outcome>('talked');
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <Screen title={encounter.new} back="/today" takesFocus={false}>
      <TextArea label={encounter.note} hint={encounter.noteHint} value={note} onInput={setNote} inputRef={first} />
      <Chips
        legend={encounter.outcome}
        options={OUTCOMES.map((value) => ({ value, label: outcomes[value] }))}
        value={outcome}
        onChange={setOutcome}
      />
      <Button kind="do" icon="check" isWide>
        {encounter.save}
      </Button>
    </Screen>
  );
}

import { OUTCOMES } from '../../../../domain/encounter.ts';
import type { Args } from '../../../../domain/mutation.ts';
import { Chips } from '../../../ui/chips.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useWords } from '../../../use-session.ts';
import { problemOf } from '../../../words/say-problem.ts';
import type { MendProps } from './mend-form.tsx';

/** A change to an encounter: its note and how it went, as far as they were changed. */
export function MendNote({ row, args, onChange }: MendProps) {
  const words = useWords();
  const { fields, seen } = args as Args<'amendEncounter'>;
  const change = (update: typeof fields) => onChange({ seen, fields: { ...fields, ...update } });
  return (
    <>
      {fields.note !== undefined && (
        <TextArea
          label={words.encounter.note}
          value={fields.note}
          maxLength={20_000}
          problem={problemOf('note', row.problems, words)}
          onInput={(note) => change({ note })}
        />
      )}
      {fields.outcome !== undefined && (
        <Chips
          legend={words.encounter.outcome}
          options={OUTCOMES.map((value) => ({ value, label: words.outcomes[value] }))}
          value={fields.outcome}
          onChange={(outcome) => change({ outcome })}
        />
      )}
    </>
  );
}

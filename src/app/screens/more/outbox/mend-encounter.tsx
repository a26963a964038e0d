import type { Encounter, Need } from '../../../../domain/encounter.ts';
import type { Args } from '../../../../domain/mutation.ts';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { useNames } from '../../../use-names.ts';
import { useSession, useWords } from '../../../use-session.ts';
import { problemOf } from '../../../words/say-problem.ts';
import { useWork } from '../../../work.tsx';
import type { MendProps } from './mend-form.tsx';

/** An encounter that was refused: its note, and the words of what came out of it. */
export function MendEncounter({ row, args, onChange }: MendProps) {
  const words = useWords();
  const { encounter } = args as Args<'recordEncounter'>;
  const change = (fields: Partial<Encounter>) => onChange({ encounter: { ...encounter, ...fields } });
  const problem = (field: string) =>
    problemOf(`encounter.${field}`, row.problems, words) ?? problemOf(field, row.problems, words);
  return (
    <>
      <TextArea
        label={words.encounter.note}
        value={encounter.note}
        maxLength={20_000}
        problem={problem('note')}
        onInput={(note) => change({ note })}
      />
      {encounter.needs.map((need, index) => (
        <MendNeed
          key={need.id}
          need={need}
          number={index + 1}
          problem={problem(`needs.${index}.text`) ?? problem(`needs.${index}.serviceCode`)}
          onChange={(fields) => change({ needs: replaced(encounter.needs, index, fields) })}
        />
      ))}
      {(['offers', 'remarks'] as const).map((list) =>
        encounter[list].map((item, index) => (
          <TextArea
            key={item.id}
            label={list === 'offers' ? words.offer.title : words.remark.title}
            value={item.text}
            maxLength={4000}
            problem={problem(`${list}.${index}.text`)}
            onInput={(text) => change({ [list]: replaced(encounter[list], index, { text }) })}
          />
        )),
      )}
    </>
  );
}

const replaced = <T,>(list: T[], index: number, fields: Partial<T>): T[] =>
  list.map((item, at) => (at === index ? { ...item, ...fields } : item));

interface MendNeedProps {
  need: Need;
  number: number;
  problem: string | undefined;
  onChange: (fields: Partial<Need>) => void;
}

function MendNeed({ need, number, problem, onChange }: MendNeedProps) {
  const { need: words } = useWords();
  const names = useNames();
  const language = useSession((session) => session.language);
  const { directory } = useWork();
  const services = directory.services
    .map(({ id }) => ({ value: id, label: names.service(id) }))
    .sort((a, b) => a.label.localeCompare(b.label, language));
  return (
    <fieldset class="stack is-tight">
      <legend class="field-label">{words.nth(number)}</legend>
      <TextArea
        label={words.title}
        value={need.text}
        maxLength={4000}
        problem={problem}
        onInput={(text) => onChange({ text })}
      />
      <SelectField
        label={words.service}
        value={need.serviceCode ?? ''}
        options={[{ value: '', label: words.noService }, ...services]}
        onChange={(code) => onChange({ serviceCode: code || null })}
      />
    </fieldset>
  );
}

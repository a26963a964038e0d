import { useEffect, useRef, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { RuleLine } from '../../../domain/rulebook.ts';
import { wordsShown, wordsTyped } from '../../../domain/rules-draft.ts';
import { Button } from '../../ui/button.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useByName } from '../../use-by-name.ts';
import { useWords } from '../../use-session.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import { useWork } from '../../work.tsx';
import { sayLineProblem } from './say-line-problem.ts';

interface RuleFormProps {
  title: string;
  line: RuleLine;
  words: RulesWords;
  problems: Problem[];
  /** At every letter: there is nothing to be sent. */
  onChange: (line: RuleLine) => void;
  onTakeOut: () => void;
  onClose: () => void;
}

/** One rule: for which service, where, by which words, to whom, and why. */
export function RuleForm({ title, line, words, problems, onChange, onTakeOut, onClose }: RuleFormProps) {
  const all = useWords();
  const { directory } = useWork();
  const byName = useByName();
  const form = useRef<HTMLFormElement>(null);
  // As it is typed: a comma at its end is not yet another word.
  const [typed, setTyped] = useState(line.words.join(', '));
  useEffect(() => form.current?.querySelector<HTMLElement>('select')?.focus(), []);
  const set = (over: Partial<RuleLine>) => onChange({ ...line, ...over });
  // Nobody is told what is missing before they could write it.
  const [isNew] = useState(() => line.departmentId === '');
  const told = isNew ? problems.filter(({ reason }) => reason !== 'missing') : problems;
  const problem = (field: string) => sayLineProblem(field, told, words, all);
  const languages = directory.municipality?.languages ?? [];
  return (
    <form
      ref={form}
      class="form-box stack"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <p class="stop-title">{title}</p>
      {problem('id') && <p class="field-problem">{problem('id')}</p>}
      <SelectField
        label={all.requests.service}
        value={line.serviceCode ?? ''}
        options={[{ value: '', label: words.anyService }, ...byName(directory.services)]}
        onChange={(code) => set({ serviceCode: code || null })}
        problem={problem('serviceCode')}
      />
      <SelectField
        label={all.requests.district}
        value={line.districtId ?? ''}
        options={[{ value: '', label: words.anyDistrict }, ...byName(directory.districts)]}
        onChange={(id) => set({ districtId: id || null })}
        problem={problem('districtId')}
      />
      <TextField
        label={words.words}
        hint={words.wordsHint}
        value={wordsShown(typed, line.words)}
        onInput={(value) => {
          setTyped(value);
          set({ words: wordsTyped(value) });
        }}
        maxLength={4000}
        problem={problem('words')}
      />
      <SelectField
        label={all.requests.department}
        value={line.departmentId}
        options={[{ value: '', label: words.noDepartment }, ...byName(directory.departments)]}
        onChange={(departmentId) => set({ departmentId })}
        problem={problem('departmentId')}
      />
      {languages.map((language, place) => (
        <TextArea
          key={language}
          label={words.because(all.languages[language])}
          hint={place === 0 ? words.becauseHint : undefined}
          rows={2}
          value={line.because[language] ?? ''}
          onInput={(value) => set({ because: { ...line.because, [language]: value } })}
          maxLength={2000}
          problem={place === 0 ? problem('because') : undefined}
        />
      ))}
      <div class="actions">
        <Button kind="do" icon="check" type="submit">
          {words.close}
        </Button>
        <Button kind="plain" icon="close" onClick={onTakeOut}>
          {words.takeOut}
        </Button>
      </div>
    </form>
  );
}

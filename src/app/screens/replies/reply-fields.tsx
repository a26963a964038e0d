import type { Problem } from '../../../domain/problem.ts';
import { BLANKS, maySetReply } from '../../../domain/reply.ts';
import { STATUSES, type Status } from '../../../domain/request.ts';
import { LANGUAGES, type Language } from '../../../domain/text.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { TextArea } from '../../ui/text-area.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useByName } from '../../use-by-name.ts';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { useWork } from '../../work.tsx';
import { useDeskWords } from '../request/use-desk-words.ts';
import type { ReplySaid } from './reply-draft.ts';

interface ReplyFieldsProps {
  draft: ReplySaid;
  change: (change: Partial<ReplySaid>) => void;
  problems: Problem[];
}

const FIELDS = ['name', 'text', 'serviceCode', 'departmentId'];

/** The problems that no field of this form tells. */
export const problemsBeside = (problems: Problem[]): Problem[] =>
  problems.filter(({ field }) => !FIELDS.includes(field));

/** The words of a ready answer in the languages of the city, and when it is offered. */
export function ReplyFields({ draft, change, problems }: ReplyFieldsProps) {
  const words = useWords();
  const { replies: ours } = useDeskWords();
  const languages = useLanguages(draft);
  const said = (language: Language, field: 'name' | 'text') => ({
    label: ours.inLanguage(ours[field], words.languages[language]),
    value: draft[field][language] ?? '',
    onInput: (value: string) => change({ [field]: { ...draft[field], [language]: value } }),
    // Said once, where one begins to write.
    problem: language === languages[0] ? problemOf(field, problems, words) : undefined,
  });
  return (
    <>
      {languages.map((language) => (
        <div key={language} class="stack">
          <TextField {...said(language, 'name')} hint={ours.nameHint} maxLength={200} />
          <TextArea {...said(language, 'text')} maxLength={2000} rows={5} />
        </div>
      ))}
      <p class="soft">
        {ours.blanks}: {BLANKS.map((blank) => `{${blank}} ${ours.blank[blank]}`).join(', ')}.
      </p>
      <When draft={draft} change={change} problems={problems} />
    </>
  );
}

function When({ draft, change, problems }: ReplyFieldsProps) {
  const words = useWords();
  const { replies: ours } = useDeskWords();
  const { directory, doer } = useWork();
  const byName = useByName();
  const departments = directory.departments.filter(({ id }) => maySetReply(doer.person, { departmentId: id }));
  const isForAll = maySetReply(doer.person, { departmentId: null });
  return (
    <section class="stack is-tight">
      <h2>{ours.when}</h2>
      <SelectField
        label={words.requests.service}
        value={draft.serviceCode ?? ''}
        options={[{ value: '', label: ours.anyService }, ...byName(directory.services)]}
        onChange={(code) => change({ serviceCode: code || null })}
        problem={problemOf('serviceCode', problems, words)}
      />
      <SelectField
        label={words.requests.status}
        value={draft.status ?? ''}
        options={[
          { value: '', label: ours.anyStatus },
          ...STATUSES.map((status) => ({ value: status, label: words.statuses[status] })),
        ]}
        onChange={(status) => change({ status: (status as Status) || null })}
      />
      <SelectField
        label={words.requests.department}
        value={draft.departmentId ?? ''}
        options={[...(isForAll ? [{ value: '', label: ours.anyDepartment }] : []), ...byName(departments)]}
        onChange={(id) => change({ departmentId: id || null })}
        problem={problemOf('departmentId', problems, words)}
      />
    </section>
  );
}

// Those of the city, and any in which something is said already.
function useLanguages({ name, text }: ReplySaid): Language[] {
  const spoken = useWork().directory.municipality?.languages ?? LANGUAGES;
  return LANGUAGES.filter((language) => spoken.includes(language) || name[language] || text[language]);
}

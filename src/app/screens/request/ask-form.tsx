import { useState } from 'preact/hooks';
import { LONGEST_QUESTION } from '../../../domain/question.ts';
import { askersOf } from '../../../domain/request.ts';
import { askCitizen } from '../../../store/question.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { StepFormProps } from './step-form.ts';
import { useQuestionWords } from './use-question-words.ts';
import { WordsForm } from './words-form.tsx';

/** One question to whoever spoke; where several did, to one of them. */
export function AskForm(props: StepFormProps) {
  const { request } = props;
  const words = useQuestionWords();
  const { history } = useWords();
  const say = useSay();
  const names = useNames();
  const { store, doer } = useWork();
  const [whom, setWhom] = useState(request.encounterId);
  const askers = askersOf(request);
  const options = askers.map(({ encounterId, officerId, at }) => ({
    value: encounterId,
    label: words.metOn(names.person(officerId) || history.someone, say.moment(at)),
  }));
  return (
    <WordsForm
      {...props}
      form="ask"
      label={words.what}
      hint={words.whatHint}
      submit={words.send}
      told={words.asked}
      most={LONGEST_QUESTION}
      deed={(text) => askCitizen(store, doer, request.id, whom, text)}
    >
      {askers.length > 1 && <SelectField label={words.whom} value={whom} options={options} onChange={setWhom} />}
    </WordsForm>
  );
}

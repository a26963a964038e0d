import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { TextArea } from '../../ui/text-area.tsx';
import { useWords } from '../../use-session.ts';
import { problemOf } from '../../words/say-problem.ts';
import { AnswerField } from './answer-field.tsx';
import { FormBox } from './form-box.tsx';
import type { StepFormProps } from './step-form.ts';
import { useFields } from './use-fields.ts';

export interface WordsFormProps extends StepFormProps {
  form: 'remark' | 'answer' | 'ask' | 'said';
  label: string;
  submit: string;
  /** What the line says once it is done. */
  told: string;
  /** What stands there already. */
  start?: string;
  /** What is said below the label, and how many signs are taken: as for a remark, where nothing else is said. */
  hint?: string;
  most?: number;
  /** What stands above the field. */
  children?: ComponentChildren;
  deed: (text: string) => Promise<Problem[]>;
}

/** Words alone: a remark to colleagues, the answer to the person who asked, a question to them, or what they said to it. */
export function WordsForm(props: WordsFormProps) {
  const { request, deeds, onClose, form, deed, told } = props;
  const words = useWords();
  const { fields, set, drop } = useFields(request.id, form, { text: props.start ?? '' });
  const [isTried, setTried] = useState(false);
  const problems: Problem[] = fields.text.trim() === '' ? [{ field: 'text', reason: 'missing' }] : [];
  const submit = async () => {
    setTried(true);
    if (problems.length > 0) return;
    if (await deeds.run(request, told, () => deed(fields.text.trim()))) await drop().then(onClose);
  };
  const field = {
    label: props.label,
    value: fields.text,
    onInput: set('text'),
    problem: isTried ? problemOf('text', problems, words) : undefined,
  };
  return (
    <FormBox
      title={props.label}
      submit={props.submit}
      onSubmit={submit}
      onClose={onClose}
      problems={deeds.problems}
      isInternal={form === 'remark'}
    >
      {props.children}
      {form === 'answer' ? (
        <AnswerField request={request} status={request.status} {...field} />
      ) : (
        <TextArea hint={props.hint ?? words.desk.remarkHint} maxLength={props.most ?? 8000} {...field} />
      )}
    </FormBox>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { sayProblem } from '../../words/say-problem.ts';

export interface FormBoxProps {
  title: string;
  submit: string;
  onSubmit: () => void;
  onClose: () => void;
  /** What the phone itself would not do. */
  problems?: Problem[];
  children: ComponentChildren;
}

/** A few words for one step, in the midst of the story: nothing is covered, and what was typed is kept. */
export function FormBox({ title, submit, onSubmit, onClose, problems = [], children }: FormBoxProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, select, input')?.focus(), []);
  return (
    <form
      ref={form}
      class="form-box stack"
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
      {problems.length > 0 && (
        <Notice tone="bad" title={problems.map((problem) => sayProblem(problem, words)).join(' ')} isLive>
          {words.state.nothingLost}
        </Notice>
      )}
      <div class="actions">
        <Button kind="do" icon="check" type="submit">
          {submit}
        </Button>
        <Button onClick={onClose}>{words.act.close}</Button>
      </div>
    </form>
  );
}

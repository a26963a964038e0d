import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
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
  /** Whether only colleagues will read what is written here. */
  isInternal?: boolean;
  children: ComponentChildren;
}

/** A few words for one step, in the midst of the story: nothing is covered, and what was typed is kept. */
export function FormBox({
  title,
  submit,
  onSubmit,
  onClose,
  problems = [],
  isInternal = false,
  children,
}: FormBoxProps) {
  const words = useWords();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('textarea, select, input')?.focus(), []);
  return (
    <form
      ref={form}
      class={classNames('form-box stack', isInternal && 'is-internal')}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {isInternal && (
        <div>
          <Badge icon="lock">{words.request.onlyColleagues}</Badge>
        </div>
      )}
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

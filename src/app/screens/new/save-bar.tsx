import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import type { Fault } from './use-saving.ts';

interface SaveBarProps {
  problems: Problem[];
  fault: Fault | null;
  /** What is chosen in the same breath: how it went. */
  children: ComponentChildren;
}

/** How it went and one big button, always under the thumb, above the keyboard. */
export function SaveBar({ problems, fault, children }: SaveBarProps) {
  const words = useWords();
  const bar = useAboveKeyboard();
  const whole = problems.find(({ field }) => field === '');
  const said = fault ? words.storage[fault] : whole && words.problems[whole.reason];
  return (
    <div class="save-bar" ref={bar}>
      <p class="save-problem" role="alert">
        {said || (problems.length > 0 && words.encounter.missing)}
      </p>
      {children}
      <Button kind="do" type="submit" icon="check" isWide>
        {words.encounter.save}
      </Button>
    </div>
  );
}

/** Pixels below which a phone has its keyboard up, or is as small as if it had. */
const SHORT = 640;

// An iPhone lays its keyboard over the page and tells only how much of it is left to see; others make the page shorter.
function useAboveKeyboard() {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const seen = window.visualViewport;
    if (!seen) return;
    const move = () => {
      const hidden = document.documentElement.clientHeight - seen.height - seen.offsetTop;
      const isKeyboard = seen.scale === 1 && hidden > 60;
      bar.current?.style.setProperty('inset-block-end', isKeyboard ? `${hidden}px` : '');
      bar.current?.closest('form')?.toggleAttribute('data-short', seen.height * seen.scale < SHORT);
    };
    move();
    seen.addEventListener('resize', move);
    seen.addEventListener('scroll', move);
    return () => {
      seen.removeEventListener('resize', move);
      seen.removeEventListener('scroll', move);
    };
  }, []);
  return bar;
}

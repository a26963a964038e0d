import { useEffect, useRef } from 'preact/hooks';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import type { Deeds } from './use-deeds.ts';

/** What was just done, with the way back; the focus goes there, because the form it was in is gone. */
export function ToldPart({ deeds }: { deeds: Deeds }) {
  const { act } = useWords();
  const line = useRef<HTMLDivElement>(null);
  const { told } = deeds;
  useEffect(() => {
    if (told) line.current?.focus();
  }, [told?.text, told?.done]);
  if (!told) return null;
  return (
    <div ref={line} tabIndex={-1} class="told">
      <UndoLine text={told.text} undoWord={act.undo} onUndo={told.canUndo ? deeds.undo : undefined} />
    </div>
  );
}

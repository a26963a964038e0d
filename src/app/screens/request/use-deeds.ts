import { useEffect, useState } from 'preact/hooks';
import type { Problem } from '../../../domain/problem.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { type Done, findFate, lastSeq, takeBack } from '../../../store/undo.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was done last on this request, in words; with the way back while there is one. */
export interface Told {
  text: string;
  done: Done | null;
  canUndo: boolean;
}

export interface Deeds {
  told: Told | null;
  problems: Problem[];
  /** Does a deed and tells it. True when it is done and safe on this phone. */
  run(request: ServiceRequest, text: string, deed: () => Promise<Problem[]>): Promise<boolean>;
  undo(): Promise<void>;
}

export function useDeeds(): Deeds {
  const { store, doer, unsent, sync } = useWork();
  const isSending = (sync?.sending ?? 0) > 0;
  const words = useWords();
  const [told, setTold] = useState<Told | null>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  // Sent, it may no longer be taken back; refused, it is no longer true. While it is on its way, nobody knows.
  useEffect(() => {
    if (!told?.done || isSending) return;
    findFate(store, told.done).then((fate) =>
      setTold((now) => (now !== told ? now : fate === 'refused' ? null : withUndo(now, fate === 'canGoBack'))),
    );
  }, [unsent, told, isSending]);
  return {
    told,
    problems,
    run: async (before, text, deed) => {
      const after = await lastSeq(store);
      const problems = await deed();
      setProblems(problems);
      if (problems.length > 0) return false;
      const done = { before, after, upTo: await lastSeq(store) };
      setTold({ text, done, canUndo: (await findFate(store, done)) === 'canGoBack' });
      return true;
    },
    undo: async () => {
      if (!told?.done) return;
      const isBack = await takeBack(store, doer, told.done);
      setTold({ text: isBack ? words.request.undone : words.request.tooLate, done: null, canUndo: false });
    },
  };
}

const withUndo = (told: Told, canUndo: boolean): Told => (told.canUndo === canUndo ? told : { ...told, canUndo });

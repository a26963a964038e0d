import { useState } from 'preact/hooks';
import type { Id } from '../../../domain/id.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { How } from '../../../domain/request.ts';
import { type Telling as Noted, tellAsker } from '../../../store/telling.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** What was noted last, in words, with the way back while there is one. */
export interface Telling {
  told: { text: string; undo: (() => void) | null } | null;
  problems: Problem[];
  /** Notes that somebody was told. */
  tell(requestId: Id, encounterId: Id, how: How, name: string): Promise<void>;
}

export function useTelling(): Telling {
  const { store, doer } = useWork();
  const words = useWords();
  const [told, setTold] = useState<Telling['told']>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const back = async ({ undo }: Noted) =>
    setTold({ text: (await undo()) ? words.request.undone : words.request.tooLate, undo: null });
  return {
    told,
    problems,
    tell: async (requestId, encounterId, how, name) => {
      const noted = await tellAsker(store, doer, requestId, encounterId, how);
      setProblems(noted.problems);
      if (noted.problems.length === 0) setTold({ text: words.telling.told(name), undo: () => back(noted) });
    },
  };
}

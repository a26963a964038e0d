import { useMemo, useState } from 'preact/hooks';
import type { Id } from '../../../domain/id.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Problem } from '../../../domain/problem.ts';
import type { How } from '../../../domain/request.ts';
import { tellAsker } from '../../../store/telling.ts';
import { oneAtATime } from '../../one-at-a-time.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useKeeping } from '../today/use-keeping.ts';

/** What was noted last, in words, with the way back while there is one. */
export interface Telling {
  told: { requestId: Id; encounterId: Id; at: Instant; text: string; undo: (() => void) | null } | null;
  problems: Problem[];
  /** Whether the last of it could not be kept. */
  isLost: boolean;
  /** Notes that somebody was told; a second tap meanwhile is passed over. */
  tell(requestId: Id, encounterId: Id, how: How, name: string): Promise<void>;
}

export function useTelling(): Telling {
  const { store, doer } = useWork();
  const words = useWords();
  const [told, setTold] = useState<Telling['told']>(null);
  const [problems, setProblems] = useState<Problem[]>([]);
  const { isLost, keep } = useKeeping();
  const oneByOne = useMemo(oneAtATime, []);
  const keepOne = (work: () => Promise<void>) =>
    oneByOne(async () => {
      await keep(work);
    });
  return {
    told,
    problems,
    isLost,
    tell: (requestId, encounterId, how, name) =>
      keepOne(async () => {
        const noted = await tellAsker(store, doer, requestId, encounterId, how);
        setProblems(noted.problems);
        if (noted.problems.length > 0) return;
        const now = { requestId, encounterId, at: new Date().toISOString() };
        const undo = () =>
          keepOne(async () => {
            const text = (await noted.undo()) ? words.request.undone : words.request.tooLate;
            setTold({ ...now, text, undo: null });
          });
        setTold({ ...now, text: words.telling.told(name), undo });
      }),
  };
}

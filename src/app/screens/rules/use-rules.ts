import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Rulebook, rulebookOf } from '../../../domain/rulebook.ts';
import { changedDraft, isDone, isOvertaken, leftOf, type RulesDraft } from '../../../domain/rules-draft.ts';
import { findRulesDraft, keepRulesDraft } from '../../../store/rules-draft.ts';
import { useWork } from '../../work.tsx';
import { useKeeping } from '../today/use-keeping.ts';

/** The rules on screen: those in force, or the draft of somebody who changes them. */
export interface Rules {
  /** False while this phone is still being read. */
  isRead: boolean;
  /** Whether the last change could not be kept on this phone. */
  isLost: boolean;
  lines: Rulebook;
  draft: RulesDraft | null;
  inForce: Rulebook;
  isOvertaken: boolean;
  told: { text: string; undo: () => void } | null;
  /** Changes the draft, and keeps it; with `text`, it is told with the way back until the next change. */
  change: (update: (lines: Rulebook) => Rulebook, text?: string) => Promise<boolean>;
  throwAway: (text: string) => void;
  /** The draft goes on from what is in force now. */
  goOn: (text: string) => void;
  /** The server says that these are in force. */
  hear: (inForce: Rulebook) => void;
  /** These were published from here; what was changed meanwhile is given back, and is the draft from now on. */
  published: (lines: Rulebook) => RulesDraft | null;
}

export function useRules(): Rules {
  const { directory, wakeNow } = useWork();
  const here = useMemo(() => rulebookOf(directory.rules), [directory.rules]);
  // What the server said, until the directory says it too.
  const [heard, setHeard] = useState<Rulebook | null>(null);
  useEffect(() => setHeard(null), [here]);
  const inForce = heard ?? here;
  const { draft, isRead, isLost, put } = useKept();
  const [told, setTold] = useState<Rules['told']>(null);

  const replace = (next: RulesDraft | null, text?: string) => {
    const before = draft.current;
    const kept = put(next);
    const undo = () => {
      setTold(null);
      put(before);
    };
    setTold(text ? { text, undo } : null);
    return kept;
  };
  const now = draft.current;
  const isOver = now !== null && isDone(now, inForce);
  useEffect(() => {
    // It was published, here or where its answer was lost.
    if (isOver) put(null);
  }, [isOver]);
  const hear = (rules: Rulebook) => {
    setTold(null);
    setHeard(rules);
    wakeNow();
  };
  return {
    isRead,
    isLost,
    lines: now?.lines ?? inForce,
    draft: isOver ? null : now,
    inForce,
    isOvertaken: now !== null && !isOver && isOvertaken(now, inForce),
    told,
    change: (update, text) => replace(changedDraft(draft.current, inForce, update), text),
    throwAway: (text) => replace(null, text),
    goOn: (text) => now && replace({ began: inForce, lines: now.lines }, text),
    hear,
    published: (lines) => {
      const left = leftOf(draft.current, lines);
      if (left) put(left);
      hear(lines);
      return left;
    },
  };
}

/** The draft as this phone keeps it, written at every change. */
function useKept() {
  const { store } = useWork();
  const draft = useRef<RulesDraft | null>(null);
  const isTouched = useRef(false);
  const [isRead, setRead] = useState(false);
  const [, draw] = useState(0);
  const { isLost, keep } = useKeeping();
  useEffect(() => {
    findRulesDraft(store).then((found) => {
      if (!isTouched.current) draft.current = found;
      setRead(true);
    }, console.error);
  }, [store]);
  const put = (next: RulesDraft | null) => {
    isTouched.current = true;
    draft.current = next;
    draw((times) => times + 1);
    return keep(() => keepRulesDraft(store, next));
  };
  return { draft, isRead, isLost, put };
}

import { useEffect, useState } from 'preact/hooks';
import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import { useWork } from '../../work.tsx';

export interface Begun<T> {
  /** What was begun; null where nothing is. */
  begun: T | null;
  begin: (start: T) => void;
  change: (now: T) => void;
  /** Saved or given up: the draft goes. */
  end: () => Promise<void>;
}

/** A change to something saved, kept at every letter under this id; what was begun and left is still there. */
export function useBegun<T>(id: string, isMine: boolean): Begun<T> {
  const { store } = useWork();
  const [begun, setBegun] = useState<T | null>(null);
  useEffect(() => {
    if (!isMine) return;
    findDraft(store, id).then((draft) => draft && setBegun((now) => now ?? (draft.content as T)), console.error);
  }, [id]);
  return {
    begun,
    begin: setBegun,
    change(now) {
      setBegun(now);
      keepDraft(store, { id, kind: 'words', content: now }).catch(console.error);
    },
    async end() {
      await dropDraft(store, id);
      setBegun(null);
    },
  };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../domain/reply.ts';
import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import { useWork } from '../../work.tsx';

/** A ready answer as it is being written; it has its id once it is saved. */
export type ReplyDraft = Omit<Reply, 'id'>;

export const BLANK: ReplyDraft = { name: {}, serviceCode: null, status: null, departmentId: null, text: {} };

/** What is being typed, kept on the phone at every letter until it is saved: without a signal too. */
export function useReplyDraft(id: string, start: ReplyDraft) {
  const { store } = useWork();
  const [draft, setDraft] = useState(start);
  const latest = useRef(start);
  const isTouched = useRef(false);
  const draftId = `reply/${id}`;
  useEffect(() => {
    findDraft(store, draftId).then((kept) => {
      if (!kept || isTouched.current) return;
      latest.current = kept.content as ReplyDraft;
      setDraft(latest.current);
    });
  }, [draftId]);
  const change = (change: Partial<ReplyDraft>) => {
    isTouched.current = true;
    latest.current = { ...latest.current, ...change };
    setDraft(latest.current);
    keepDraft(store, { id: draftId, kind: 'words', content: latest.current }).catch(console.error);
  };
  return { draft, change, drop: () => dropDraft(store, draftId) };
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Reply } from '../../../domain/reply.ts';
import { dropDraft, findDraft, keepDraft } from '../../../store/drafts.ts';
import { useWork } from '../../work.tsx';
import { leftDraft, type ReplyDraft } from './reply-draft.ts';

/** What is being typed, kept on the phone at every letter until it is saved: without a signal too. */
export function useReplyDraft(name: string) {
  const { store } = useWork();
  const draft = useRef<ReplyDraft | null>(null);
  const isTouched = useRef(false);
  const isHere = useRef(true);
  const writing = useRef<Promise<void>>(Promise.resolve());
  const [isFound, setFound] = useState(false);
  const [, draw] = useState(0);
  const draftId = `reply/${name}`;
  useEffect(() => {
    isHere.current = true;
    findDraft(store, draftId).then((kept) => {
      if (!kept || isTouched.current) return;
      draft.current = kept.content as ReplyDraft;
      setFound(true);
    }, console.error);
    return () => {
      isHere.current = false;
    };
  }, [draftId]);
  const put = (next: ReplyDraft | null): Promise<void> => {
    isTouched.current = true;
    draft.current = next;
    if (!next) setFound(false);
    draw((times) => times + 1);
    // One after the other: else the last letter could be kept after it was thrown away.
    writing.current = writing.current
      .then(() => (next ? keepDraft(store, { id: draftId, kind: 'words', content: next }) : dropDraft(store, draftId)))
      .catch(console.error);
    return writing.current;
  };
  const settle = async (sent: ReplyDraft, saved: Reply): Promise<boolean> => {
    await writing.current;
    const kept = isHere.current ? null : await findDraft(store, draftId);
    const latest = isHere.current ? draft.current : ((kept?.content as ReplyDraft | undefined) ?? null);
    const left = leftDraft(latest, sent, saved);
    await put(left);
    return left === null;
  };
  return {
    /** Null where nothing is typed that is not saved. */
    draft: draft.current,
    /** Whether it was there when the screen opened. */
    isFound,
    put,
    /** Keeps only what was typed since it was sent; whether that is nothing. */
    settle,
    /** False once the person has gone elsewhere. */
    isHere,
  };
}

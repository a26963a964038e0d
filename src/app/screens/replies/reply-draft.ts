import { type Reply, textOfReply } from '../../../domain/reply.ts';

/** What a ready answer says, and when. */
export type ReplySaid = Omit<Reply, 'id'>;

/** A ready answer as it is being written. */
export interface ReplyDraft {
  /** Null for a new one that was never sent: else a second try would make a second one. */
  id: string | null;
  /** The one it began from; null for a new one. */
  began: Reply | null;
  said: ReplySaid;
}

export const BLANK: ReplySaid = { name: {}, serviceCode: null, status: null, departmentId: null, text: {} };

/** Whether the two say the same, or neither is there. */
export const isSame = (one: ReplySaid | null, other: ReplySaid | null): boolean =>
  (one && textOfReply(one)) === (other && textOfReply(other));

/** The draft after a change; null where it says no more than what it was begun on. */
export function changedDraft(now: ReplyDraft, start: ReplyDraft, change: Partial<ReplySaid>): ReplyDraft | null {
  const said = { ...now.said, ...change };
  return isSame(said, start.said) ? null : { ...now, said };
}

/** What is left to be saved once `sent` was: what was typed meanwhile, begun on it. */
export const leftDraft = (latest: ReplyDraft | null, sent: ReplyDraft, saved: Reply): ReplyDraft | null =>
  latest === null || isSame(latest.said, sent.said) ? null : { id: saved.id, began: saved, said: latest.said };

/** Whether somebody else has set another one, `present`, since the draft was begun. */
export const isOvertaken = ({ began, said }: ReplyDraft, present: Reply | null): boolean =>
  !isSame(began, present) && !isSame(said, present);

/** The draft of this ready answer before anything is typed. */
export const draftOf = (reply: Reply): ReplyDraft => {
  const { id, ...said } = reply;
  return { id, began: reply, said };
};

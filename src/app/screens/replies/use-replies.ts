import type { Reply } from '../../../domain/reply.ts';
import { inLanguage } from '../../../domain/text.ts';
import { useSession } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { ReplyDone } from '../replies.tsx';

export const NOTHING: ReplyDone = { saved: null, removed: null };

/** The ready answers by name, with what was just done to them and is not back on this phone yet. */
export function useReplies({ saved, removed }: ReplyDone): Reply[] {
  const { directory } = useWork();
  const language = useSession((session) => session.language);
  const all = new Map((directory.replies ?? []).map((reply) => [reply.id, reply]));
  if (saved) all.set(saved.id, saved);
  if (removed) all.delete(removed.id);
  const nameOf = ({ name }: Reply) => inLanguage(name, language);
  return [...all.values()].sort((a, b) => nameOf(a).localeCompare(nameOf(b), language));
}

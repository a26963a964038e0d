import type { Hash } from '../../../domain/attachment.ts';
import { type Reply, textOfReply } from '../../../domain/reply.ts';
import { hashOf } from '../../../store/attachments.ts';
import { type Answered, ask, type Refused } from '../../api.ts';

const addressOf = (id: string) => `/api/replies/${encodeURIComponent(id)}`;

const fingerprintOf = (reply: Reply): Promise<Hash> =>
  hashOf(new TextEncoder().encode(textOfReply(reply)).buffer as ArrayBuffer);

/** Sets this ready answer for the whole city, in the place of the one it began from; needs a signal. */
export async function putReply({ id, ...said }: Reply, began: Reply | null): Promise<Answered<Reply>> {
  return ask('PUT', addressOf(id), { ...said, seen: began && (await fingerprintOf(began)) });
}

/** Takes it away from the whole city, as it was seen; needs a signal. */
export const removeReply = async (seen: Reply): Promise<Answered<void>> =>
  ask('DELETE', `${addressOf(seen.id)}?seen=${await fingerprintOf(seen)}`);

/** The one there is instead of the one it began from, null where there is none; undefined where it was not refused for that. */
export const presentIn = ({ reason, told }: Refused): Reply | null | undefined =>
  reason === 'changedMeanwhile' ? (told as { reply: Reply | null }).reply : undefined;

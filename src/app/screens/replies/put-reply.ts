import type { Reply } from '../../../domain/reply.ts';
import { type Answered, ask } from '../../api.ts';

const addressOf = (id: string) => `/api/replies/${encodeURIComponent(id)}`;

/** Sets this ready answer for the whole city; needs a signal. */
export const putReply = ({ id, ...said }: Reply): Promise<Answered<Reply>> => ask('PUT', addressOf(id), said);

/** Takes it away from the whole city; needs a signal. */
export const removeReply = (id: string): Promise<Answered<void>> => ask('DELETE', addressOf(id));

import { uuidv7, V7Generator } from 'uuidv7';
import type { Id } from '../domain/id.ts';

/** A new name, never given before: UUID version 7, so that what is made later sorts later. */
export const newId = (): Id => uuidv7();

/**
 * A new name for a need, which becomes its request's. All its 74 random bits are drawn anew, where those of `newId` count on from the one
 * before in the same millisecond: whoever knows the code of one request knows nothing of the next one's.
 */
export const newNeedId = (): Id => new V7Generator().generate().toString();

import type { Hash } from '../../domain/attachment.ts';

/** Where a file is written before it has its name. */
export const DRAFTS = 'writing';
/** Where the chunks of what is not yet whole are. */
export const INCOMING = 'incoming';

/** Where a whole attachment is kept: fanned out, for a folder of a hundred thousand files is slow. */
export const keptKey = (municipality: string, hash: Hash) => `kept/${municipality}/${hash.slice(0, 2)}/${hash}`;

/** Below which the chunks of an attachment are. */
export const chunksBelow = (municipality: string, hash: Hash) => `${INCOMING}/${municipality}/${hash}/`;

import { createHash } from 'node:crypto';
import type { AttachmentType, Hash } from '../../domain/attachment.ts';
import { isAudio } from './audio.ts';
import { checkJpeg } from './jpeg.ts';

/** Why an attachment is not kept: its bytes are not those that its hash names, not what its type says, or tell more than they should. */
export type Fault = 'mismatch' | 'wrongKind' | 'metadata';

/** What keeps these bytes from being kept under this name; null when nothing does. */
export function findFault(bytes: Buffer, hash: Hash, type: AttachmentType): Fault | null {
  if (createHash('sha256').update(bytes).digest('hex') !== hash) return 'mismatch';
  if (type === 'image/jpeg') return checkJpeg(bytes);
  return isAudio[type](bytes) ? null : 'wrongKind';
}

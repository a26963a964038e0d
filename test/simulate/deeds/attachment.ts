import type { Attachment } from '../../../src/domain/attachment.ts';
import type { Step } from '../scenario.ts';

/** A photo, of few, so that the same picture comes twice. */
export const attachmentOf = (step: Step): Attachment => ({
  id: `0190a000-0000-7000-8000-0000000100${String(step.how % 5).padStart(2, '0')}`,
  kind: 'photo',
  hash: '0'.repeat(64),
  type: 'image/jpeg',
  bytes: 1000,
  width: 10,
  height: 10,
  seconds: null,
  takenAt: '2026-03-01T10:00:00.000Z',
});

import type { Attachment } from '../../domain/attachment.ts';
import type { Words } from '../words/en.ts';
import type { Say } from '../words/say.ts';

/** "Photo 2 of 3, taken at 14:05": to hear which one it is. Counted among those of its kind. */
export function sayAttachment(attachment: Attachment, all: Attachment[], { attachments }: Words, say: Say): string {
  const { kind, takenAt, seconds } = attachment;
  const ofKind = all.filter((other) => other.kind === kind);
  const n = ofKind.indexOf(attachment) + 1;
  const moment = say.moment(takenAt);
  const when = moment === say.time(takenAt) ? attachments.at(moment) : attachments.on(moment);
  if (kind === 'photo') return attachments.photo(n, ofKind.length, when);
  return attachments.voice(n, ofKind.length, clockOf(seconds ?? 0), when);
}

/** seconds → "0:42" */
export const clockOf = (seconds: number) =>
  `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;

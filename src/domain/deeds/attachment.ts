import { type Attachment, attachmentsOf, MOST_ATTACHMENTS } from '../attachment.ts';
import type { Deeds } from '../deeds.ts';
import { refuse } from '../problem.ts';
import { standingOf } from '../record.ts';
import { isPart } from '../request.ts';
import { note, onRequest } from './on-request.ts';
import { reaches } from './reaches.ts';

export const ATTACHMENT_DEEDS: Deeds<'attachToEncounter' | 'attachToRequest'> = {
  attachToEncounter: ({ attachment }, world, mutation) => {
    const encounter = world.find('encounter', mutation.recordId);
    if (!encounter) return refuse('gone');
    if (!reaches(world, 'attachToEncounter', standingOf('encounter', encounter))) return refuse('outOfReach');
    const attachments = withOneMore(attachmentsOf(encounter), attachment);
    if (!attachments) return refuse('tooMany', 'attachments');
    return { puts: [{ kind: 'encounter', id: encounter.id, record: { ...encounter, attachments } }] };
  },
  attachToRequest: ({ attachment, isForCitizen }, world, mutation) =>
    onRequest('attachToRequest', world, mutation, (request) => {
      // Only a photo can be seen to have nobody in it before it is shown.
      if (isForCitizen && attachment.kind !== 'photo') return 'malformed';
      if (isForCitizen && isPart(request)) return 'oneVoice';
      const attachments = withOneMore(
        attachmentsOf(request),
        isForCitizen ? { ...attachment, isForCitizen } : attachment,
      );
      if (!attachments) return 'tooMany';
      return { ...request, attachments, history: [...request.history, note(world, { deed: 'attached' })] };
    }),
};

// The same picture twice, as when a phone was restored from its backup, is there once.
function withOneMore<A extends Attachment>(attachments: A[], attachment: A): A[] | null {
  if (attachments.some(({ id }) => id === attachment.id)) return attachments;
  return attachments.length >= MOST_ATTACHMENTS ? null : [...attachments, attachment];
}

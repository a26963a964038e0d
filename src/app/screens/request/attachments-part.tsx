import { attachmentsOf, type RequestAttachment } from '../../../domain/attachment.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { AttachmentStrip } from '../../capture/attachment-strip.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';

/** The photos and voice notes that came with the need, and those that were added since, as before and after the work. */
export function AttachmentsPart({ request }: { request: ServiceRequest }) {
  const { attachments: words } = useWords();
  const names = useNames();
  const attachments = attachmentsOf(request);
  if (attachments.length === 0) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <AttachmentStrip
        attachments={attachments}
        bearer={{ kind: 'request', id: request.id }}
        whose={(attachment) => names.person(takerOf(attachment, request))}
      />
    </section>
  );
}

// Those of the need came first, from the officer; of each one added since, the history tells who did so, in the same order.
function takerOf(attachment: RequestAttachment, request: ServiceRequest): string {
  const all = attachmentsOf(request);
  const added = request.history.filter(({ deed }) => deed === 'attached');
  const entry = added[all.indexOf(attachment) - (all.length - added.length)];
  return entry?.byId ?? request.officerId;
}

import { type Attachment, attachmentsOf } from '../../../domain/attachment.ts';
import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { attach } from '../../../store/attachments.ts';
import { AddButtons, TakingStatus } from '../../capture/add-attachments.tsx';
import { AttachmentStrip } from '../../capture/attachment-strip.tsx';
import { useTaking } from '../../capture/use-taking.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Deeds } from './use-deeds.ts';

/** The photos and voice notes that came with the need, and those that were added since, as before and after the work. */
export function AttachmentsPart({ request, deeds }: { request: ServiceRequest; deeds: Deeds }) {
  const { attachments: words } = useWords();
  const names = useNames();
  const { store, doer } = useWork();
  const bearer = { kind: 'request', id: request.id } as const;
  const attachments = attachmentsOf(request);
  const taking = useTaking({
    key: `request/${request.id}`,
    store,
    count: attachments.length,
    attach: async (taken) => {
      let problems: Awaited<ReturnType<typeof attach>> = [];
      await deeds.run(request, words.added(taken.length), async () => {
        problems = await attach(store, doer, bearer, taken);
        return problems;
      });
      return problems;
    },
  });
  const mayAdd = may(doer.person, 'attachToRequest', standingOf('request', request));
  if (attachments.length === 0 && !mayAdd) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <AttachmentStrip
        attachments={attachments}
        bearer={bearer}
        whose={(attachment) => names.person(takerOf(attachment, request))}
      />
      <TakingStatus taking={taking} />
      {mayAdd && (
        <div class="actions">
          <AddButtons taking={taking} count={attachments.length} />
        </div>
      )}
    </section>
  );
}

// Those of the need came first, from the officer; of each one added since, the history tells who did so, in the same order.
function takerOf(attachment: Attachment, request: ServiceRequest): string {
  const all = attachmentsOf(request);
  const added = request.history.filter(({ deed }) => deed === 'attached');
  const entry = added[all.indexOf(attachment) - (all.length - added.length)];
  return entry?.byId ?? request.officerId;
}

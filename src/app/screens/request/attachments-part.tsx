import { attachmentsOf, type RequestAttachment } from '../../../domain/attachment.ts';
import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { isPart, type ServiceRequest } from '../../../domain/request.ts';
import { attach } from '../../../store/attachments.ts';
import { AddButtons, TakingStatus } from '../../capture/add-attachments.tsx';
import { AttachmentStrip } from '../../capture/attachment-strip.tsx';
import { useTaking } from '../../capture/use-taking.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Deeds } from './use-deeds.ts';
import { useDeskWords } from './use-desk-words.ts';

/** The photos and voice notes that came with the need, and those that were added since, as before and after the work. */
export function AttachmentsPart({ request, deeds }: { request: ServiceRequest; deeds: Deeds }) {
  const { attachments: words } = useWords();
  const names = useNames();
  const { doer } = useWork();
  const attachments = attachmentsOf(request);
  const mayAdd = may(doer.person, 'attachToRequest', standingOf('request', request));
  if (attachments.length === 0 && !mayAdd) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <AttachmentStrip
        attachments={attachments}
        bearer={{ kind: 'request', id: request.id }}
        whose={(attachment) => names.person(takerOf(attachment, request))}
      />
      {mayAdd && (
        <>
          <Adding request={request} deeds={deeds} isForCitizen={false} />
          {!isPart(request) && <Adding request={request} deeds={deeds} isForCitizen />}
        </>
      )}
    </section>
  );
}

// Two places to take photos, not one with a switch: a photo that is still being made ready cannot become another's to see.
function Adding(props: { request: ServiceRequest; deeds: Deeds; isForCitizen: boolean }) {
  const { request, deeds, isForCitizen } = props;
  const { attachments: words } = useWords();
  const { photos } = useDeskWords();
  const { store, doer } = useWork();
  const bearer = { kind: 'request', id: request.id } as const;
  const count = attachmentsOf(request).length;
  const taking = useTaking({
    key: `request/${request.id}${isForCitizen ? '/citizen' : ''}`,
    store,
    count,
    attach: async (taken) => {
      let problems: Awaited<ReturnType<typeof attach>> = [];
      await deeds.run(request, words.added(taken.length), async () => {
        problems = await attach(store, doer, bearer, taken, isForCitizen);
        return problems;
      });
      return problems;
    },
  });
  const buttons = (
    <div class="actions">
      <AddButtons taking={taking} count={count} {...(isForCitizen ? { photoWord: photos.add } : {})} />
    </div>
  );
  return (
    <>
      <TakingStatus taking={taking} />
      {isForCitizen ? (
        // biome-ignore lint/a11y/useSemanticElements: no fields in it, so it is no fieldset
        <div class="stack is-tight" role="group" aria-label={photos.title}>
          <p>
            <strong>{photos.title}</strong> <span class="soft">{photos.help}</span>
          </p>
          {buttons}
        </div>
      ) : (
        buttons
      )}
    </>
  );
}

// Those of the need came first, from the officer; of each one added since, the history tells who did so, in the same order.
function takerOf(attachment: RequestAttachment, request: ServiceRequest): string {
  const all = attachmentsOf(request);
  const added = request.history.filter(({ deed }) => deed === 'attached');
  const entry = added[all.indexOf(attachment) - (all.length - added.length)];
  return entry?.byId ?? request.officerId;
}

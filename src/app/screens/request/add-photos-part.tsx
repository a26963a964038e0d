import { attachmentsOf } from '../../../domain/attachment.ts';
import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { isPart, type ServiceRequest } from '../../../domain/request.ts';
import { attach } from '../../../store/attachments.ts';
import { AddButtons, TakingStatus } from '../../capture/add-attachments.tsx';
import { useTaking } from '../../capture/use-taking.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Deeds } from './use-deeds.ts';
import { useDeskWords } from './use-desk-words.ts';

/** Where photos of the work are added, for colleagues or for the person who asked; below the steps, which are taken at every request. */
export function AddPhotosPart({ request, deeds }: { request: ServiceRequest; deeds: Deeds }) {
  const { photos } = useDeskWords();
  const { doer } = useWork();
  if (!may(doer.person, 'attachToRequest', standingOf('request', request))) return null;
  return (
    <section class="stack is-tight">
      <h2>{photos.section}</h2>
      <Adding request={request} deeds={deeds} isForCitizen={false} />
      {!isPart(request) && <Adding request={request} deeds={deeds} isForCitizen />}
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

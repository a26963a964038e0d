import { attachmentsOf } from '../../../domain/attachment.ts';
import type { Encounter } from '../../../domain/encounter.ts';
import { may } from '../../../domain/policy.ts';
import { standingOf } from '../../../domain/record.ts';
import { attach } from '../../../store/attachments.ts';
import { AddButtons, TakingStatus } from '../../capture/add-attachments.tsx';
import { AttachmentStrip } from '../../capture/attachment-strip.tsx';
import { useTaking } from '../../capture/use-taking.ts';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** The photos and voice notes of a talk; whoever had it may add some later. */
export function AttachmentsPart({ encounter }: { encounter: Encounter }) {
  const { attachments: words } = useWords();
  const names = useNames();
  const { store, doer } = useWork();
  const bearer = { kind: 'encounter', id: encounter.id } as const;
  const attachments = attachmentsOf(encounter);
  const taking = useTaking({
    key: `encounter/${encounter.id}`,
    store,
    count: attachments.length,
    attach: (taken) => attach(store, doer, bearer, taken),
  });
  const isMine = may(doer.person, 'attachToEncounter', standingOf('encounter', encounter));
  if (attachments.length === 0 && !isMine) return null;
  return (
    <section class="stack is-tight">
      <h2>{words.title}</h2>
      <AttachmentStrip attachments={attachments} bearer={bearer} whose={() => names.person(encounter.officerId)} />
      <TakingStatus taking={taking} />
      {isMine && (
        <div class="actions">
          <AddButtons taking={taking} count={attachments.length} hasVoice />
        </div>
      )}
    </section>
  );
}

import { watchDrafts } from '../../../store/drafts.ts';
import { doneIn } from '../../done-in.ts';
import { useLive } from '../../live.ts';
import { thrown } from '../../thrown.ts';
import { useStore, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { DraftRow } from './draft-row.tsx';
import { ThrownDraft } from './thrown-draft.tsx';

/** What was begun and not saved, talks and contacts or these only: to go on with, or to throw away. */
export function DraftsPart({ only }: { only?: 'contact' }) {
  const words = useWords();
  const { store } = useWork();
  const begun = useLive(() => watchDrafts(store), [store]) ?? [];
  const drafts = only ? begun.filter(({ kind }) => kind === only) : begun;
  const thrownLast = useStore(thrown, ({ draft }) => doneIn(store, draft));
  const gone = !only || thrownLast?.kind === only ? thrownLast : null;
  if (drafts.length === 0 && !gone) return null;
  return (
    <section class="stack is-tight">
      {drafts.length > 0 && <h2>{words.today.drafts}</h2>}
      {gone && <ThrownDraft draft={gone} />}
      {drafts.length > 0 && (
        <ul class="rows">
          {drafts.map((draft) => (
            <DraftRow key={draft.id} draft={draft} />
          ))}
        </ul>
      )}
    </section>
  );
}

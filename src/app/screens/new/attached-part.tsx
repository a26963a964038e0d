import { useState } from 'preact/hooks';
import { type Attachment, attachmentsOf } from '../../../domain/attachment.ts';
import { withAttached, withoutAttached } from '../../../domain/draft.ts';
import type { Need } from '../../../domain/encounter.ts';
import { AddButtons, TakingStatus } from '../../capture/add-attachments.tsx';
import { AttachmentStrip } from '../../capture/attachment-strip.tsx';
import type { Taking } from '../../capture/taking.ts';
import { useTaking } from '../../capture/use-taking.ts';
import { focusSoon } from '../../focus.ts';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Writing } from './use-draft.ts';

/** Taking for the talk, or for one of its needs, while it is being written. */
export function useAttaching(writing: Writing, need: Need | null): Taking {
  const { store } = useWork();
  const { encounter } = writing.draft;
  const key = `encounter/${encounter.id}`;
  return useTaking({
    key: need ? `${key}/${need.id}` : key,
    store,
    count: attachmentsOf(need ?? encounter).length,
    hold: writing.hold,
    attach: async (taken) => {
      const attachments = taken.map(({ attachment }) => attachment);
      await writing.attach((draft) => withAttached(draft, need?.id ?? null, attachments), taken);
      return [];
    },
  });
}

interface AttachedListProps {
  writing: Writing;
  /** Null for what is attached to the talk itself. */
  need: Need | null;
  taking: Taking;
}

/** What is attached so far, each removable and brought back, and what is on its way. */
export function AttachedList({ writing, need, taking }: AttachedListProps) {
  const words = useWords();
  const [gone, setGone] = useState<{ attachment: Attachment; at: number } | null>(null);
  const attachments = attachmentsOf(need ?? writing.draft.encounter);
  const needId = need?.id ?? null;
  const remove = (attachment: Attachment) => {
    setGone({ attachment, at: attachments.indexOf(attachment) });
    focusSoon('.attached .undo-line button');
    writing.change((draft) => withoutAttached(draft, needId, attachment.id));
  };
  const putBack = () => {
    if (gone) writing.change((draft) => withAttached(draft, needId, [gone.attachment], gone.at));
    setGone(null);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields in it, so it is no fieldset
    <div class="attached" role="group" aria-label={words.attachments.title}>
      <AttachmentStrip attachments={attachments} bearer={null} onRemove={remove} />
      {gone && (
        <UndoLine
          text={gone.attachment.kind === 'photo' ? words.photo.removed : words.voice.removed}
          undoWord={words.act.undo}
          onUndo={putBack}
        />
      )}
      <TakingStatus taking={taking} />
    </div>
  );
}

/** The same with the buttons that add more, for one need. */
export function AttachedPart({ writing, need }: { writing: Writing; need: Need }) {
  const taking = useAttaching(writing, need);
  return (
    <>
      <AttachedList writing={writing} need={need} taking={taking} />
      <div class="actions">
        <AddButtons taking={taking} count={attachmentsOf(need).length} hasVoice />
      </div>
    </>
  );
}

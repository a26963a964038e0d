import { useEffect, useState } from 'preact/hooks';
import { shown } from '../../../domain/card.ts';
import { noteOfShare } from '../../../domain/share.ts';
import { openShelved, type Share } from '../../../store/shares.ts';
import type { Shelved } from '../../../store/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';

interface WaitingShareProps {
  shelved: Shelved;
  isFirst: boolean;
  isBusy: boolean;
  /** Not there for whoever may not. */
  onTake: (() => void) | undefined;
  onThrow: () => void;
}

/** One thing that another app has shared: when it came, what is in it, and what to do with it. */
export function WaitingShare({ shelved, isFirst, isBusy, onTake, onThrow }: WaitingShareProps) {
  const { shared, drafts } = useWords();
  const say = useSay();
  const isNobodys = shelved.owner === '';
  const share = useOpened(shelved, !isNobodys);
  const came = shared.came(say.moment(shelved.at));
  return (
    <section class="card" aria-label={came}>
      <p>
        <strong>{came}</strong>
        {shelved.bytes > 0 && <span class="part-more">{say.size(shelved.bytes)}</span>}
      </p>
      {isNobodys && <p>{shared.unowned}</p>}
      {share === null && <p>{shared.unreadable}</p>}
      {share && <p class="story-words">{shown(noteOfShare(share.words))}</p>}
      {share && share.files.length > 0 && <p>{shared.files(share.files.length)}</p>}
      <div class="actions">
        {share !== null && onTake && (
          <Button
            kind={isFirst ? 'do' : 'quiet'}
            icon="draft"
            label={`${shared.take}: ${came}`}
            isDisabled={isBusy}
            onClick={onTake}
          >
            {shared.take}
          </Button>
        )}
        <Button kind="plain" icon="remove" label={`${drafts.throwAway}: ${came}`} isDisabled={isBusy} onClick={onThrow}>
          {drafts.throwAway}
        </Button>
      </div>
    </section>
  );
}

// Whose it is nobody knows: its words are not shown to whoever happens to look.
function useOpened(shelved: Shelved, isMine: boolean): Share | null | undefined {
  const [share, setShare] = useState<Share | null | undefined>(undefined);
  useEffect(() => {
    if (isMine) openShelved(shelved).then(setShare, console.error);
  }, [shelved.key, isMine]);
  return share;
}

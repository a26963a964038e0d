import { useState } from 'preact/hooks';
import type { FollowUp } from '../../../domain/follow-up.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { FollowUpFields } from '../encounter/follow-up-fields.tsx';
import type { Writing } from './use-draft.ts';

/** On which day to come back: asked at once where that is how the talk ended, else one tap away. */
export function ComeBackPart({ writing }: { writing: Writing }) {
  const { followUp: words } = useWords();
  const [isOpen, setOpen] = useState(false);
  const { outcome, followUp = null } = writing.draft.encounter;
  const isAsked = outcome === 'comeBack' || followUp !== null || isOpen;
  const set = (followUp: FollowUp | null) =>
    writing.change((draft) => ({ ...draft, encounter: { ...draft.encounter, followUp } }));
  const open = () => {
    setOpen(true);
    focusSoon('.follow-up input');
  };
  if (!isAsked)
    return (
      <div class="actions">
        <Button kind="plain" icon="calendar" onClick={open}>
          {words.add}
        </Button>
      </div>
    );
  return (
    <section class="part" aria-label={words.ask}>
      <FollowUpFields followUp={followUp} onChange={set} />
      {(followUp !== null || outcome !== 'comeBack') && (
        <div class="actions">
          <Button
            kind="plain"
            icon="close"
            onClick={() => {
              setOpen(false);
              if (followUp !== null) set(null);
            }}
          >
            {words.none}
          </Button>
        </div>
      )}
    </section>
  );
}

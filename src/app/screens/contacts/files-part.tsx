import { useState } from 'preact/hooks';
import type { Contact } from '../../../domain/contact.ts';
import { watchDraft } from '../../../store/drafts.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { INTAKE } from './intake/intake.ts';
import { useLoaded } from './use-loaded.ts';

/** The ways in and out by file: fetched only when they are asked for. */
export function FilesPart({ found, mayAdd }: { found: Contact[]; mayAdd: boolean }) {
  const { contacts: words } = useWords();
  const { store } = useWork();
  const [isOpen, setOpen] = useState(false);
  const waiting = useLive(() => watchDraft(store, INTAKE), [store]);
  return (
    <div class="stack is-tight">
      <div class="actions">
        {mayAdd && (
          <Button kind="plain" icon="add" href="/contacts/from-file">
            {waiting ? words.fileWaiting : words.fromFile}
          </Button>
        )}
        {found.length > 0 && (
          <Button kind="plain" icon="export" isExpanded={isOpen} onClick={() => setOpen(!isOpen)}>
            {words.toFile}
          </Button>
        )}
      </div>
      {isOpen && found.length > 0 && <Outgoing found={found} />}
    </div>
  );
}

// Fetched when it is asked for: few ever do.
function Outgoing({ found }: { found: Contact[] }) {
  const part = useLoaded(() => import('./outgoing-part.tsx'));
  return part && <part.OutgoingPart contacts={found} />;
}

import { useState } from 'preact/hooks';
import { watchTheseContacts } from '../../../store/contacts.ts';
import { watchIsDraft } from '../../../store/drafts.ts';
import { useLive } from '../../live.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Button } from '../../ui/button.tsx';
import { useLastSeen } from '../../use-last-seen.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { INTAKE } from './intake/intake.ts';

/** The ways in and out by file: fetched only when they are asked for. */
export function FilesPart({ found, mayAdd }: { found: string[]; mayAdd: boolean }) {
  const { contacts: words } = useWords();
  const { store } = useWork();
  const [isOpen, setOpen] = useState(false);
  const waiting = useLive(() => watchIsDraft(store, INTAKE), [store]);
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

// Few ever ask for it.
const loadOutgoing = () => import('./outgoing-part.tsx');

function Outgoing({ found }: { found: string[] }) {
  const { store } = useWork();
  const read = useLive(() => watchTheseContacts(store, found), [store, found.join()]);
  const contacts = useLastSeen(read);
  return (
    <Arriving load={loadOutgoing}>
      {({ OutgoingPart }) =>
        contacts && (
          <OutgoingPart contacts={contacts.filter((contact) => contact !== null)} isReading={read === undefined} />
        )
      }
    </Arriving>
  );
}

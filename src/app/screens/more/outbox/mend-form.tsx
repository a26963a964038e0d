import { useState } from 'preact/hooks';
import type { DeedName, Mutation } from '../../../../domain/mutation.ts';
import { dropDraft, keepDraft, watchDraft } from '../../../../store/drafts.ts';
import { tryAgain } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { useLive } from '../../../live.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { MendAmendedContact } from './mend-amended-contact.tsx';
import { MendContact } from './mend-contact.tsx';
import { MendEncounter } from './mend-encounter.tsx';
import { MendNote } from './mend-note.tsx';

/** What every way of mending is given: what the deed carries, and how to say what it shall carry. */
export interface MendProps {
  row: OutboxRow;
  args: Mutation['args'];
  onChange: (args: Mutation['args']) => void;
}

const MENDERS: Partial<Record<DeedName, (props: MendProps) => preact.VNode | null>> = {
  recordEncounter: MendEncounter,
  amendEncounter: MendNote,
  recordContact: MendContact,
  amendContact: MendAmendedContact,
};

/** Whether its words can be changed in place. */
export const canMend = ({ name }: Mutation) => name in MENDERS;

/** A refused deed, to be put right and sent again. What is typed is kept on the phone at every letter. */
export function MendForm({ row }: { row: OutboxRow }) {
  const { outbox } = useWords();
  const { store, doer } = useWork();
  const [typed, setTyped] = useState<Mutation['args'] | null>(null);
  const draftId = `mend-${row.mutation.id}`;
  const kept = useLive(() => watchDraft(store, draftId), [store, draftId]);
  const Mender = MENDERS[row.mutation.name];
  if (kept === undefined || !Mender) return null;
  const args = typed ?? (kept?.content as Mutation['args'] | undefined) ?? row.mutation.args;
  const change = (args: Mutation['args']) => {
    setTyped(args);
    keepDraft(store, { id: draftId, kind: 'words', content: args }).catch(console.error);
  };
  const send = async (event: Event) => {
    event.preventDefault();
    if (await tryAgain(store, doer.person, row.seq, args)) await dropDraft(store, draftId);
  };
  return (
    <form class="stack form-box" noValidate onSubmit={send}>
      <Mender row={row} args={args} onChange={change} />
      <Button kind="do" type="submit" icon="send" isWide>
        {outbox.mended}
      </Button>
    </form>
  );
}

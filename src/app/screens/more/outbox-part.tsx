import { isHeldBack, watchOutbox } from '../../../store/outbox.ts';
import type { OutboxRow } from '../../../store/store.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { RefusedItem } from './outbox/refused-item.tsx';
import { RescueButton } from './outbox/rescue-button.tsx';
import { ThrownMutation, useHasThrown } from './outbox/thrown-mutation.tsx';
import { WaitingItem } from './outbox/waiting-item.tsx';

/** Everything the server does not have yet: what was refused first, then what waits, each oldest first. */
export function OutboxPart({ isOpen }: PartProps) {
  const { outbox: words } = useWords();
  const { store } = useWork();
  const hasThrown = useHasThrown();
  const rows = useLive(() => watchOutbox(store), [store]);
  const refused = rows?.filter(({ state }) => state === 'refused') ?? [];
  const waiting = rows?.filter(({ state }) => state === 'waiting') ?? [];
  return (
    <Screen title={words.title} back="/more" takesFocus={isOpen}>
      <ThrownMutation />
      {rows?.length === 0 && !hasThrown && <Empty title={words.emptyTitle}>{words.emptyText}</Empty>}
      {refused.length > 0 && (
        <section class="stack">
          <h2>{words.refused}</h2>
          <p>{words.refusedHelp}</p>
          {refused.map((row) => (
            <RefusedItem key={row.seq} row={row} />
          ))}
        </section>
      )}
      {waiting.length > 0 && <Waiting waiting={waiting} refused={refused} />}
      {rows && rows.length > 0 && <Rescue />}
    </Screen>
  );
}

function Waiting({ waiting, refused }: { waiting: OutboxRow[]; refused: OutboxRow[] }) {
  const { outbox, sync } = useWords();
  const { wakeNow } = useWork();
  return (
    <section class="stack is-tight">
      <h2>{outbox.toSend}</h2>
      <ul class="rows is-waiting">
        {waiting.map((row) => (
          <WaitingItem key={row.seq} row={row} isHeldBack={isHeldBack(row, refused)} />
        ))}
      </ul>
      <div class="actions">
        <Button kind="do" icon="sync" onClick={wakeNow}>
          {sync.now}
        </Button>
      </div>
    </section>
  );
}

function Rescue() {
  const { storage } = useWords();
  return (
    <section class="stack is-tight">
      <p class="soft">{storage.rescueHelp}</p>
      <div class="actions">
        <RescueButton />
      </div>
    </section>
  );
}

import { isHeldBack } from '../../../store/held-back.ts';
import { watchOutbox } from '../../../store/outbox.ts';
import { isStuck, type OutboxRow } from '../../../store/store.ts';
import { watchUploads } from '../../../store/uploads.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { FilesPart } from './outbox/files-part.tsx';
import { isToSettle, RefusedItem } from './outbox/refused-item.tsx';
import { RescueButton } from './outbox/rescue-button.tsx';
import { ThrownMutation, useHasThrown } from './outbox/thrown-mutation.tsx';
import { WaitingItem } from './outbox/waiting-item.tsx';

/** Everything the server does not have yet: what a person has to settle first, then what waits, each oldest first. */
export function OutboxPart({ isOpen }: PartProps) {
  const { outbox: words } = useWords();
  const { store } = useWork();
  const hasThrown = useHasThrown();
  const rows = useLive(() => watchOutbox(store), [store]);
  const uploads = useLive(() => watchUploads(store), [store]);
  const files = uploads ? uploads.waiting + uploads.refused.length : 0;
  const stuck = rows?.filter(isStuck) ?? [];
  const waiting = rows?.filter((row) => !isStuck(row)) ?? [];
  return (
    <Screen title={words.title} back="/more" takesFocus={isOpen}>
      <ThrownMutation />
      {rows?.length === 0 && uploads && files === 0 && !hasThrown && (
        <Empty title={words.emptyTitle}>{words.emptyText}</Empty>
      )}
      <Stuck title={words.toSettleTitle} help={words.settleHelp} rows={stuck.filter(isToSettle)} />
      <Stuck title={words.refused} help={words.refusedHelp} rows={stuck.filter((row) => !isToSettle(row))} />
      {waiting.length > 0 && <Waiting waiting={waiting} rows={rows ?? []} />}
      {uploads && files > 0 && <FilesPart uploads={uploads} />}
      {rows && rows.length + files > 0 && <Rescue />}
    </Screen>
  );
}

function Stuck({ title, help, rows }: { title: string; help: string; rows: OutboxRow[] }) {
  if (rows.length === 0) return null;
  return (
    <section class="stack">
      <h2>{title}</h2>
      <p>{help}</p>
      {rows.map((row) => (
        <RefusedItem key={row.seq} row={row} />
      ))}
    </section>
  );
}

function Waiting({ waiting, rows }: { waiting: OutboxRow[]; rows: OutboxRow[] }) {
  const { outbox, sync } = useWords();
  const { wakeNow } = useWork();
  return (
    <section class="stack is-tight">
      <h2>{outbox.toSend}</h2>
      <ul class="rows is-waiting">
        {waiting.map((row) => (
          <WaitingItem key={row.seq} row={row} isHeldBack={isHeldBack(row, rows)} />
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

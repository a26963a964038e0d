import { useLocation } from 'preact-iso';
import { goesOut } from '../../domain/policy.ts';
import { isPractice } from '../../store/practice.ts';
import { SHELF_FAULTS } from '../../store/shelf.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { UndoLine } from '../ui/undo-line.tsx';
import { useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { TakenTold } from './share/taken-told.tsx';
import { useShelf } from './share/use-shelf.ts';
import { WaitingShare } from './share/waiting-share.tsx';

/** What other apps have shared: shown, and by a press of the person a draft of an encounter on this phone. */
export default function Share() {
  const words = useWords();
  const { store, doer } = useWork();
  const today = <Button href="/today">{words.nav.today}</Button>;
  if (isPractice(store))
    return (
      <Screen title={words.shared.title}>
        <Notice title={words.practice.shareWaits} action={today} />
      </Screen>
    );
  const mayTake = goesOut(doer.person);
  return (
    <Screen title={words.shared.title}>
      {!mayTake && <Notice title={words.encounter.cannot}>{words.encounter.cannotHelp}</Notice>}
      <Shelf mayTake={mayTake} />
    </Screen>
  );
}

// Whoever notes no encounters can still throw away what they shared by mistake.
function Shelf({ mayTake }: { mayTake: boolean }) {
  const { shared, act, nav } = useWords();
  const { query } = useLocation();
  const { waiting, taken, retry, hasThrown, isBusy, take, throwAway, undo } = useShelf();
  if (waiting === null) return null;
  const fault = SHELF_FAULTS.find((fault) => fault in query);
  const today = (
    <Button icon="today" href="/today">
      {nav.today}
    </Button>
  );
  return (
    <>
      {fault && (
        <Notice tone="bad" title={shared.faults[fault]} isLive>
          {shared.faultsHelp[fault]}
        </Notice>
      )}
      {hasThrown && <UndoLine text={shared.thrownAway} undoWord={act.undo} onUndo={undo} />}
      {taken && <TakenTold taken={taken} onRetry={isBusy ? null : retry} />}
      {isBusy && <p role="status">{shared.taking}</p>}
      {waiting.map((shelved, index) => (
        <WaitingShare
          key={shelved.key}
          shelved={shelved}
          isFirst={index === 0}
          isBusy={isBusy}
          onTake={mayTake ? () => take(shelved) : undefined}
          onThrow={() => throwAway(shelved)}
        />
      ))}
      {waiting.length === 0 && !fault && !taken && !hasThrown ? (
        <Empty title={shared.nothing} action={today}>
          {mayTake && shared.nothingHelp}
        </Empty>
      ) : (
        <div class="actions">{today}</div>
      )}
    </>
  );
}

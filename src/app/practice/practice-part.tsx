import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import type { Role } from '../../domain/person.ts';
import type { Account } from '../../store/device.ts';
import { clearPractice, notePractice, practice } from '../practice.ts';
import { Button } from '../ui/button.tsx';
import { Chips } from '../ui/chips.tsx';
import { Notice } from '../ui/notice.tsx';
import { Progress } from '../ui/progress.tsx';
import { UndoLine } from '../ui/undo-line.tsx';
import { useStore, useWords } from '../use-session.ts';
import { buildTown, openPractice, PRACTISED_ROLES } from './start.ts';

/** What practice is, and the way in; just after it was left, the way back. */
export function PracticePart({ account }: { account: Account | null }) {
  const { practice: words } = useWords();
  const { route } = useLocation();
  const { isOn, hasLeft } = useStore(practice, (state) => state);
  useClearing();
  const goOn = () => {
    notePractice();
    route('/today');
  };
  return (
    <>
      {hasLeft && <UndoLine text={words.left} undoWord={words.backIn} onUndo={goOn} />}
      <p>{words.what}</p>
      {isOn ? (
        <Notice
          title={words.on}
          action={
            <Button kind="do" icon="today" onClick={goOn}>
              {words.goOn}
            </Button>
          }
        />
      ) : (
        <Start account={account} onStarted={goOn} />
      )}
      <ul class="card">
        <li>{words.never}</li>
        <li>{words.pretends}</li>
        {account && <li>{words.apart}</li>}
        <li>{words.gone}</li>
      </ul>
    </>
  );
}

// What was left goes with the screen on which one could still go back to it.
function useClearing(): void {
  useEffect(
    () => () => {
      if (!practice.getState().isOn) clearPractice().catch(console.error);
    },
    [],
  );
}

function Start({ account, onStarted }: { account: Account | null; onStarted: () => void }) {
  const { practice: words, roles } = useWords();
  const [role, setRole] = useState<Role>(
    PRACTISED_ROLES.find((one) => account?.person.roles.includes(one)) ?? 'officer',
  );
  const [state, setState] = useState<'ready' | 'building' | 'failed'>('ready');
  const start = async () => {
    setState('building');
    const store = openPractice(account);
    try {
      await buildTown(store, account, [role]);
      onStarted();
    } catch (error) {
      console.error(error);
      setState('failed');
    } finally {
      store.close();
    }
  };
  return (
    <>
      <Chips
        legend={words.as}
        options={PRACTISED_ROLES.map((value) => ({ value, label: roles[value] }))}
        value={role}
        onChange={setRole}
      />
      {state === 'building' && <Progress words={words.building} />}
      {state === 'failed' && (
        <Notice tone="bad" title={words.notBuilt} isLive>
          {words.notBuiltHelp}
        </Notice>
      )}
      <div class="actions">
        <Button kind="do" icon="walk" isDisabled={state === 'building'} onClick={start}>
          {words.start}
        </Button>
      </div>
    </>
  );
}

import { watchLock } from '../../store/lock.ts';
import { useLive } from '../live.ts';
import type { PartProps } from '../screens/more.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { device, useWork } from '../work.tsx';
import { LeftPart } from './left-part.tsx';
import { LockSettings } from './lock-settings.tsx';
import { SwitchOn } from './switch-on.tsx';

/** The lock of the app: on or off, and what belongs to it. */
export function LockPart({ isOpen }: PartProps) {
  const { lock: words } = useWords();
  const { account } = useWork();
  const lock = useLive(() => watchLock(device, account), [account.personId]);
  return (
    <Screen
      title={words.title}
      kicker={lock === undefined ? undefined : lock ? words.on : words.off}
      back="/more"
      takesFocus={isOpen}
    >
      {lock === null && <SwitchOn />}
      {/* Not while it is being switched on: there is no lock yet of which to say anything. */}
      {lock?.turning === null && <LockSettings lock={lock} />}
      <LeftPart />
    </Screen>
  );
}

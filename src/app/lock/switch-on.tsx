import { beginLock } from '../../store/cipher-turn.ts';
import { findLock } from '../../store/lock.ts';
import { useWords } from '../use-session.ts';
import { device, useWork } from '../work.tsx';
import { ChoosePin } from './choose-pin.tsx';
import { kept } from './kept-key.ts';

/** Choosing a PIN, and with it the lock is switched on. */
export function SwitchOn() {
  const { lock: words } = useWords();
  const { account, directory } = useWork();
  const officeKey = directory.municipality?.officeKey;
  const begin = async (pin: string) => {
    const dataKey = await beginLock(device, account, { pin, officeKey });
    const lock = await findLock(device, account);
    if (lock) kept.setState({ held: { store: lock.store, dataKey } });
  };
  return (
    <>
      <p>{words.what}</p>
      <p>{officeKey ? words.withOffice : words.withoutOffice}</p>
      <p class="soft">{words.reminders}</p>
      <ChoosePin label={words.pin} submit={words.switchOn} onPin={begin} />
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { findLeft, forgetLeft, goesAt, sweepLeft } from '../../store/cipher-left.ts';
import { wrapBy } from '../../store/cipher-unlock.ts';
import type { Lock } from '../../store/lock.ts';
import { Button } from '../ui/button.tsx';
import { useSay, useWords } from '../use-session.ts';
import { device, useWork } from '../work.tsx';
import { SaveLocked } from './save-locked.tsx';

/** What was locked when a PIN was forgotten, for as long as it stays: its file once more, or gone at once. */
export function LeftPart() {
  const { lock: words } = useWords();
  const say = useSay();
  const { account, store } = useWork();
  const [left, setLeft] = useState<Lock[]>([]);
  const look = () => sweepLeft(device, store).then(() => findLeft(device, account).then(setLeft));
  useEffect(() => {
    look().catch(console.error);
  }, []);
  return left.map((lock) => (
    <section key={lock.key} class="card" aria-label={words.left}>
      <h2>{words.left}</h2>
      <p>{words.leftHelp(say.moment(lock.leftAt ?? ''), say.moment(goesAt(lock).toISOString()))}</p>
      {wrapBy(lock, 'office') && <SaveLocked account={account} lock={lock} />}
      <div class="actions">
        <Button kind="danger" icon="remove" onClick={() => forgetLeft(device, lock).then(look).catch(console.error)}>
          {words.forget}
        </Button>
      </div>
    </section>
  ));
}

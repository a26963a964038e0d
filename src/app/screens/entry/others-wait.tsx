import { useEffect, useState } from 'preact/hooks';
import { type Account, countOthersUnsent } from '../../../store/device.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { device } from '../../work.tsx';

/** Unsent work of others on this phone: how much, and never whose. `account` is who works here now; their own is told elsewhere. */
export function OthersWait({ account }: { account: Account | null }) {
  const { signIn } = useWords();
  const [count, setCount] = useState(0);
  useEffect(() => {
    countOthersUnsent(device, account).then(setCount, () => {});
  }, [account?.personId]);
  return count > 0 ? <Notice title={signIn.othersWait(count)} /> : null;
}

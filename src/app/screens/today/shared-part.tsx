import { useEffect, useState } from 'preact/hooks';
import { goesOut } from '../../../domain/policy.ts';
import { storeName } from '../../../store/device.ts';
import { isPractice } from '../../../store/practice.ts';
import { listShelvedFor } from '../../../store/shelf.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Something was shared while nobody had signed in, or the app was closed too soon: it still waits. */
export function SharedPart({ now }: { now: string }) {
  const { shared } = useWords();
  const { account, store, doer } = useWork();
  const mayTake = goesOut(doer.person) && !isPractice(store);
  const [count, setCount] = useState(0);
  useEffect(() => {
    listShelvedFor(storeName(account)).then(({ length }) => setCount(length), console.error);
  }, [account, now]);
  if (count === 0 || !mayTake) return null;
  return (
    <Notice
      title={shared.waiting}
      action={
        <Button icon="add" href="/share">
          {shared.take}
        </Button>
      }
    />
  );
}

import { useEffect, useState } from 'preact/hooks';
import { countShelved } from '../../../store/shares.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';

/** Something was shared while nobody had signed in, or the app was closed too soon: it still waits. */
export function SharedPart({ now }: { now: string }) {
  const { shared } = useWords();
  const [count, setCount] = useState(0);
  useEffect(() => {
    countShelved().then(setCount, console.error);
  }, [now]);
  if (count === 0) return null;
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

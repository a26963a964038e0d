import { forgetHandedOver, watchHandedOver } from '../../../store/sync-state.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Work of this person that was put before somebody else: told until they have read it. */
export function HandedOverPart() {
  const { handedOver: words } = useWords();
  const { store } = useWork();
  const handedOver = useLive(() => watchHandedOver(store), [store]);
  if (!handedOver) return null;
  return (
    <Notice
      title={words.title(handedOver.count)}
      action={
        <Button icon="check" onClick={() => forgetHandedOver(store, handedOver)}>
          {words.read}
        </Button>
      }
    >
      {words.text}
    </Notice>
  );
}

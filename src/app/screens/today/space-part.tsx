import { useEffect, useState } from 'preact/hooks';
import { findSpace, isLow, type Space } from '../../space.ts';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { RescueButton } from '../more/outbox/rescue-button.tsx';

/** Little room is left on this phone: said while there is still time to send or to save the work elsewhere. */
export function SpacePart({ now }: { now: string }) {
  const { storage } = useWords();
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    findSpace().then(setSpace);
  }, [now]);
  if (!space || !isLow(space)) return null;
  return (
    <Notice tone="wait" title={storage.low} action={<RescueButton />}>
      {space.isPersistent === false && storage.lowNotKept}
    </Notice>
  );
}

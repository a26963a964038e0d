import { useEffect, useState } from 'preact/hooks';
import { askToKeep, findSpace, isLow, type Space } from '../../space.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { RescueButton } from './outbox/rescue-button.tsx';

/** How much room there is, and whether the browser has promised to keep the work. */
export function StoragePart() {
  const { storage } = useWords();
  const say = useSay();
  const [space, setSpace] = useState<Space | null>(null);
  useEffect(() => {
    findSpace().then(setSpace);
  }, []);
  if (!space) return null;
  const { usedBytes, roomBytes } = space;
  return (
    <section class="card" aria-label={storage.title}>
      <h2>{storage.title}</h2>
      {isLow(space) && <Notice tone="wait" title={storage.low} action={<RescueButton />} />}
      <p>
        {usedBytes === null || roomBytes === null
          ? storage.unknown
          : storage.used(say.size(usedBytes), say.size(roomBytes))}
      </p>
      {space.isPersistent !== null && <Keeping isKept={space.isPersistent} onAnswer={setSpace} />}
    </section>
  );
}

function Keeping({ isKept, onAnswer }: { isKept: boolean; onAnswer: (space: Space) => void }) {
  const { storage } = useWords();
  const [hasAsked, setAsked] = useState(false);
  const ask = async () => {
    onAnswer(await askToKeep());
    setAsked(true);
  };
  return (
    <>
      <p role="status">
        {isKept ? storage.kept : storage.notKept} {!isKept && hasAsked && storage.notPromised}
      </p>
      {!isKept && (
        <div class="actions">
          <Button icon="storage" onClick={ask}>
            {storage.ask}
          </Button>
        </div>
      )}
    </>
  );
}

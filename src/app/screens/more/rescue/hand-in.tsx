import { useState } from 'preact/hooks';
import type { Rescue } from '../../../../store/rescue-file.ts';
import type { Refused } from '../../../api.ts';
import { Button } from '../../../ui/button.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import { Unheard } from '../unheard.tsx';
import { type HandedIn, handIn, type Way } from './deliver.ts';
import { HandedInTold } from './handed-in-told.tsx';

/** Somebody else's work out of a rescue file, handed in for them by an administrator. */
export function HandIn({ rescue, name }: { rescue: Rescue; name: string }) {
  const { rescue: words } = useWords();
  const say = useSay();
  const [way, setWay] = useState<Way | null>(null);
  const [done, setDone] = useState<HandedIn | null>(null);
  const [refused, setRefused] = useState<Refused | null>(null);
  const send = async () => {
    setRefused(null);
    setWay({ of: 'changes', done: 0, all: rescue.mutations.length });
    const handed = await handIn(rescue, setWay);
    setWay(null);
    setRefused(handed.refused);
    setDone(handed.answered > 0 || !handed.refused ? handed : null);
  };
  if (way) {
    const { of, done, all } = way;
    const tell = of === 'changes' ? words.handing : words.loading;
    return <Progress words={tell(say.number(done), say.number(all))} done={done} all={all} />;
  }
  return (
    <>
      {done && <HandedInTold handed={done} />}
      {refused && <Unheard refused={refused} />}
      {!done?.isWhole && (
        <>
          <p>{words.handInHelp}</p>
          <div class="actions">
            <Button kind="do" icon="send" onClick={send}>
              {words.handIn(name)}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

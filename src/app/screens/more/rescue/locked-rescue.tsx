import { useState } from 'preact/hooks';
import { type LockedRescue, openLockedRescue, readOfficeKey } from '../../../../store/cipher-rescue.ts';
import { type Rescue, readRescue } from '../../../../store/rescue-file.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useSay, useWords } from '../../../use-session.ts';
import { useWork } from '../../../work.tsx';
import { FoundRescue } from './found-rescue.tsx';

type State = 'shut' | 'opening' | 'wrongKey' | 'damaged' | { rescue: Rescue };

/** What somebody who forgot their PIN had not sent: opened here by the administrator, with the key of the city. */
export function LockedFound({ locked }: { locked: LockedRescue }) {
  const { lock: words, rescue: rescueWords } = useWords();
  const say = useSay();
  const { account } = useWork();
  const [state, setState] = useState<State>('shut');
  if (typeof state === 'object') return <FoundRescue rescue={state.rescue} />;
  const open = async (file: File) => {
    setState('opening');
    setState(await openBy(file, locked).catch(() => 'damaged' as const));
  };
  return (
    <section class="stack form-box" aria-label={words.lockedFile}>
      <h3>{words.lockedFile}</h3>
      <p class="soft">{rescueWords.made(say.moment(locked.madeAt))}</p>
      {!account.person.roles.includes('administrator') ? (
        <Notice tone="wait" title={words.lockedFileOther} />
      ) : state === 'opening' ? (
        <Progress words={rescueWords.reading} />
      ) : (
        <>
          {state !== 'shut' && <Notice tone="bad" title={words[state]} isLive />}
          <p>{words.lockedFileHelp}</p>
          <div class="actions">
            <FileButton icon="lock" accept="" onFiles={([file]) => file && open(file)}>
              {words.chooseKey}
            </FileButton>
          </div>
        </>
      )}
    </section>
  );
}

async function openBy(file: Blob, locked: LockedRescue): Promise<State> {
  const privateKey = await readOfficeKey(file);
  const opened = privateKey && (await openLockedRescue(locked, privateKey));
  if (!opened) return 'wrongKey';
  const read = await readRescue(opened);
  return 'rescue' in read ? read : 'damaged';
}

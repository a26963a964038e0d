import { useState } from 'preact/hooks';
import { type LockedRescue, readLockedRescue } from '../../../../store/cipher-rescue.ts';
import { type Rescue, type RescueFault, readRescue } from '../../../../store/rescue-file.ts';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { useWords } from '../../../use-session.ts';
import { RescueButton } from '../outbox/rescue-button.tsx';
import { FoundRescue } from './found-rescue.tsx';
import { LockedFound } from './locked-rescue.tsx';

/** What was chosen to be loaded: being read, read, or why it cannot be. */
type Chosen = 'reading' | { rescue: Rescue } | { locked: LockedRescue } | { fault: RescueFault };

/** Taking what is unsent along in a file, and bringing such a file back. */
export function RescuePart() {
  const { rescue: words } = useWords();
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const choose = async (file: File) => {
    setChosen('reading');
    // A file on a stick that was pulled out, or in a cloud that is not there, cannot be read at all.
    setChosen(await readEither(file).catch(() => ({ fault: 'cut' as const })));
  };
  return (
    <section class="card" aria-label={words.title}>
      <h2>{words.title}</h2>
      <p>{words.help}</p>
      <div class="actions">
        <RescueButton />
        {/* Whatever its name: a mail program may have changed the ending. */}
        <FileButton icon="storage" accept="" onFiles={([file]) => file && choose(file)}>
          {chosen ? words.another : words.load}
        </FileButton>
      </div>
      {chosen === 'reading' && <Progress words={words.reading} />}
      {chosen && chosen !== 'reading' && 'fault' in chosen && (
        <Notice tone="bad" title={words.faults[chosen.fault]} isLive>
          {words.faultHelp}
        </Notice>
      )}
      {chosen && chosen !== 'reading' && 'locked' in chosen && (
        <LockedFound key={chosen.locked.madeAt} locked={chosen.locked} />
      )}
      {chosen && chosen !== 'reading' && 'rescue' in chosen && (
        <FoundRescue key={chosen.rescue.madeAt} rescue={chosen.rescue} />
      )}
    </section>
  );
}

async function readEither(file: Blob): Promise<Chosen> {
  const locked = await readLockedRescue(file);
  return locked ? { locked } : readRescue(file);
}

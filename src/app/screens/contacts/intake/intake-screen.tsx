import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useSay, useSession, useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import { loadFileWords } from '../../../words/load-files.ts';
import { useLoaded } from '../use-loaded.ts';
import type { Doing } from './intake.ts';
import { LookThrough } from './look-through.tsx';
import { TakenTold } from './taken-told.tsx';
import { useIntake } from './use-intake.ts';

const ACCEPT = '.vcf,.vcard,.csv,.tsv,.txt,text/vcard,text/x-vcard,text/csv,text/plain';

/** Contacts out of a file: chosen, looked through, taken in, and taken back. */
export function IntakeScreen() {
  const language = useSession((session) => session.language);
  const words = useLoaded(() => loadFileWords(language), [language]);
  const { act } = useWords();
  if (!words) return <p role="status">{act.loading}</p>;
  return <Steps words={words} />;
}

function Steps({ words: { intake: words } }: { words: FileWords }) {
  const work = useIntake();
  const { intake, doing } = work;
  if (intake === undefined) return null;
  return (
    <Screen title={words.title} kicker={intake?.fileName} back="/contacts">
      {work.isTooLarge && <Notice tone="bad" title={words.tooLarge} isLive />}
      {doing && <Going doing={doing} words={words} />}
      {!doing && intake?.taken && <TakenTold work={work} taken={intake.taken} words={words} />}
      {!doing && intake && !intake.taken && <LookThrough work={work} intake={intake} words={words} />}
      {!doing && !intake && (
        <>
          <p>{words.help}</p>
          <div class="actions">
            <FileButton icon="contacts" accept={ACCEPT} onFiles={([file]) => file && work.choose(file)}>
              {words.choose}
            </FileButton>
          </div>
        </>
      )}
    </Screen>
  );
}

function Going({ doing, words }: { doing: NonNullable<Doing>; words: FileWords['intake'] }) {
  const say = useSay();
  if (doing.is === 'reading') return <Progress words={words.reading} />;
  const { done, all } = doing;
  const said = doing.is === 'taking' ? words.taking(say.number(done), say.number(all)) : words.takingBack;
  return <Progress words={said} done={done} all={all} />;
}

import { Arriving } from '../../../ui/arriving.tsx';
import { FileButton } from '../../../ui/file-button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Progress } from '../../../ui/progress.tsx';
import { Screen } from '../../../ui/screen.tsx';
import { useSay, useSession, useWords } from '../../../use-session.ts';
import type { FileWords } from '../../../words/en/files.ts';
import { loadFileWords } from '../../../words/load-files.ts';
import { FaultTold } from './fault-told.tsx';
import type { Doing } from './intake.ts';
import { LookThrough } from './look-through.tsx';
import { TakenTold } from './taken-told.tsx';
import { useIntake } from './use-intake.ts';

const ACCEPT = '.vcf,.vcard,.csv,.tsv,.txt,text/vcard,text/x-vcard,text/csv,text/plain';

/** Contacts out of a file: chosen, looked through, taken in, and taken back. */
export function IntakeScreen() {
  const language = useSession((session) => session.language);
  const { contacts } = useWords();
  return (
    <Arriving load={loadFileWords[language]} screen={{ title: contacts.fromFile, back: '/contacts' }}>
      {(words) => <Steps words={words} />}
    </Arriving>
  );
}

function Steps({ words: { intake: words } }: { words: FileWords }) {
  const { act } = useWords();
  const work = useIntake();
  const { intake, doing, fault } = work;
  return (
    <Screen title={words.title} kicker={intake?.fileName} back="/contacts">
      {work.isTooLarge && <Notice tone="bad" title={words.tooLarge} isLive />}
      {fault && !doing && <FaultTold work={work} fault={fault} words={words} />}
      {doing && <Going doing={doing} words={words} />}
      {intake === undefined && !fault && <p role="status">{act.loading}</p>}
      {!doing && intake === null && <Choosing work={work} words={words} />}
      {!doing && intake?.taken && <TakenTold work={work} taken={intake.taken} words={words} />}
      {!doing && intake && !intake.taken && !intake.begun && <LookThrough work={work} intake={intake} words={words} />}
    </Screen>
  );
}

function Choosing({ work, words }: { work: ReturnType<typeof useIntake>; words: FileWords['intake'] }) {
  return (
    <>
      <p>{words.help}</p>
      <div class="actions">
        <FileButton icon="contacts" accept={ACCEPT} onFiles={([file]) => file && work.choose(file)}>
          {words.choose}
        </FileButton>
      </div>
    </>
  );
}

function Going({ doing, words }: { doing: NonNullable<Doing>; words: FileWords['intake'] }) {
  const say = useSay();
  if (doing.is === 'reading') return <Progress words={words.reading} />;
  const { done, all } = doing;
  const said = doing.is === 'taking' ? words.taking(say.number(done), say.number(all)) : words.takingBack;
  return <Progress words={said} done={done} all={all} />;
}

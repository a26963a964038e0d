import type { Reply } from '../../../domain/reply.ts';
import { LANGUAGES } from '../../../domain/text.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { useDeskWords } from '../request/use-desk-words.ts';
import { useWhen } from './use-when.ts';

interface OvertakenReplyProps {
  /** Null where it was taken away. */
  present: Reply | null;
  keepMine: () => void;
  takeTheirs: () => void;
}

/** That somebody else has changed the ready answer meanwhile, what it says now, and the two ways on. */
export function OvertakenReply({ present, keepMine, takeTheirs }: OvertakenReplyProps) {
  const { outbox, languages } = useWords();
  const { replies: ours } = useDeskWords();
  const whenOf = useWhen();
  const actions = (
    <>
      <Button icon="draft" onClick={keepMine}>
        {outbox.keepYours}
      </Button>
      <Button kind="plain" icon="undo" onClick={takeTheirs}>
        {outbox.keepTheirs}
      </Button>
    </>
  );
  return (
    <Notice tone="wait" title={outbox.conflict} action={actions} isLive>
      {present ? (
        <>
          <p>{outbox.theirs}:</p>
          {LANGUAGES.filter((language) => present.name[language] || present.text[language]).map((language) => (
            <p key={language} lang={language}>
              {ours.inLanguage(present.name[language] ?? '', languages[language])}: {present.text[language]}
            </p>
          ))}
          <p>{whenOf(present)}</p>
        </>
      ) : (
        <p>{ours.gone}</p>
      )}
    </Notice>
  );
}

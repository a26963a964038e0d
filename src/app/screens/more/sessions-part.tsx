import { useState } from 'preact/hooks';
import type { Instant } from '../../../domain/instant.ts';
import { ask, type Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Progress } from '../../ui/progress.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useSay, useWords } from '../../use-session.ts';
import type { PartProps } from '../more.tsx';
import { Unheard } from './unheard.tsx';
import { useAsked } from './use-asked.ts';

interface Session {
  id: string;
  madeAt: Instant;
  seenAt: Instant;
  isThis: boolean;
}

/** Where one is signed in, and signing out elsewhere: a lost phone, the one at the office. */
export function SessionsPart({ isOpen }: PartProps) {
  const { sessions: words, act } = useWords();
  const { value: sessions, refused, askAgain } = useAsked<Session[]>('/api/sessions');
  const [ending, setEnding] = useState<Refused | 'ended' | null>(null);
  const end = async (id: string) => {
    const answered = await ask('DELETE', `/api/sessions/${id}`);
    setEnding('refused' in answered ? answered.refused : 'ended');
    askAgain();
  };
  const isMine = (session: Session) => Number(!session.isThis);
  const sorted = [...(sessions ?? [])].sort((a, b) => isMine(a) - isMine(b) || (a.seenAt < b.seenAt ? 1 : -1));
  return (
    <Screen title={words.title} kicker={words.help} back="/more" takesFocus={isOpen}>
      {!sessions && !refused && <Progress words={act.loading} />}
      {refused && <Unheard refused={refused} onRetry={askAgain} />}
      {ending === 'ended' && <Notice tone="good" title={words.ended} isLive />}
      {ending && ending !== 'ended' && <Unheard refused={ending} />}
      {sessions && (
        <>
          <ul class="rows">
            {sorted.map((session) => (
              <SessionRow key={session.id} session={session} onEnd={() => end(session.id)} />
            ))}
          </ul>
          <p class="soft">{words.endHelp}</p>
        </>
      )}
    </Screen>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { sessions: words } = useWords();
  const say = useSay();
  const { isThis, madeAt, seenAt } = session;
  const seen = words.lastSeen(say.moment(seenAt));
  return (
    <ListRow
      icon="device"
      title={isThis ? words.thisOne : words.otherOne}
      line={`${seen} · ${words.since(say.moment(madeAt))}`}
      act={
        !isThis && (
          <Button kind="plain" icon="signOut" label={`${words.end}: ${seen}`} onClick={onEnd}>
            {words.end}
          </Button>
        )
      }
    />
  );
}

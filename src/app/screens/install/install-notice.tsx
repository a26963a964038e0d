import { useEffect, useState } from 'preact/hooks';
import { lastSeq } from '../../../store/undo.ts';
import { recall, remember } from '../../session.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useDay } from '../today/use-day.ts';
import { InstallSteps } from './install-steps.tsx';
import { useInstall } from './use-install.ts';

const MANY_DAYS = 3;
const MANY_DEEDS = 10;
const DAYS = 'days-used';
const ANSWERED = 'install-answered';

/** The app on the home screen, offered quietly once it has proved useful: after its third day or its tenth deed, until there is an answer. */
export function InstallNotice({ now }: { now: string }) {
  const { install } = useWords();
  const { store } = useWork();
  const day = useDay(now);
  const { way, ask } = useInstall();
  const [isWorthIt, setWorthIt] = useState(false);
  const [isAnswered, setAnswered] = useState(() => recall(ANSWERED) !== null);
  useEffect(() => {
    const days = countDays(day);
    lastSeq(store).then((deeds) => setWorthIt(days >= MANY_DAYS || deeds >= MANY_DEEDS), console.error);
  }, [day, store]);
  const answer = () => {
    remember(ANSWERED, day);
    setAnswered(true);
  };
  if (way === 'done' && isWorthIt) return <Notice tone="good" title={install.done} isLive />;
  if (!isWorthIt || isAnswered || way === 'isHere' || way === 'done') return null;
  return (
    <Notice
      title={install.title}
      action={
        <Button kind="plain" onClick={answer}>
          {install.later}
        </Button>
      }
    >
      <p>{install.why}</p>
      <InstallSteps
        way={way}
        onAsk={async () => {
          await ask();
          answer();
        }}
      />
    </Notice>
  );
}

/** On how many days the app was in use on this phone, with this one; counted no further than is asked for. */
function countDays(day: string): number {
  const days = (recall(DAYS) ?? '').split(' ').filter(Boolean);
  if (days.includes(day) || days.length >= MANY_DAYS) return days.length;
  remember(DAYS, [...days, day].join(' '));
  return days.length + 1;
}

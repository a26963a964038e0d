import { useEffect, useState } from 'preact/hooks';
import { goesOut } from '../../domain/policy.ts';
import { Screen } from '../ui/screen.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { InstallNotice } from './install/install-notice.tsx';
import { UpdateNotice } from './more/update-notice.tsx';
import { AdminPart } from './today/admin-part.tsx';
import { ClearedPart } from './today/cleared-part.tsx';
import { DeskPart } from './today/desk-part.tsx';
import { DraftsPart } from './today/drafts-part.tsx';
import { DuePart } from './today/due-part.tsx';
import { EncountersPart } from './today/encounters-part.tsx';
import { HandedOverPart } from './today/handed-over-part.tsx';
import { OverviewPart } from './today/overview-part.tsx';
import { OwedPart } from './today/owed-part.tsx';
import { ReviewsPart } from './today/reviews-part.tsx';
import { RoundPart } from './today/round-part.tsx';
import { Settling } from './today/settling.tsx';
import { SharedPart } from './today/shared-part.tsx';
import { SpacePart } from './today/space-part.tsx';
import { ToTellPart } from './today/to-tell-part.tsx';
import { useFreshReminder } from './today/use-fresh-reminder.ts';
import { VisitsPart } from './today/visits-part.tsx';
import { WaitingPart, WorkPart } from './today/work-part.tsx';

/** The day: where to go, whom to go back to, what is begun and what waits; then whom one met. */
export default function Today() {
  const { today } = useWords();
  const say = useSay();
  const { person } = useWork().doer;
  const now = useNow();
  useFreshReminder();
  const isOut = goesOut(person);
  const handles = person.roles.some((role) => role === 'maintainer' || role === 'coordinator');
  return (
    <Screen title={today.greeting(firstName(person.name))} kicker={say.date(now)}>
      <Settling>
        <ClearedPart />
        <WorkPart />
        <SpacePart now={now} />
        <SharedPart now={now} />
        {(isOut || handles) && <RoundPart now={now} />}
        {isOut && <DuePart now={now} />}
        <DraftsPart />
        <WaitingPart />
        {isOut && <ToTellPart now={now} />}
        {(isOut || handles) && <OwedPart />}
        <HandedOverPart />
        <ReviewsPart />
        {handles && <DeskPart now={now} />}
        <OverviewPart />
        {isOut && <VisitsPart now={now} />}
        {isOut && <EncountersPart now={now} />}
        {!isOut && !handles && <AdminPart />}
        <InstallNotice now={now} />
        <UpdateNotice />
      </Settling>
    </Screen>
  );
}

const firstName = (name: string) => name.split(' ')[0] ?? name;

// An app stays open overnight: the day is told anew when one looks again.
function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && setNow(new Date().toISOString());
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return now;
}

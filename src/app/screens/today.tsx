import { useEffect, useState } from 'preact/hooks';
import { goesOut } from '../../domain/policy.ts';
import { Screen } from '../ui/screen.tsx';
import { useSay, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { ContactDrafts } from './contacts/drafts-part.tsx';
import { AdminPart } from './today/admin-part.tsx';
import { ClearedPart } from './today/cleared-part.tsx';
import { DeskPart } from './today/desk-part.tsx';
import { DraftsPart } from './today/drafts-part.tsx';
import { EncountersPart } from './today/encounters-part.tsx';
import { HandedOverPart } from './today/handed-over-part.tsx';
import { ReviewsPart } from './today/reviews-part.tsx';
import { SpacePart } from './today/space-part.tsx';
import { ToTellPart } from './today/to-tell-part.tsx';
import { VisitsPart } from './today/visits-part.tsx';
import { WorkPart } from './today/work-part.tsx';

/** The day: what is begun, whom one met, what waits. */
export default function Today() {
  const { today } = useWords();
  const say = useSay();
  const { person } = useWork().doer;
  const now = useNow();
  const isOut = goesOut(person);
  const handles = person.roles.some((role) => role === 'maintainer' || role === 'coordinator');
  return (
    <Screen title={today.greeting(firstName(person.name))} kicker={say.date(now)}>
      <ClearedPart />
      <WorkPart />
      <SpacePart now={now} />
      <HandedOverPart />
      <ReviewsPart />
      <DraftsPart />
      <ContactDrafts />
      {handles && <DeskPart now={now} />}
      {isOut && <VisitsPart now={now} />}
      {isOut && <EncountersPart now={now} />}
      {isOut && <ToTellPart now={now} />}
      {!isOut && !handles && <AdminPart />}
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

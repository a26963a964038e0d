import type { Route } from '../../../domain/route.ts';
import { inLanguage } from '../../../domain/text.ts';
import { useNames } from '../../use-names.ts';
import { useSession, useWords } from '../../use-session.ts';

/** Why it goes where it goes: the rule's reason, the service's own department, or a person and their words. */
export function RouteSaid({ route }: { route: Route }) {
  const { request, history, routing, carried } = useWords();
  const names = useNames();
  const language = useSession((session) => session.language);
  const because = inLanguage(route.because, language);
  if (route.reason) return <p>{carried[route.reason]}</p>;
  if (route.by === 'triage') return <p>{request.byTriage}</p>;
  if (route.by === 'lead') return <p>{request.byLead}</p>;
  const person = names.person(route.personId ?? '') || history.someone;
  const { handedOver } = route;
  const who = handedOver
    ? routing.tooOften(handedOver.times, person, names.department(handedOver.wantedId))
    : route.by === 'rule'
      ? request.byRule
      : request.byPerson(person);
  return (
    <>
      <p>{because ? `${who}:` : who}</p>
      {because && <blockquote class="story-words">{because}</blockquote>}
    </>
  );
}

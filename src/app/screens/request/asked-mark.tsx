import { daysBetween } from '../../../domain/follow-up.ts';
import { dayOf, type Instant } from '../../../domain/instant.ts';
import { hasNewlySaid, isUnanswered, openQuestion, type Question } from '../../../domain/question.ts';
import type { ServiceRequest } from '../../../domain/request.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useWork } from '../../work.tsx';
import { useQuestionWords } from './use-question-words.ts';

/** That whoever spoke was asked something, since when, or has replied; nothing where nobody waits for it. */
export function AskedMark({ request }: { request: Pick<ServiceRequest, 'question' | 'history'> }) {
  const words = useQuestionWords();
  const { directory } = useWork();
  const now = new Date().toISOString();
  const days = useDaysSince(now);
  const question = openQuestion(request);
  if (hasNewlySaid(request)) return <StateMark kind="received">{words.said}</StateMark>;
  if (!question) return null;
  return isUnanswered(request, directory.municipality, now) ? (
    <StateMark kind="late">{words.unanswered(days(question))}</StateMark>
  ) : (
    <StateMark kind="waiting">{words.waits(days(question))}</StateMark>
  );
}

// By the calendar of the city: asked late in the evening, it is a day the next morning.
function useDaysSince(now: Instant): (question: Question) => number {
  const { municipality } = useWork().directory;
  const dayIn = (at: Instant) => dayOf(at, municipality?.timeZone);
  return ({ at }) => Math.max(0, daysBetween(dayIn(at), dayIn(now)));
}

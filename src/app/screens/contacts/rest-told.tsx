import { type Contact, findRest } from '../../../domain/contact.ts';
import { Notice } from '../../ui/notice.tsx';
import { useSay, useWords } from '../../use-session.ts';

/** That somebody does not want to be disturbed, until when, and why. It tells, and forbids nothing. */
export function RestTold({ contact }: { contact: Contact }) {
  const { rest: words } = useWords();
  const say = useSay();
  const rest = findRest(contact, new Date().toISOString());
  if (!rest) return null;
  return (
    <Notice tone="wait" title={rest.until ? words.toldUntil(say.fullDate(rest.until)) : words.told}>
      <p class="said">{rest.reason}</p>
    </Notice>
  );
}

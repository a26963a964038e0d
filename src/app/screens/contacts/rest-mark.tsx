import { type Contact, findRest } from '../../../domain/contact.ts';
import { StateMark } from '../../ui/state-mark.tsx';
import { useSay, useWords } from '../../use-session.ts';

/** That somebody does not want to be disturbed, wherever their name is met; nothing where they do not mind. */
export function RestMark({ contact }: { contact: Contact }) {
  const { rest: words } = useWords();
  const say = useSay();
  const rest = findRest(contact, new Date().toISOString());
  if (!rest) return null;
  return <StateMark kind="declined">{rest.until ? words.toldUntil(say.fullDate(rest.until)) : words.told}</StateMark>;
}

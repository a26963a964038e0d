import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import type { RulesWords } from '../../words/en/rules.ts';
import type { Published } from './rules-screen.tsx';

/** Who published rules and when; or until when they were those of the city's files. */
export function PublishedBy({
  publication: { personId, publishedAt },
  words,
}: {
  publication: Published['publications'][number];
  words: RulesWords;
}) {
  const { history } = useWords();
  const names = useNames();
  const say = useSay();
  const when = `${say.fullDate(publishedAt)}, ${say.time(publishedAt)}`;
  if (personId === null) return <>{words.wereBefore(when)}</>;
  return <>{words.publishedBy(names.person(personId) || history.someone, when)}</>;
}

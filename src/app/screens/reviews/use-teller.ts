import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { sayValue } from '../../words/say-value.ts';

/** Says what stands in a field, in words; with a word for nothing too. */
export function useTeller(): (field: string, value: unknown) => string {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  return (field, value) => sayValue(field, value, words, say, names) || words.outbox.nothing;
}

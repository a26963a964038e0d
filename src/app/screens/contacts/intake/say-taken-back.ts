import type { FileWords } from '../../../words/en/files.ts';
import type { Say } from '../../../words/say.ts';

/** What came of taking so many back, of whom some stayed: a title, and what is to be said beneath it. Good but where all stayed. */
export function sayTakenBack(
  count: number,
  stayed: number,
  words: Pick<FileWords['intake'], 'takenBack' | 'stayed'>,
  say: Pick<Say, 'number'>,
): { isGood: boolean; title: string; more: string } {
  const those = stayed === 0 ? '' : words.stayed(stayed, say.number(stayed));
  return stayed === 0 || stayed < count
    ? { isGood: true, title: words.takenBack, more: those }
    : { isGood: false, title: those, more: '' };
}

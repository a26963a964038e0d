import { type Rulebook, type RuleLine, textOf } from './rulebook.ts';
import { isSame } from './same.ts';

/** Rules as somebody wants them, and those in force that they began from. */
export interface RulesDraft {
  began: Rulebook;
  lines: Rulebook;
}

/** The draft after a change, begun from the rules in force where there was none; null where nothing differs from these any more. */
export function changedDraft(
  draft: RulesDraft | null,
  inForce: Rulebook,
  update: (lines: Rulebook) => Rulebook,
): RulesDraft | null {
  const began = draft?.began ?? inForce;
  const next = { began, lines: update(draft?.lines ?? inForce) };
  return isDone(next, inForce) ? null : next;
}

/** Whether the draft says just what is in force: it was published, or taken back. */
export const isDone = ({ lines }: RulesDraft, inForce: Rulebook): boolean => textOf(lines) === textOf(inForce);

/** Whether other rules have come in force since it was begun. */
export const isOvertaken = ({ began }: RulesDraft, inForce: Rulebook): boolean => textOf(began) !== textOf(inForce);

/** What is left of a draft once these rules of it are in force: what was changed while they were on their way; null where nothing was. */
export const leftOf = (draft: RulesDraft | null, published: Rulebook): RulesDraft | null =>
  draft && !isDone(draft, published) ? { began: published, lines: draft.lines } : null;

/** The same with this rule as it is now. */
export const withLine = (lines: Rulebook, line: RuleLine): Rulebook =>
  lines.map((other) => (other.id === line.id ? line : other));

export const withoutLine = (lines: Rulebook, id: string): Rulebook => lines.filter((line) => line.id !== id);

/** The same in the order of these ids. */
export const inOrderOf = (lines: Rulebook, ids: readonly string[]): Rulebook =>
  [...lines].sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));

/** What was typed as the words of a rule: commas between them, or strokes as in the city's files, and no word twice. */
export const wordsTyped = (typed: string): string[] => [
  ...new Set(
    typed
      .split(/[,|]/)
      .map((word) => word.trim())
      .filter(Boolean),
  ),
];

/** The words of a rule in their field: as they were typed, unless they have become others since. */
export const wordsShown = (typed: string, words: readonly string[]): string =>
  isSame(wordsTyped(typed), words) ? typed : words.join(', ');

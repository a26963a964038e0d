import { differencesOf, type Rulebook } from '../../../domain/rulebook.ts';
import type { RulesWords } from '../../words/en/rules.ts';

/** How many rules are new, changed and taken out between these two, and whether their order is another: "1 new · 2 changed". */
export function sayDifference(before: Rulebook, after: Rulebook, { difference: words }: RulesWords): string {
  const { added, changed, removed, isReordered } = differencesOf(before, after);
  const parts = [
    added.length > 0 && words.added(added.length),
    changed.length > 0 && words.changed(changed.length),
    removed.length > 0 && words.removed(removed.length),
    isReordered && words.isReordered,
  ];
  return parts.filter(Boolean).join(' · ');
}

import type { View } from '../../../domain/desk.ts';
import type { Look } from '../../../domain/look.ts';
import type { Answered } from '../../find/question.ts';

/** The requests of this phone as looked at, by name, and how many each view holds. */
export interface FoundNames {
  /** Whether all have been looked at in this way; until then the list is but the beginning, or that of another look. */
  isWhole: boolean;
  /** Those that are looked at and were sought, in their order. */
  ids: string[];
  /** How many of them lie in each district; null until all have been looked at. */
  byDistrict: Map<string, number> | null;
  /** How many requests a view holds, where that is known. */
  counts: Map<View, number>;
}

const NOTHING: string[] = [];
const NO_COUNTS = new Map<View, number>();

/**
 * What the last answer says to whoever looks so now; `first` is the beginning of the list, where that is known sooner. The rows of a look
 * just left stay in sight until the next answer, but nothing is said of them.
 */
export function readFound(
  answer: Answered<'requests'> | undefined,
  look: Look,
  first: string[] | undefined,
): FoundNames {
  const isThisLook = JSON.stringify(answer?.asked.look) === JSON.stringify(look);
  const whole = answer?.isWhole ? answer : null;
  const isWhole = whole !== null && isThisLook;
  return {
    isWhole,
    ids: (isWhole ? whole.ids : (first ?? whole?.ids)) ?? NOTHING,
    byDistrict: whole && (isWhole || !first) ? whole.byDistrict : null,
    counts: answer?.counts ?? NO_COUNTS,
  };
}

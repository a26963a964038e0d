import * as v from 'valibot';
import type { Figures } from './fact.ts';
import { Day, daysBetween } from './follow-up.ts';
import { Code } from './id.ts';
import type { Instant } from './instant.ts';
import { NONE } from './look.ts';
import type { Person } from './person.ts';

/** By what an overview tells its figures apart. */
export const GROUPS = ['service', 'district', 'department', 'week'] as const;
export type Group = (typeof GROUPS)[number];

/** The longest span of an overview, in days: ten years and a little. */
const LONGEST_SPAN = 3700;

const isSpan = (from: string, to: string) => from <= to && daysBetween(from, to) <= LONGEST_SPAN;
// '-' asks for what has none.
const OneOf = v.optional(v.union([v.literal(NONE), Code], 'code'));

/** What is asked of an overview: from which day to which, both included, narrowed to what. */
export const OverviewQuery = v.pipe(
  v.strictObject({
    from: Day,
    to: Day,
    district: OneOf,
    department: OneOf,
    service: OneOf,
    by: v.optional(v.picklist(GROUPS, 'unknown'), 'service'),
  }),
  v.forward(
    v.check(({ from, to }) => !v.is(Day, from) || !v.is(Day, to) || isSpan(from, to), 'outOfRange'),
    ['to'],
  ),
);
export type OverviewQuery = v.InferOutput<typeof OverviewQuery>;

/** How it stands at the moment: how many wait, how many of these are late, how many are nearly due. */
export interface Stock {
  waits: number;
  late: number;
  soon: number;
}

/** Figures of one service, district, department or week (its Monday); '' is none. Weeks have no stock of their own. */
export interface Line extends Figures {
  id: string;
  stock: Stock | null;
}

/** How often something was said of requests that ended. */
export interface Counted {
  id: string;
  count: number;
}

/** How many of a kind; null where they are so few that somebody might be known by it. */
export type Guarded = number | null;

/** Whom the city met in one district. */
export interface Reach {
  district: string;
  visits: number;
  talks: Guarded;
  /** How many people known by name were met, each counted once. */
  met: Guarded;
  /** Doors that stayed closed. */
  doors: Guarded;
  passersBy: number;
  /** The last day on which somebody of the city was there, in this span or before; '' for never. */
  lastOn: string;
}

/** What came in, went out and waits, in a span. */
export interface Overview {
  from: string;
  to: string;
  by: Group;
  madeAt: Instant;
  total: Line;
  weeks: Line[];
  lines: Line[];
  causes: Counted[];
  /** The rules that stood in the way, in the words of whoever handled it; null for who may not read requests. */
  blockers: Counted[] | null;
  reach: Reach[];
}

/** Which requests an overview is of; null is all of them, and null among the codes stands for nowhere. */
export interface Oversight {
  departmentIds: (Code | null)[] | null;
  districtIds: (Code | null)[] | null;
  /** Whether words that colleagues wrote may be among it. */
  readsWords: boolean;
}

/** What this person watches over: a coordinator what they may read, an administrator the figures of all; null for anybody else. */
export function oversightOf({ roles, isActive, departmentIds, districtIds }: Person): Oversight | null {
  if (!isActive) return null;
  const isCoordinator = roles.includes('coordinator');
  if (isCoordinator && !roles.includes('administrator'))
    return { departmentIds: orAll(departmentIds), districtIds: orAll(districtIds), readsWords: true };
  if (!roles.includes('administrator')) return null;
  const readsAll = isCoordinator && departmentIds.length === 0 && districtIds.length === 0;
  return { departmentIds: null, districtIds: null, readsWords: readsAll };
}

const orAll = (codes: Code[]) => (codes.length === 0 ? null : [...codes, null]);

/** The share of promises that were kept, from 0 to 1; null where none fell due. */
export const keptShare = ({ kept, broken }: Pick<Figures, 'kept' | 'broken'>): number | null =>
  kept + broken === 0 ? null : kept / (kept + broken);

/** So many days each, in the middle of all; null where there was none. */
export const each = (days: number, count: number): number | null => (count === 0 ? null : days / count);

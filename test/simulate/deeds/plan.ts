import type { Problem } from '../../../src/domain/problem.ts';
import type { Row } from '../../../src/store/store.ts';
import type { Seat } from '../phone.ts';
import type { Happening, Step } from '../scenario.ts';

/** What somebody sets out to do, in words; null where there is nothing to do it to. `do` returns what kept it from being done. */
export type Plan = { says: string; do(): Promise<Problem[]> } | null;

/** What this step means to whoever sits here. The word is told only once. */
export type Planner = (seat: Seat, step: Step, word: string) => Plan;
export type Planners = Partial<Record<Happening, Planner>>;

/** The one of them that comes up, counted round; undefined of none. */
export const pick = <T>(list: readonly T[], which: number): T | undefined => list[which % Math.max(1, list.length)];

/** The records of a table as people see them here. */
export const shown = <T>(seat: Seat, table: string): T[] => seat.rows<Row<T>>(table).map(({ record }) => record);

/** One of those. */
export const oneOf = <T>(seat: Seat, table: string, step: Step): T | undefined =>
  pick(shown<T>(seat, table), step.which);

/** Done, with nothing that kept it from being. */
export const nothing = async (): Promise<Problem[]> => [];

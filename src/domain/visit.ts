import * as v from 'valibot';
import { Code, Id } from './id.ts';
import { dayOf, Instant } from './instant.ts';
import { text } from './text.ts';

/** An officer is out in a district, from then till then; opens by itself with the first encounter of the day there. */
export const Visit = v.strictObject({
  id: Id,
  officerId: Id,
  districtId: v.nullable(Code),
  startedAt: Instant,
  endedAt: v.nullable(Instant),
  note: text(8000),
  passersBy: v.pipe(
    v.number('number'),
    v.integer('number'),
    v.minValue(0, 'outOfRange'),
    v.maxValue(100_000, 'outOfRange'),
  ),
});
export type Visit = v.InferOutput<typeof Visit>;

/** The visit that an encounter of this officer, here and now, belongs to: the open one of that day in that district. */
export function findVisit(
  visits: Visit[],
  officerId: Id,
  districtId: Code | null,
  at: Instant,
  timeZone?: string,
): Visit | null {
  const day = dayOf(at, timeZone);
  return (
    visits.find(
      (visit) =>
        visit.officerId === officerId &&
        visit.districtId === districtId &&
        visit.endedAt === null &&
        dayOf(visit.startedAt, timeZone) === day,
    ) ?? null
  );
}

import * as v from 'valibot';

/** A moment, ISO 8601 in UTC with milliseconds, as `Date.toISOString` writes it. */
export const Instant = v.pipe(
  v.string('instant'),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, 'instant'),
  v.check((value) => !Number.isNaN(Date.parse(value)), 'instant'),
);
export type Instant = v.InferOutput<typeof Instant>;

/** This many milliseconds later. */
export function later(instant: Instant, milliseconds: number): Instant {
  return new Date(Date.parse(instant) + milliseconds).toISOString();
}

/** The day in a time zone, as "2026-11-22". */
export function dayOf(instant: Instant, timeZone?: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
    new Date(instant),
  );
}

/** What a phone sent, before anybody has read it. */
export type Raw = Record<string, unknown>;

/** Turns what was written in one schema into the next one. */
export type Lift = (mutation: Raw) => Raw;

/**
 * From schema 1 on, one step for each schema that came after. A step stays for at least thirteen months after its schema was last
 * written: a phone may lie in a drawer for a year.
 */
const LIFTS: Lift[] = [
  // 2 only added: attachments, reviews.
  (mutation) => mutation,
  // 3 only added: a need may join a request; follow-ups; rest and signatures of contacts, on behalf of whom.
  (mutation) => mutation,
  // 4 only added: in which language consent was read out.
  (mutation) => mutation,
  // 5 only added: what a desk does for several departments, and for whoever spoke.
  (mutation) => mutation,
];

/** What an older app sent, in the words of today. What is no older, or no number, stays as it is. */
export function lift(mutation: Raw, lifts: Lift[] = LIFTS): Raw {
  const { schema } = mutation;
  const newest = lifts.length + 1;
  if (typeof schema !== 'number' || !Number.isInteger(schema) || schema < 1 || schema >= newest) return mutation;
  return { ...lifts.slice(schema - 1).reduce((lifted, step) => step(lifted), mutation), schema: newest };
}

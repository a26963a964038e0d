import * as v from 'valibot';
import { Localized } from './text.ts';

const said = v.optional(Localized);

/** What a city says in its own words to people without an account; what it leaves out, the app says in its place. */
export const PublicPage = v.strictObject({
  /** How it calls itself there. */
  name: said,
  /** How to reach it: one line. */
  contact: said,
  /** What happens next, by status. */
  next: v.optional(
    v.strictObject({ open: said, taken: said, planned: said, waiting: said, done: said, declined: said }),
  ),
  /** What becomes of what they tell the city: one line. */
  privacy: said,
});
export type PublicPage = v.InferOutput<typeof PublicPage>;

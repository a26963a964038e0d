import * as v from 'valibot';
import { Code } from '../../domain/id.ts';
import { text, wording } from '../../domain/text.ts';
import { Address } from './address.ts';

/** The system that the city already has, and what our services are called there. */
export const Open311Settings = v.strictObject({
  /** As its discovery says: https://open311.example.org/v2/ */
  endpoint: Address,
  apiKey: text(500),
  jurisdictionId: v.optional(wording(200)),
  /** Our service → theirs. */
  services: v.optional(v.record(Code, wording(200)), {}),
  /** Theirs, for every service that is not named. */
  otherService: v.optional(wording(200)),
  /** The attribute that holds the name by which far sides know our request. */
  idAttribute: v.optional(v.pipe(v.string('text'), v.regex(/^\w{1,80}$/, 'malformed')), 'plein_air_id'),
  /** Whether it has servicerequestupdates.json. */
  hasUpdates: v.optional(v.boolean('malformed'), false),
  lookEveryMinutes: v.optional(
    v.pipe(v.number('number'), v.integer('number'), v.minValue(1, 'outOfRange'), v.maxValue(1440, 'outOfRange')),
    15,
  ),
});
export type Open311Settings = v.InferOutput<typeof Open311Settings>;
export const readOpen311 = (kept: unknown): Open311Settings => v.parse(Open311Settings, kept);

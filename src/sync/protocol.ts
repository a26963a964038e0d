import * as v from 'valibot';
import { Id } from '../domain/id.ts';
import { Instant } from '../domain/instant.ts';
import type { Part } from '../domain/policy.ts';
import type { Problem } from '../domain/problem.ts';
import type { Kind } from '../domain/record.ts';

/** The protocol's number. It rises only when an older phone could no longer be understood. */
export const PROTOCOL = 1;
/** The most mutations in one exchange. */
export const MOST_MUTATIONS = 500;
/** The most bytes of a body on the wire, gzipped: what a slow link carries before it is cut. */
export const MOST_BYTES = 256 * 1024;
/** How many changes come down in one exchange. */
export const PAGE = 1000;

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** What goes up. Each mutation is read by itself later, so that a malformed one falls alone; here it needs only its name. */
export const SyncRequest = v.object({
  protocol: v.literal(PROTOCOL),
  deviceId: Id,
  /** The phone's clock as it sends. */
  sentAt: Instant,
  /** How far the phone has read, as the server last said it; null for nothing yet. */
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  mutations: v.pipe(v.array(v.looseObject({ id: v.pipe(v.string(), v.maxLength(100)) })), v.maxLength(MOST_MUTATIONS)),
});
export type SyncRequest = v.InferOutput<typeof SyncRequest>;

// What comes down is read with open lists: a newer server may know reasons, results and kinds that this app does not, and must still be heard.
const ProblemSchema = v.object({ field: v.string(), reason: v.string() });

/** What became of one mutation. Acknowledged: done, for good. Refused: not done, and why. Anything else counts as not done. */
export const MutationAnswer = v.object({
  id: v.string(),
  result: v.string(),
  problems: v.optional(v.array(ProblemSchema)),
});
export type MutationAnswer = { id: Id; result: 'acknowledged' | 'merged' | 'refused'; problems?: Problem[] };

/** A record as it now is; null where it is gone, or no longer this person's to see. */
export const Change = v.object({
  kind: v.string(),
  id: v.string(),
  version: Count,
  record: v.nullable(v.looseObject({})),
});
export type Change = Omit<v.InferOutput<typeof Change>, 'kind'> & { kind: Kind };

const PartSchema = v.object({
  kind: v.string(),
  districtId: v.optional(v.nullable(v.string())),
  departmentId: v.optional(v.nullable(v.string())),
  ownerId: v.optional(v.string()),
});

/** What comes down. */
export const SyncAnswer = v.object({
  protocol: v.literal(PROTOCOL),
  /** Names this history of versions; another one after the server was restored from a backup. */
  epoch: v.string(),
  receivedAt: Instant,
  answers: v.array(MutationAnswer),
  changes: v.array(Change),
  cursor: v.string(),
  /** Whether the phone now holds all that is its to hold. */
  isLast: v.boolean(),
  /** The parts of the city that this phone may hold; sent when they are not those of the cursor that it sent. */
  parts: v.optional(v.array(PartSchema)),
  /** How far a first filling is, in records. */
  progress: v.optional(v.object({ done: Count, total: Count })),
});
export type SyncAnswer = Omit<v.InferOutput<typeof SyncAnswer>, 'changes' | 'answers' | 'parts'> & {
  changes: Change[];
  answers: MutationAnswer[];
  parts?: Part[];
};

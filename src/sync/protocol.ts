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
  /** Whose work it is: the cookie may by now be another one's. Left out by older phones. */
  personId: v.optional(Id),
  /** The phone's clock as it sends. */
  sentAt: Instant,
  /** A name for this request alone: two may leave in one millisecond. Left out by older phones. */
  exchangeId: v.optional(v.pipe(v.string(), v.maxLength(40))),
  /** How far the phone has read, as the server last said it; null for nothing yet. */
  cursor: v.nullable(v.pipe(v.string(), v.maxLength(400))),
  /** Set where the phone can do without what it has just sent itself. */
  needsNoEcho: v.optional(v.boolean()),
  /** Whether the last page should carry a check of what the phone holds. */
  check: v.optional(v.boolean()),
  /** Parts that the phone found other than the server's, by name: to be sent anew. */
  anew: v.optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(400))), v.maxLength(1000))),
  mutations: v.pipe(v.array(v.looseObject({ id: v.pipe(v.string(), v.maxLength(100)) })), v.maxLength(MOST_MUTATIONS)),
});
export type SyncRequest = v.InferOutput<typeof SyncRequest>;

// What comes down is read with open lists: a newer server may know reasons, results and kinds that this app does not, and must still be heard.
const ProblemSchema = v.object({ field: v.string(), reason: v.string() });

/**
 * What became of one mutation. For good: *acknowledged*, done; *merged*, done upon something newer than its author had seen; *conflict*,
 * done but for the fields that its problems name, which somebody else had changed; *reviewed*, put before a person, because its author
 * can no longer do it; *refused*, not done, and why. Not for good: *parked*, not looked at because it builds on one that was not done, or
 * is of a newer app: it may be sent again. Anything else counts as not done.
 */
export const MutationAnswer = v.object({
  id: v.string(),
  result: v.string(),
  problems: v.optional(v.array(ProblemSchema)),
});
export type Result = 'acknowledged' | 'merged' | 'conflict' | 'reviewed' | 'refused' | 'parked';
export type MutationAnswer = { id: Id; result: Result; problems?: Problem[] };

/**
 * A record as it now is; null where it is gone, or no longer this person's to see. It is left out where it stands just as this request made
 * it: then only the version is new.
 */
export const Change = v.object({
  kind: v.string(),
  id: v.string(),
  version: Count,
  record: v.optional(v.nullable(v.looseObject({}))),
});
export type Change = Omit<v.InferOutput<typeof Change>, 'kind'> & { kind: Kind };

const PartSchema = v.object({
  kind: v.string(),
  districtId: v.optional(v.nullable(v.string())),
  departmentId: v.optional(v.nullable(v.string())),
  ownerId: v.optional(v.string()),
});

/** What the server counts in one part of the city, for a phone to compare with what it holds. */
const Check = v.object({ part: v.string(), count: Count, sum: Count });
export type Check = v.InferOutput<typeof Check>;

/** What comes down. */
export const SyncAnswer = v.object({
  protocol: v.literal(PROTOCOL),
  /** Names this history of versions; another one after the server was restored from a backup. */
  epoch: v.string(),
  receivedAt: Instant,
  /** Whose request this answers, and which: a copy of another one's answer is none. */
  to: v.optional(v.object({ deviceId: v.string(), sentAt: v.string(), exchangeId: v.optional(v.string()) })),
  answers: v.array(MutationAnswer),
  changes: v.array(Change),
  cursor: v.string(),
  /** Whether the phone now holds all that is its to hold. */
  isLast: v.boolean(),
  /** Set where the phone's cursor was of no use: it is sent everything anew, and forgets at the end what did not come again. */
  startsOver: v.optional(v.boolean()),
  /** Up to where this answer has seen everything: whatever it acknowledges has a version no higher. */
  version: v.optional(Count),
  /** Up to where everything is in a backup of the server; left out where it has none. */
  backedUp: v.optional(Count),
  /** On the last page, if it was asked for. */
  checks: v.optional(v.array(Check)),
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

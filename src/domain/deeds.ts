import * as v from 'valibot';
import { ATTACHMENT_DEEDS } from './deeds/attachment.ts';
import { CONTACT_DEEDS } from './deeds/contact.ts';
import { ENCOUNTER_DEEDS } from './deeds/encounter.ts';
import { QUESTION_DEEDS } from './deeds/question.ts';
import { REQUEST_DEEDS } from './deeds/request.ts';
import { reviewDeeds } from './deeds/review.ts';
import { TELL_DEEDS } from './deeds/tell-asker.ts';
import { VISIT_DEEDS } from './deeds/visit.ts';
import type { Directory } from './directory.ts';
import type { Instant } from './instant.ts';
import { lift, type Raw } from './lift.ts';
import { ARGS, type Args, type DeedName, Envelope, type Mutation, SCHEMA } from './mutation.ts';
import type { Person } from './person.ts';
import { type Problem, problemsOf, refuse } from './problem.ts';
import type { Kind, Records } from './record.ts';

/** What a deed is done in: who, when, and the records as they stand. The same on the phone, which hopes, and on the server, which decides. */
export interface World {
  person: Person;
  directory: Directory;
  /** When the deed was done. */
  at: Instant;
  /** Whether what is decided here holds: on the server. A phone does not have all that a decision may need. */
  isFinal?: boolean;
  /** Whether it was done here before, waits to be sent, and is only shown again upon what has come down since. */
  isShownAgain?: boolean;
  /** Somebody who may has said that this is to be done, though its author no longer could. */
  isVouched?: boolean;
  find<K extends Kind>(kind: K, id: string): Records[K] | undefined;
}

/** A record as it stands after a deed; null when the deed removed it. `isAsMade` says that it is just what its author sent. */
export type Put = { [K in Kind]: { kind: K; id: string; record: Records[K] | null; isAsMade?: boolean } }[Kind];

/**
 * Either the changes of the deed, or what keeps it from being done. Of an edit, `conflicts` names the fields that somebody else has
 * changed since: they stay as they are, and the others are changed.
 */
export type Effect = { puts: Put[]; conflicts?: Problem[] } | { problems: Problem[] };

/** The mutation if it is well formed, else what is wrong with it. */
export function readMutation(input: unknown): { mutation: Mutation } | { problems: Problem[] } {
  // Asked first: what a newer app adds would else be told as malformed.
  const { schema } = (input ?? {}) as { schema?: unknown };
  if (typeof schema === 'number' && schema > SCHEMA) return { problems: [{ field: 'schema', reason: 'newerApp' }] };
  const lifted = typeof input === 'object' && input !== null ? lift(input as Raw) : input;
  const envelope = v.safeParse(Envelope, lifted);
  if (!envelope.success) return { problems: problemsOf(envelope.issues) };
  const args = v.safeParse(ARGS[envelope.output.name], envelope.output.args);
  if (!args.success) return { problems: problemsOf(args.issues) };
  return { mutation: { ...envelope.output, args: args.output } as Mutation };
}

/** What this deed does to the records, or why it may not be done. Changes nothing by itself. */
export function perform(mutation: Mutation, world: World): Effect {
  if (mutation.personId !== world.person.id) return refuse('notAllowed', 'personId');
  const deed = DEEDS[mutation.name] as ((args: unknown, world: World, mutation: Mutation) => Effect) | undefined;
  // A newer app may have left it on this phone.
  if (!deed) return refuse('unknownDeed');
  return deed(mutation.args, world, mutation);
}

/** What a deed of this name does. */
export type Deed<N extends DeedName> = (args: Args<N>, world: World, mutation: Mutation) => Effect;
export type Deeds<N extends DeedName> = { [K in N]: Deed<K> };

const DEEDS: Deeds<DeedName> = {
  ...VISIT_DEEDS,
  ...ENCOUNTER_DEEDS,
  ...CONTACT_DEEDS,
  ...REQUEST_DEEDS,
  ...ATTACHMENT_DEEDS,
  ...TELL_DEEDS,
  ...QUESTION_DEEDS,
  ...reviewDeeds(perform),
};

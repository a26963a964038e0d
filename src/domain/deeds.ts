import * as v from 'valibot';
import { type Attachment, attachmentsOf, MOST_ATTACHMENTS } from './attachment.ts';
import { type Contact, checkContact } from './contact.ts';
import type { Directory } from './directory.ts';
import { checkEncounter, type Encounter, type Need } from './encounter.ts';
import type { Instant } from './instant.ts';
import { lift, type Raw } from './lift.ts';
import {
  ARGS,
  type Args,
  type DeedName,
  Envelope,
  KIND_OF,
  type Mutation,
  madeIn,
  SCHEMA,
  touches,
} from './mutation.ts';
import type { Person } from './person.ts';
import { may, whoMayTake } from './policy.ts';
import { type Problem, problemsOf, type Reason } from './problem.ts';
import { type Kind, keyOf, type Records, type Standing, standingOf } from './record.ts';
import { type HistoryEntry, isOpen, nextStatuses, type ServiceRequest } from './request.ts';
import { findService, type Route, routeNeed } from './route.ts';
import { dueAt } from './service.ts';
import type { Visit } from './visit.ts';

/** What a deed is done in: who, when, and the records as they stand. The same on the phone, which hopes, and on the server, which decides. */
export interface World {
  person: Person;
  directory: Directory;
  /** When the deed was done. */
  at: Instant;
  /** Whether what is decided here holds: on the server. A phone does not have all that a decision may need. */
  isFinal?: boolean;
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

const refuse = (reason: Reason, field = ''): Effect => ({ problems: [{ field, reason }] });

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

type Deed<N extends DeedName> = (args: Args<N>, world: World, mutation: Mutation) => Effect;

const DEEDS: { [N in DeedName]: Deed<N> } = {
  openVisit: ({ visit: told }, world, mutation) => {
    const visit = inKnownDistrict(told, world);
    return make('openVisit', { kind: 'visit', id: visit.id, record: visit }, world, mutation);
  },
  amendVisit: ({ fields, seen }, world, mutation) => amend('amendVisit', fields, seen, world, mutation),

  recordEncounter: ({ encounter: told }, world, mutation) => {
    const problems = checkEncounter(told);
    if (problems.length > 0) return { problems };
    const encounter = inKnownDistrict(told, world);
    if (new Set(encounter.needs.map(({ id }) => id)).size < encounter.needs.length) return refuse('mismatch', 'needs');
    const made = make('recordEncounter', { kind: 'encounter', id: encounter.id, record: encounter }, world, mutation);
    if ('problems' in made || made.puts.length === 0) return made;
    if (encounter.needs.some((need) => world.find('request', need.id))) return refuse('alreadyThere', 'needs');
    const requests = encounter.needs.map(
      (need): Put => ({ kind: 'request', id: need.id, record: openRequest(need, encounter, world) }),
    );
    return { puts: [...made.puts, ...requests] };
  },
  amendEncounter: ({ fields, seen }, world, mutation) =>
    checked(amend('amendEncounter', fields, seen, world, mutation), 'encounter', checkEncounter),

  recordContact: ({ contact: told }, world, mutation) => {
    const problems = checkContact(told);
    if (problems.length > 0) return { problems };
    const contact = inKnownDistrict(told, world);
    return make('recordContact', { kind: 'contact', id: contact.id, record: contact }, world, mutation);
  },
  amendContact: ({ fields, seen }, world, mutation) =>
    checked(amend('amendContact', fields, seen, world, mutation), 'contact', checkContact),
  removeContact: (_args, world, mutation) => {
    const contact = world.find('contact', mutation.recordId);
    if (!contact) return { puts: [] };
    if (!reaches(world, 'removeContact', standingOf('contact', contact))) return refuse('outOfReach');
    return { puts: [{ kind: 'contact', id: contact.id, record: null }] };
  },

  takeRequest: (_args, world, mutation) =>
    onRequest('takeRequest', world, mutation, (request) => {
      const isMine = request.assignedTo === world.person.id;
      if (isMine && request.status === 'taken') return request;
      if (!nextStatuses(request.status).includes('taken') && request.status !== 'taken') return 'stepNotAllowed';
      // Two people on two phones may both have taken it; the first one has it, and the second is told.
      if (request.assignedTo !== null && !isMine) return 'changedMeanwhile';
      const entry = note(world, { deed: 'assigned', assignedTo: world.person.id, status: 'taken' });
      return { ...request, status: 'taken', assignedTo: world.person.id, history: [...request.history, entry] };
    }),

  assignRequest: ({ personId }, world, mutation) =>
    onRequest('assignRequest', world, mutation, (request) => {
      if (
        personId !== null &&
        !whoMayTake(world.directory, standingOf('request', request)).some(({ id }) => id === personId)
      ) {
        return 'notAllowed';
      }
      const entry = note(world, { deed: 'assigned', assignedTo: personId });
      return { ...request, assignedTo: personId, history: [...request.history, entry] };
    }),

  setStatus: ({ status, reason }, world, mutation) =>
    onRequest('setStatus', world, mutation, (request) => {
      if (!nextStatuses(request.status).includes(status)) return 'stepNotAllowed';
      const entry = note(world, { deed: 'status', status, ...(reason ? { text: reason } : {}) });
      const assignedTo =
        status === 'taken' ? (request.assignedTo ?? world.person.id) : status === 'open' ? null : request.assignedTo;
      return { ...request, status, assignedTo, history: [...request.history, entry] };
    }),

  remarkOnRequest: ({ text }, world, mutation) =>
    onRequest('remarkOnRequest', world, mutation, (request) => ({
      ...request,
      history: [...request.history, note(world, { deed: 'remark', text })],
    })),

  answerRequest: ({ text }, world, mutation) =>
    onRequest('answerRequest', world, mutation, (request) => ({
      ...request,
      answer: { text, byId: world.person.id, at: world.at },
      history: [...request.history, note(world, { deed: 'answer', text })],
    })),

  classifyRequest: ({ serviceCode }, world, mutation) =>
    onRequest('classifyRequest', world, mutation, (request) => {
      if (serviceCode !== null && !findService(serviceCode, world.directory.services)) return 'unknown';
      const classified = { ...request, serviceCode, dueAt: dueOf(serviceCode, request.openedAt, world.directory) };
      classified.history = [...request.history, note(world, { deed: 'classified', serviceCode })];
      // What a person chose stays as they chose it.
      if (request.route.by === 'person') return classified;
      return reroute(classified, routeNeed(classified, classified.districtId, world.directory), world);
    }),

  routeRequest: ({ departmentId, reason }, world, mutation) =>
    onRequest('routeRequest', world, mutation, (request) => {
      if (departmentId !== null && known(world.directory.departments, departmentId) === null) return 'unknown';
      return reroute(request, personRoute(departmentId, reason, world), world);
    }),

  attachToEncounter: ({ attachment }, world, mutation) => {
    const encounter = world.find('encounter', mutation.recordId);
    if (!encounter) return refuse('gone');
    if (!reaches(world, 'attachToEncounter', standingOf('encounter', encounter))) return refuse('outOfReach');
    const attachments = withOneMore(attachmentsOf(encounter), attachment);
    if (!attachments) return refuse('tooMany', 'attachments');
    return { puts: [{ kind: 'encounter', id: encounter.id, record: { ...encounter, attachments } }] };
  },
  attachToRequest: ({ attachment }, world, mutation) =>
    onRequest('attachToRequest', world, mutation, (request) => {
      const attachments = withOneMore(attachmentsOf(request), attachment);
      if (!attachments) return 'tooMany';
      return { ...request, attachments, history: [...request.history, note(world, { deed: 'attached' })] };
    }),

  settleReview: (args, world, mutation) => {
    const review = world.find('review', mutation.recordId);
    if (!review) return refuse('gone');
    if (!reaches(world, 'settleReview', standingOf('review', review))) return refuse('outOfReach');
    if (review.verdict !== null) return refuse('changedMeanwhile');
    const { verdict, words } = args;
    const settled: Put = {
      kind: 'review',
      id: review.id,
      record: { ...review, verdict, words, settledById: world.person.id, settledAt: world.at },
    };
    if (verdict === 'dropped' || !world.isFinal) return { puts: [settled] };
    const effect = performVouched(review.mutation, args, world);
    if ('problems' in effect) return effect;
    // Somebody has changed the same since: it stays open, for whoever decides to look again.
    return effect.conflicts ? { problems: effect.conflicts } : { puts: [settled, ...effect.puts] };
  },
};

// Done as its author meant it, on the word of somebody who may say so.
function performVouched(mutation: Mutation, { about }: Args<'settleReview'>, world: World): Effect {
  const author = world.directory.people.find(({ id }) => id === mutation.personId);
  const told = new Set(about.map(keyOf));
  if (!author || !touches(mutation).every((ref) => told.has(keyOf(ref)))) return refuse('mismatch', 'about');
  return perform(mutation, { ...world, person: author, isVouched: true });
}

const reaches = (world: World, deed: DeedName, standing: Standing) =>
  world.isVouched === true || may(world.person, deed, standing);

// The same picture twice, as when a phone was restored from its backup, is there once.
function withOneMore(attachments: Attachment[], attachment: Attachment): Attachment[] | null {
  if (attachments.some(({ id }) => id === attachment.id)) return attachments;
  return attachments.length >= MOST_ATTACHMENTS ? null : [...attachments, attachment];
}

// A record that a phone made: its own id, its own maker, and not there yet. The very same again, under another mutation's id
// (a phone restored from its backup), is already done.
function make(deed: DeedName, put: Put, world: World, mutation: Mutation): Effect {
  if (put.record === null || put.id !== mutation.recordId) return refuse('mismatch', 'recordId');
  const standing = standingOf(put.kind, put.record);
  // Made in another's name, it is not their work that has lost its place.
  if (standing.ownerId !== world.person.id) return refuse('notAllowed');
  if (!reaches(world, deed, standing)) return refuse('outOfReach');
  const there = world.find(put.kind, put.id);
  const made = madeIn(mutation) as Visit | Encounter | Contact;
  // Nothing in it changes on its way here but a district that is no longer one.
  if (!there) return { puts: [{ ...put, isAsMade: !world.isVouched && made.districtId === standing.districtId }] };
  return isSame(there, put.record) ? { puts: [] } : refuse('alreadyThere', 'recordId');
}

// An amended record must be one that could have been recorded.
function checked<K extends Kind>(effect: Effect, kind: K, check: (record: Records[K]) => Problem[]): Effect {
  if ('problems' in effect) return effect;
  const problems = effect.puts.flatMap((put) =>
    put.kind === kind && put.record ? check(put.record as Records[K]) : [],
  );
  return problems.length > 0 ? { problems } : effect;
}

// Different fields go together; the same field keeps what is there and tells who comes second.
function amend(deed: DeedName, fields: object, seen: object, world: World, mutation: Mutation): Effect {
  const kind = KIND_OF[deed];
  const record = world.find(kind, mutation.recordId);
  if (!record) return refuse('gone');
  if (!reaches(world, deed, standingOf(kind, record))) return refuse('outOfReach');
  const conflicts: Problem[] = [];
  const amended: Record<string, unknown> = { ...record };
  for (const [field, value] of Object.entries(fields)) {
    const stands = record[field as keyof typeof record] as unknown;
    const saw = (seen as Record<string, unknown>)[field];
    if (isSame(stands, saw) || isSame(stands, value)) amended[field] = value;
    else conflicts.push({ field, reason: 'changedMeanwhile' });
  }
  if (!reaches(world, deed, standingOf(kind, amended as never))) return refuse('notAllowed', 'districtId');
  const hasChanged = conflicts.length < Object.keys(fields).length;
  const puts = hasChanged ? [{ kind, id: record.id, record: amended } as unknown as Put] : [];
  return { puts, ...(conflicts.length > 0 ? { conflicts } : {}) };
}

// Key order does not count: a value may have been read, sent and kept since.
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return keys.every((key) => isSame((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
}

function onRequest(
  deed: DeedName,
  world: World,
  mutation: Mutation,
  change: (request: ServiceRequest) => ServiceRequest | Reason,
): Effect {
  const request = world.find('request', mutation.recordId);
  if (!request) return refuse('gone');
  if (!reaches(world, deed, standingOf('request', request))) return refuse('outOfReach');
  const changed = change(request);
  return typeof changed === 'string'
    ? refuse(changed)
    : { puts: [{ kind: 'request', id: request.id, record: changed }] };
}

/** The request that this need becomes, routed. */
function openRequest(need: Need, encounter: Encounter, world: World): ServiceRequest {
  const { directory } = world;
  const serviceCode = known(directory.services, need.serviceCode);
  const chosen = known(directory.departments, need.departmentId);
  const route = chosen
    ? personRoute(chosen, '', world)
    : routeNeed({ text: need.text, serviceCode }, encounter.districtId, directory);
  return {
    id: need.id,
    encounterId: encounter.id,
    officerId: encounter.officerId,
    contactId: encounter.contactId,
    districtId: encounter.districtId,
    place: encounter.place,
    text: need.text,
    serviceCode,
    route,
    departmentId: route.departmentId,
    assignedTo: null,
    status: 'open',
    openedAt: world.at,
    dueAt: dueOf(serviceCode, world.at, directory),
    deliveredAt: null,
    answer: null,
    ...(need.attachments ? { attachments: need.attachments } : {}),
    history: [
      note(world, { deed: 'opened' }),
      { at: world.at, byId: null, deed: 'routed', departmentId: route.departmentId, route },
    ],
  };
}

function reroute(request: ServiceRequest, route: Route, world: World): ServiceRequest {
  const hasMoved = route.departmentId !== request.departmentId;
  return {
    ...request,
    route,
    departmentId: route.departmentId,
    assignedTo: hasMoved ? null : request.assignedTo,
    status: hasMoved && isOpen(request) ? 'open' : request.status,
    deliveredAt: hasMoved ? null : request.deliveredAt,
    history: [...request.history, note(world, { deed: 'routed', departmentId: route.departmentId, route })],
  };
}

const personRoute = (departmentId: string | null, reason: string, world: World): Route => ({
  departmentId,
  by: 'person',
  ruleId: null,
  personId: world.person.id,
  because: reason === '' ? {} : { [world.person.language]: reason },
});

const dueOf = (serviceCode: string | null, openedAt: Instant, directory: Directory) => {
  const promise = findService(serviceCode, directory.services)?.promise;
  return promise ? dueAt(promise, openedAt, directory.municipality?.timeZone ?? 'UTC') : null;
};

const note = (world: World, entry: Omit<HistoryEntry, 'at' | 'byId'>): HistoryEntry => ({
  at: world.at,
  byId: world.person.id,
  ...entry,
});

// What a city has taken out of its files since the phone last heard is not a reason to lose a word: it counts as not said.
const inKnownDistrict = <T extends { districtId: string | null }>(told: T, world: World): T => ({
  ...told,
  districtId: known(world.directory.districts, told.districtId),
});

const known = (list: { id: string }[], id: string | null) => (list.some((item) => item.id === id) ? id : null);

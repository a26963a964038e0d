import type { Id } from './id.ts';
import type { Args, DeedName, Mutation } from './mutation.ts';
import { keyOf, type Ref } from './record.ts';

type Told = Pick<Mutation, 'name' | 'args' | 'recordId'>;

/** The records this deed may read or change; its own record first. */
export function touches(mutation: Told): Ref[] {
  return [...standsOn(mutation), ...wouldJoin(mutation), ...wouldTell(mutation)];
}

// Where it is no longer there to be joined, nothing is lost: so no deed has to wait for it.
function wouldJoin({ name, args }: Told): Ref[] {
  if (name !== 'recordEncounter') return [];
  const { needs } = (args as Args<'recordEncounter'>).encounter;
  const joined = new Set(needs.flatMap(({ joins }) => (joins === undefined ? [] : [joins])));
  return [...joined].map((id) => ({ kind: 'request', id }));
}

// A lead is told of its parts, and withdraws them, where they are there: so that they are not holds up no deed either.
function wouldTell({ name, args }: Told): Ref[] {
  if (!STEPS.includes(name)) return [];
  const { lead, parts = [] } = args as Partial<Args<'setStatus'>>;
  const withdrawn = parts.flatMap(({ id, becomes }) => (becomes === 'withdrawn' ? [id] : []));
  return [...(lead === undefined ? [] : [lead]), ...withdrawn].map((id) => ({ kind: 'request', id }));
}

/** The same without the requests that its needs join if they can, and without those that lead a part or are withdrawn with their lead. */
export function standsOn(mutation: Told): Ref[] {
  // A newer app may have left a deed here that this one does not know.
  if (!(mutation.name in KIND_OF)) return [];
  const own = { kind: KIND_OF[mutation.name], id: mutation.recordId };
  const opened = partIn(mutation);
  if (opened !== null) return [own, { kind: 'request', id: opened }];
  if (mutation.name === 'settleReview') return [own, ...(mutation.args as Args<'settleReview'>).about];
  if (mutation.name !== 'recordEncounter') return [own];
  const { encounter } = mutation.args as Args<'recordEncounter'>;
  return [own, ...encounter.needs.map((need): Ref => ({ kind: 'request', id: need.id }))];
}

/** The kind of record each deed is about. */
export const KIND_OF = {
  openVisit: 'visit',
  amendVisit: 'visit',
  recordEncounter: 'encounter',
  amendEncounter: 'encounter',
  recordContact: 'contact',
  amendContact: 'contact',
  removeContact: 'contact',
  takeRequest: 'request',
  assignRequest: 'request',
  setStatus: 'request',
  remarkOnRequest: 'request',
  answerRequest: 'request',
  classifyRequest: 'request',
  routeRequest: 'request',
  splitRequest: 'request',
  attachToEncounter: 'encounter',
  attachToRequest: 'request',
  tellAsker: 'request',
  askCitizen: 'request',
  withdrawQuestion: 'request',
  noteSaid: 'request',
  settleReview: 'review',
} as const satisfies Record<DeedName, Ref['kind']>;

const MAKERS: readonly DeedName[] = ['openVisit', 'recordEncounter', 'recordContact'];

/** Whether the deed makes its record, so that the record has nowhere to live but in the mutation until it is acknowledged. */
export const isMaking = (name: DeedName) => MAKERS.includes(name);

/** The record that this deed makes, as its author made it; null where it makes none. */
export function madeIn({ name, args }: Pick<Mutation, 'name' | 'args'>): { id: Id } | null {
  switch (name) {
    case 'openVisit':
      return (args as Args<'openVisit'>).visit;
    case 'recordEncounter':
      return (args as Args<'recordEncounter'>).encounter;
    case 'recordContact':
      return (args as Args<'recordContact'>).contact;
    default:
      return null;
  }
}

// The part that this deed opens beside its record.
const partIn = ({ name, args }: Told): Id | null =>
  name === 'splitRequest' ? (args as Args<'splitRequest'>).part.id : null;

// What moves a request on its way: each of them counts on those before.
const STEPS: readonly DeedName[] = [
  'takeRequest',
  'assignRequest',
  'setStatus',
  'classifyRequest',
  'routeRequest',
  'splitRequest',
];

/**
 * Whether a later mutation builds on an earlier one, and so has to wait while that one is not done: it is about a record that the
 * earlier one makes, edits a field that the earlier one edits, or takes a request further along its way.
 */
export function buildsOn(later: Mutation, earlier: Mutation): boolean {
  const keys = new Set(standsOn(earlier).map(keyOf));
  const shares = standsOn(later).some((ref) => keys.has(keyOf(ref)));
  if (!shares) return false;
  if (isMaking(earlier.name) || partIn(earlier) === later.recordId) return true;
  if (STEPS.includes(earlier.name)) return STEPS.includes(later.name);
  const edited = fieldsOf(earlier);
  return fieldsOf(later).some((field) => edited.includes(field));
}

const fieldsOf = ({ args }: Mutation) => ('fields' in args ? Object.keys(args.fields) : []);

import * as v from 'valibot';
import { Attachment } from './attachment.ts';
import { Contact } from './contact.ts';
import { Encounter } from './encounter.ts';
import { Code, Id } from './id.ts';
import { Instant } from './instant.ts';
import { LONGEST_QUESTION, LONGEST_SAID } from './question.ts';
import { KINDS } from './record.ts';
import { Blocker, HOWS, LONGEST_PART, MOST_PARTS, Status } from './request.ts';
import { VERDICTS } from './review.ts';
import { text, wording } from './text.ts';
import { Visit } from './visit.ts';

/** The number of this vocabulary of deeds. It grows; the server goes on understanding the older ones (lift.ts). */
export const SCHEMA = 5;

// An edit names the fields it changes and what the person saw in them, so that an edit made on an old view is noticed.
// Marked so, and by the names of the fields, it goes from where nobody reads a mutation: from the worker and the first page.
const edit = /* @__NO_SIDE_EFFECTS__ */ <
  E extends v.ObjectEntries,
  const K extends v.ObjectKeys<v.StrictObjectSchema<E, undefined>>,
>(
  of: v.StrictObjectSchema<E, undefined>,
  names: K,
) => {
  const fields = v.partial(v.pick(of, names));
  return v.strictObject({ fields, seen: fields });
};

// Of a part, the request that leads it: it is told.
const toLead = { lead: v.optional(Id) };

/** What is to become of a part that is open when its lead is closed. */
export const Becoming = v.strictObject({ id: Id, becomes: v.picklist(['goesOn', 'withdrawn'], 'unknown') });
export type Becoming = v.InferOutput<typeof Becoming>;

/** The deeds there are, with the shape of what each carries. */
export const ARGS = {
  openVisit: v.strictObject({ visit: Visit }),
  amendVisit: edit(Visit, ['note', 'passersBy', 'endedAt']),
  recordEncounter: v.strictObject({ encounter: Encounter }),
  amendEncounter: edit(Encounter, ['note', 'outcome', 'contactId', 'followUp']),
  recordContact: v.strictObject({ contact: Contact }),
  amendContact: edit(Contact, [
    'kind',
    'name',
    'phone',
    'email',
    'address',
    'districtId',
    'note',
    'consent',
    'lead',
    'rest',
  ]),
  removeContact: v.strictObject({}),
  takeRequest: v.strictObject(toLead),
  assignRequest: v.strictObject({ personId: v.nullable(Id) }),
  setStatus: v.strictObject({
    status: Status,
    reason: text(8000),
    parts: v.optional(v.pipe(v.array(Becoming), v.maxLength(MOST_PARTS, 'tooMany'))),
    ...toLead,
    cause: v.optional(v.nullable(Code)),
    blockedBy: v.optional(Blocker),
    /** Whoever opened it again takes that back: it is closed as it was. */
    asBefore: v.optional(v.literal(true, 'malformed')),
  }),
  remarkOnRequest: v.strictObject({ text: wording(8000) }),
  answerRequest: v.strictObject({ text: wording(8000) }),
  classifyRequest: v.strictObject({ serviceCode: v.nullable(Code), ...toLead }),
  routeRequest: v.strictObject({
    departmentId: v.nullable(Code),
    reason: wording(2000),
    /** Wanted for all that are like it. */
    always: v.optional(v.literal(true, 'malformed')),
    ...toLead,
  }),
  splitRequest: v.strictObject({
    part: v.strictObject({ id: Id, text: wording(LONGEST_PART), serviceCode: v.nullable(Code), departmentId: Code }),
    reason: text(2000),
  }),
  attachToEncounter: v.strictObject({ attachment: Attachment }),
  attachToRequest: v.strictObject({ attachment: Attachment, isForCitizen: v.optional(v.literal(true)) }),
  /** How the person of this talk was told what came of it, and when there was that to tell; null takes back what was said of it last. */
  tellAsker: v.strictObject({
    encounterId: Id,
    how: v.nullable(v.picklist(HOWS, 'unknown')),
    toTellAt: v.optional(Instant),
  }),
  /** One question to the person of this talk; one at a time. */
  askCitizen: v.strictObject({
    question: v.strictObject({ id: Id, encounterId: Id, text: wording(LONGEST_QUESTION) }),
  }),
  withdrawQuestion: v.strictObject({ questionId: Id }),
  /** What they said to it, at the door or on the telephone. */
  noteSaid: v.strictObject({ questionId: Id, text: wording(LONGEST_SAID) }),
  settleReview: v.strictObject({
    verdict: v.picklist(VERDICTS, 'unknown'),
    words: text(2000),
    /** The records that the reviewed mutation touches. */
    about: v.pipe(v.array(v.strictObject({ kind: v.picklist(KINDS, 'unknown'), id: Id })), v.maxLength(120, 'tooMany')),
  }),
} as const;

export type DeedName = keyof typeof ARGS;
export const DEED_NAMES = /* @__PURE__ */ Object.keys(ARGS) as DeedName[];
export type Args<N extends DeedName> = v.InferOutput<(typeof ARGS)[N]>;

const Count = v.pipe(v.number('number'), v.integer('number'), v.minValue(0, 'outOfRange'));

/** What every mutation carries, whatever its deed. */
export const Envelope = v.strictObject({
  id: Id,
  name: v.picklist(DEED_NAMES, 'unknownDeed'),
  args: v.record(v.string(), v.unknown()),
  /** The record that the deed is about. */
  recordId: Id,
  /** The version of that record which the person saw; null for a new one. */
  base: v.nullable(Count),
  schema: Count,
  personId: Id,
  deviceId: Id,
  /** The moment by the phone's clock, which nobody has to believe. */
  madeAt: Instant,
  /** The order on the device. */
  seq: Count,
});
type EnvelopeOutput = v.InferOutput<typeof Envelope>;

/** A change someone made, as a named deed. */
export type Mutation<N extends DeedName = DeedName> = {
  [K in N]: Omit<EnvelopeOutput, 'name' | 'args'> & { name: K; args: Args<K> };
}[N];

/** The words the person put into this deed, to know it by; '' where there are none. */
export function wordsIn({ name, args }: Pick<Mutation, 'name' | 'args'>): string {
  switch (name) {
    case 'recordEncounter': {
      const { note, needs, offers, remarks } = (args as Args<'recordEncounter'>).encounter;
      return note || [...needs, ...offers, ...remarks].map(({ text }) => text).join(' · ');
    }
    case 'recordContact':
      return (args as Args<'recordContact'>).contact.note;
    case 'amendEncounter': {
      const { note, followUp } = (args as Args<'amendEncounter'>).fields;
      return note ?? followUp?.words ?? '';
    }
    case 'amendVisit':
    case 'amendContact':
      return (args as Args<'amendContact'>).fields.note ?? '';
    case 'remarkOnRequest':
    case 'answerRequest':
    case 'noteSaid':
      return (args as Args<'remarkOnRequest'>).text;
    case 'setStatus':
    case 'routeRequest':
      return (args as Args<'setStatus'>).reason;
    case 'splitRequest':
      return (args as Args<'splitRequest'>).part.text;
    case 'askCitizen':
      return (args as Args<'askCitizen'>).question.text;
    case 'settleReview':
      return (args as Args<'settleReview'>).words;
    default:
      return '';
  }
}

/** The same edit made on what stands there now: whoever has seen both and still wants theirs. */
export function onWhatStands<A extends { fields: object; seen: object }>({ fields }: A, stands: object): A {
  const seen = Object.fromEntries(
    Object.keys(fields).map((field) => [field, (stands as Record<string, unknown>)[field]]),
  );
  return { fields, seen } as A;
}

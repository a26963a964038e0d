import * as v from 'valibot';
import { Code, Id } from './id.ts';
import { dayOf, endOfDay, Instant, yearsLater } from './instant.ts';
import type { Problem } from './problem.ts';
import { Language, text, wording } from './text.ts';

export const PURPOSES = ['keep', 'answer', 'invite', 'introduce'] as const;
export const LONGEST_SIGNATURE = 20_000;

// The path data of SVG, moves and lines alone: it can be drawn, and can be nothing else.
const Signature = v.pipe(
  v.string('text'),
  v.maxLength(LONGEST_SIGNATURE, 'tooLong'),
  v.regex(/^M[ML\d ,.-]+$/, 'malformed'),
);

/** What the person agreed to, how they said so, and until when. `form`: by sending in another system's form. */
export const Consent = v.strictObject({
  purposes: v.pipe(v.array(v.picklist(PURPOSES, 'unknown')), v.minLength(1, 'missing')),
  how: v.picklist(['spoken', 'signed', 'form'], 'unknown'),
  givenAt: Instant,
  until: v.nullable(Instant),
  /** What was read out to them, in their language. */
  readOut: v.optional(text(2000)),
  readIn: v.optional(Language),
  /** Drawn with the finger. */
  signature: v.optional(Signature),
  /** Their name, typed by themselves: for whoever does not draw. */
  signedAs: v.optional(text(200)),
});
export type Consent = v.InferOutput<typeof Consent>;

const CONSENT_YEARS = 2;

/** Consent as it is mostly given: spoken, now, to be kept, for two years, the last day and all. */
export const newConsent = (givenAt: Instant): Consent => ({
  purposes: ['keep'],
  how: 'spoken',
  givenAt,
  until: endOfDay(dayOf(yearsLater(givenAt, CONSENT_YEARS))),
});

/** The same with only what belongs to how it was given: a signature to signing, the sentence read out to speaking. */
export function asGiven(consent: Consent): Consent {
  const { signature: _drawn, signedAs: _typed, ...spoken } = consent;
  const { readOut: _read, readIn: _in, ...signed } = consent;
  return consent.how === 'signed' ? signed : spoken;
}

/** Whether it held once and no longer does. */
export const isConsentOver = (consent: Pick<Consent, 'until'>, now: Instant) =>
  consent.until !== null && consent.until < now;

/** The five assets of a lead citizen, as URBACT's study of Amersfoort names them. */
export const ASSETS = [
  'professionalCapacity',
  'personalInterest',
  'administrationKnowledge',
  'socialSkill',
  'experimentWish',
] as const;

/** 0 not seen yet, 1 some, 2 clear, 3 strong. */
const Strength = v.pipe(
  v.number('number'),
  v.integer('number'),
  v.minValue(0, 'outOfRange'),
  v.maxValue(3, 'outOfRange'),
);
export const Lead = v.strictObject({
  professionalCapacity: Strength,
  personalInterest: Strength,
  administrationKnowledge: Strength,
  socialSkill: Strength,
  experimentWish: Strength,
  note: text(4000),
});
export type Lead = v.InferOutput<typeof Lead>;

/** A card on which nothing has been seen yet. */
export const BLANK_LEAD: Lead = {
  professionalCapacity: 0,
  personalInterest: 0,
  administrationKnowledge: 0,
  socialSkill: 0,
  experimentWish: 0,
  note: '',
};

/** That somebody does not want to be disturbed: why, since when, and until when; null is for good. It forbids nothing, it tells. */
export const Rest = v.strictObject({ reason: wording(500), since: Instant, until: v.nullable(Instant) });
export type Rest = v.InferOutput<typeof Rest>;

/** Their wish not to be disturbed, while it lasts. */
export const findRest = ({ rest }: Pick<Contact, 'rest'>, now: Instant): Rest | null =>
  rest && (rest.until === null || rest.until >= now) ? rest : null;

/** The most letters that each of these fields of a contact holds. */
export const LONGEST_IN_CONTACT = { name: 200, phone: 60, email: 200, address: 300, note: 8000 } as const;

/** Someone known: a person or an organisation, with consent; a lead citizen where `lead` is filled in. */
export const Contact = v.strictObject({
  id: Id,
  officerId: Id,
  kind: v.picklist(['person', 'organisation'], 'unknown'),
  name: wording(LONGEST_IN_CONTACT.name),
  phone: text(LONGEST_IN_CONTACT.phone),
  email: text(LONGEST_IN_CONTACT.email),
  address: text(LONGEST_IN_CONTACT.address),
  districtId: v.nullable(Code),
  note: text(LONGEST_IN_CONTACT.note),
  consent: v.nullable(Consent),
  lead: v.nullable(Lead),
  createdAt: Instant,
  rest: v.optional(v.nullable(Rest)),
});
export type Contact = v.InferOutput<typeof Contact>;

export const newContact = (id: Id, officerId: Id, createdAt: Instant): Contact => ({
  id,
  officerId,
  kind: 'person',
  name: '',
  phone: '',
  email: '',
  address: '',
  districtId: null,
  note: '',
  consent: null,
  lead: null,
  createdAt,
});

const CHANGEABLE = [
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
] as const;
type Changeable = Pick<Contact, (typeof CHANGEABLE)[number]>;

/** What is otherwise now, and what stood there before. */
export function changeOf(saw: Contact, now: Contact): { fields: Partial<Changeable>; seen: Partial<Changeable> } {
  const changed = CHANGEABLE.filter(
    (field) => JSON.stringify(now[field] ?? null) !== JSON.stringify(saw[field] ?? null),
  );
  const pick = (from: Contact) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return { fields: pick(now), seen: pick(saw) };
}

/** The same once consent was taken back: nothing stays that needed it. */
export function withoutConsent(contact: Contact): Contact {
  if (contact.kind === 'organisation') return { ...contact, consent: null };
  return { ...contact, consent: null, lead: null, phone: '', email: '', address: '' };
}

/** Whether nothing has been filled in that would be lost with it. */
export const isBlankContact = ({ name, phone, email, address, note, consent, lead, rest }: Contact) =>
  [name, phone, email, address, note].every((text) => text.trim() === '') && !consent && !lead && !rest;

/** What keeps this contact from being saved; empty when nothing does. A person's particulars need their consent. */
export function checkContact(contact: Contact): Problem[] {
  const problems: Problem[] = [];
  if (contact.name.trim() === '') problems.push({ field: 'name', reason: 'missing' });
  const isPersonal = contact.kind === 'person' && (contact.phone || contact.email || contact.address || contact.lead);
  if (isPersonal && !contact.consent) problems.push({ field: 'consent', reason: 'consentMissing' });
  if (contact.consent && contact.consent.purposes.length === 0)
    problems.push({ field: 'consent.purposes', reason: 'missing' });
  if (contact.rest && contact.rest.reason.trim() === '') problems.push({ field: 'rest.reason', reason: 'missing' });
  return problems;
}

import * as v from 'valibot';
import { Code, Id } from './id.ts';
import { Instant } from './instant.ts';
import type { Problem } from './problem.ts';
import { text, wording } from './text.ts';

export const PURPOSES = ['keep', 'answer', 'invite', 'introduce'] as const;

/** What the person agreed to, how they said so, and until when. */
export const Consent = v.strictObject({
  purposes: v.pipe(v.array(v.picklist(PURPOSES, 'unknown')), v.minLength(1, 'missing')),
  how: v.picklist(['spoken', 'signed'], 'unknown'),
  givenAt: Instant,
  until: v.nullable(Instant),
});
export type Consent = v.InferOutput<typeof Consent>;

/** The five assets of a lead citizen, as URBACT's study of Amersfoort names them. */
export const ASSETS = [
  'professionalCapacity',
  'personalInterest',
  'administrationKnowledge',
  'socialSkill',
  'experimentWish',
] as const;
export type Asset = (typeof ASSETS)[number];

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

/** Someone known: a person or an organisation, with consent; a lead citizen where `lead` is filled in. */
export const Contact = v.strictObject({
  id: Id,
  officerId: Id,
  kind: v.picklist(['person', 'organisation'], 'unknown'),
  name: wording(200),
  phone: text(60),
  email: text(200),
  address: text(300),
  districtId: v.nullable(Code),
  note: text(8000),
  consent: v.nullable(Consent),
  lead: v.nullable(Lead),
  createdAt: Instant,
});
export type Contact = v.InferOutput<typeof Contact>;

/** What keeps this contact from being saved; empty when nothing does. A person's particulars need their consent. */
export function checkContact(contact: Contact): Problem[] {
  const problems: Problem[] = [];
  if (contact.name.trim() === '') problems.push({ field: 'name', reason: 'missing' });
  const isPersonal = contact.kind === 'person' && (contact.phone || contact.email || contact.address || contact.lead);
  if (isPersonal && !contact.consent) problems.push({ field: 'consent', reason: 'consentMissing' });
  if (contact.consent && contact.consent.purposes.length === 0)
    problems.push({ field: 'consent.purposes', reason: 'missing' });
  return problems;
}

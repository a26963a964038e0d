import { type Contact, withoutConsent } from '../../../domain/contact.ts';

const GOES = ['consent', 'lead', 'phone', 'email', 'address'] as const;

/** What taking consent back took of a contact, and nobody has filled in since: what an undo gives back. All else was typed since, and stays. */
export function givenBack(before: Contact, now: Contact): Partial<Contact> {
  const left = withoutConsent(before);
  const taken = GOES.filter((field) => before[field] !== left[field] && now[field] === left[field]);
  return Object.fromEntries(taken.map((field) => [field, before[field]]));
}

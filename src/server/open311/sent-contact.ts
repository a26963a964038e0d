import { type Contact, isConsentOver, newConsent, newContact } from '../../domain/contact.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Database } from '../database/database.ts';
import { findRecord } from '../database/records.ts';
import { derivedId } from '../derived-id.ts';
import type { SentRequest } from './asked.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import type { Sender } from './sender.ts';

/**
 * Who sent this to the other system, as a contact of this district: the one known from before, else a new one. null where the city does not
 * say that this sender asks its people first, of whoever can neither be called nor written to, and of whoever no longer agrees to be told: a form that was sent again does not undo that. Nothing of them is kept.
 */
export async function findSentContact(
  database: Database,
  { id: city, state }: Jurisdiction,
  { person, asksConsent }: Sender,
  { name, email = '', phone = '' }: SentRequest,
  districtId: string | null,
  at: Instant,
): Promise<{ contact: Contact; isKnown: boolean } | null> {
  if (!asksConsent || name === '' || (email === '' && phone === '')) return null;
  const id = derivedId(state.secret, 'open311', person.id, 'contact', districtId ?? '', name, email, phone);
  const known = await findRecord(database, city, 'contact', id);
  if (known) return known.consent && !isConsentOver(known.consent, at) ? { contact: known, isKnown: true } : null;
  const blank = newContact(id, person.id, at);
  const consent = { ...newConsent(at), purposes: ['answer' as const], how: 'form' as const };
  return { contact: { ...blank, name, email, phone: phone.trim(), districtId, consent }, isKnown: false };
}

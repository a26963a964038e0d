import type { Id } from '../../domain/id.ts';
import type { Municipality } from '../../domain/municipality.ts';
import { mayBeAnswered } from '../../domain/owed.ts';
import type { Language } from '../../domain/text.ts';
import type { Database } from '../database/database.ts';
import { findDirectory } from '../database/municipalities.ts';
import { findRecord } from '../database/records.ts';

/** Who is written to: where, in which language, and whether they agreed to it themselves. */
export interface Reader {
  to: string;
  language: Language;
  city: Municipality | null;
  hasAgreed: boolean;
}

/** Whoever reads what is written to this contact; null where they have no address, or have not agreed. */
export async function findReader(
  database: Database,
  municipality: string,
  contactId: Id | null,
  at: string,
): Promise<Reader | null> {
  const contact = contactId ? await findRecord(database, municipality, 'contact', contactId) : null;
  const to = contact?.email.trim() ?? '';
  if (!contact || !isAddress(to) || !mayBeAnswered(contact, at)) return null;
  const { municipality: city } = await findDirectory(database, municipality);
  return {
    to,
    language: contact.consent?.readIn ?? city?.languages[0] ?? 'en',
    city,
    hasAgreed: contact.consent !== null,
  };
}

// One address and nothing else: what an officer typed may hold two, or a new line.
const isAddress = (text: string) => /^[^\s@<>,;:"()]+@[^\s@<>,;:"()]+$/.test(text);

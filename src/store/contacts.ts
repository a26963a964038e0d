import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { wordsOf } from '../domain/text.ts';
import { act, type Doer } from './deed.ts';
import type { Store } from './store.ts';

/** Keeps a new contact, or the fields of a known one that differ from what the person saw. */
export function saveContact(store: Store, doer: Doer, contact: Contact, saw: Contact | null): Promise<Problem[]> {
  if (saw === null) return act(store, doer, [{ name: 'recordContact', recordId: contact.id, args: { contact } }]);
  const changed = CHANGEABLE.filter((field) => JSON.stringify(contact[field]) !== JSON.stringify(saw[field]));
  if (changed.length === 0) return Promise.resolve([]);
  const pick = (from: Contact) => Object.fromEntries(changed.map((field) => [field, from[field]]));
  return act(store, doer, [
    { name: 'amendContact', recordId: contact.id, args: { fields: pick(contact), seen: pick(saw) } },
  ]);
}

const CHANGEABLE = ['kind', 'name', 'phone', 'email', 'address', 'districtId', 'note', 'consent', 'lead'] as const;

export const removeContact = (store: Store, doer: Doer, id: Id): Promise<Problem[]> =>
  act(store, doer, [{ name: 'removeContact', recordId: id, args: {} }]);

/** Contacts by name. */
export const watchContacts = (store: Store) =>
  liveQuery(async () => (await store.contacts.orderBy('record.name').toArray()).map((row) => row.record));

export const watchContact = (store: Store, id: Id) =>
  liveQuery(async () => (await store.contacts.get(id))?.record ?? null);

/** Whether these words are all in the contact's name, note or address, each at the beginning of a word. */
export function isFound(contact: Contact, said: string): boolean {
  const kept = wordsOf(`${contact.name} ${contact.note} ${contact.address} ${contact.phone} ${contact.email}`);
  return wordsOf(said).every((word) => kept.some((other) => other.startsWith(word)));
}

import { liveQuery } from 'dexie';
import { type Contact, changeOf } from '../domain/contact.ts';
import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { throwUnsentAway } from './outbox.ts';
import { findJoined } from './requests.ts';
import type { Store } from './store.ts';
import { untilNothingIsOnItsWay } from './undo.ts';

/** Keeps a new contact, or the fields of a known one that differ from what the person saw; the draft of that name goes. */
export function saveContact(store: Store, doer: Doer, contact: Contact, saw: Contact | null): Promise<Problem[]> {
  const recordId = contact.id;
  const args = saw && changeOf(saw, contact);
  const deeds: Deed[] =
    args === null
      ? [{ name: 'recordContact', recordId, args: { contact } }]
      : Object.keys(args.fields).length > 0
        ? [{ name: 'amendContact', recordId, args }]
        : [];
  return act(store, doer, deeds, () => store.drafts.delete(recordId));
}

export const removeContact = (store: Store, doer: Doer, id: Id): Promise<Problem[]> =>
  act(store, doer, [{ name: 'removeContact', recordId: id, args: {} }], () => store.drafts.delete(id));

/**
 * Takes a removal back: thrown away while it cannot have left this phone; once it may have, the contact is noted anew, by whoever does so.
 * Returns what keeps it from being noted.
 */
export async function takeRemovalBack(store: Store, doer: Doer, contact: Contact): Promise<Problem[]> {
  await untilNothingIsOnItsWay(store);
  const rows = await store.outbox.where('keys').equals(`contact/${contact.id}`).toArray();
  const removal = rows.find((row) => row.mutation.name === 'removeContact');
  if (removal && (await throwUnsentAway(store, doer.person, [removal]))) return [];
  return saveContact(store, doer, { ...contact, officerId: doer.person.id }, null);
}

/** Contacts by name. Sorted here: an index would hold the names in the clear where the rest is locked. */
export const watchContacts = (store: Store) =>
  liveQuery(async () => (await store.contacts.toArray()).map((row) => row.record).sort(byName));

const byName = (a: Contact, b: Contact) => (a.name < b.name ? -1 : Number(a.name > b.name));

/** These contacts, in this order; null where one is not here. */
export const findContacts = async (store: Store, ids: Id[]): Promise<(Contact | null)[]> =>
  (await store.contacts.bulkGet(ids)).map((row) => row?.record ?? null);

export const watchTheseContacts = (store: Store, ids: Id[]) => liveQuery(() => findContacts(store, ids));

export const watchContact = (store: Store, id: Id) =>
  liveQuery(async () => (await store.contacts.get(id))?.record ?? null);

/** The encounters with somebody and what they asked for or joined, as far as this phone holds them, the latest first. */
export const watchDealings = (store: Store, id: Id) =>
  liveQuery(async () => {
    const encounters = await store.encounters.where('record.contactId').equals(id).toArray();
    const asked = await store.requests.where('record.contactId').equals(id).toArray();
    const joined = await findJoined(
      store,
      encounters.map((row) => row.record),
    );
    const requests = [...new Map([...asked, ...joined].map((row) => [row.id, row])).values()];
    return {
      encounters: encounters.map((row) => row.record).sort((a, b) => (a.metAt < b.metAt ? 1 : -1)),
      requests: requests.map((row) => row.record).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1)),
    };
  });

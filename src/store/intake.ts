import type { Contact } from '../domain/contact.ts';
import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { isSame } from '../domain/same.ts';
import { isAwaited } from './awaited.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { throwUnsentAway } from './outbox.ts';
import type { Store } from './store.ts';
import { untilNothingIsOnItsWay } from './undo.ts';

/** Somebody who could not be taken in, and why. */
export interface NotTaken {
  id: Id;
  problems: Problem[];
}

/** As many as are written at once: a thumb that goes elsewhere waits for no more than these. */
const AT_ONCE = 50;

/**
 * Notes these new contacts, some at a time; `tell` hears how many were looked at. What cannot be noted keeps no other from being. Whoever
 * is here already, because it was broken off half-way, is passed over.
 */
export async function takeInContacts(
  store: Store,
  doer: Doer,
  contacts: Contact[],
  tell: (done: number) => void = () => {},
): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (let from = 0; from < contacts.length; from += AT_ONCE) {
    const some = contacts.slice(from, from + AT_ONCE);
    if ((await act(store, doer, () => notingNew(store, some))).length > 0)
      notTaken.push(...(await takeInOneByOne(store, doer, some)));
    tell(Math.min(from + AT_ONCE, contacts.length));
  }
  return notTaken;
}

async function takeInOneByOne(store: Store, doer: Doer, contacts: Contact[]): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (const contact of contacts) {
    const problems = await act(store, doer, () => notingNew(store, [contact]));
    if (problems.length > 0) notTaken.push({ id: contact.id, problems });
  }
  return notTaken;
}

async function notingNew(store: Store, contacts: Contact[]): Promise<Deed[]> {
  const here = await store.contacts.bulkGet(contacts.map(({ id }) => id));
  const fresh = contacts.filter((_, at) => !here[at]);
  return fresh.map((contact) => ({ name: 'recordContact', recordId: contact.id, args: { contact } }));
}

/**
 * Takes an intake back: thrown away where it cannot have left this phone, removed where it may have. Whoever was changed since, or met,
 * stays. Returns how many stay.
 */
export async function takeIntakeBack(
  store: Store,
  doer: Doer,
  contacts: Contact[],
  tell: (done: number) => void = () => {},
): Promise<number> {
  await untilNothingIsOnItsWay(store);
  let kept = 0;
  for (const [at, contact] of contacts.entries()) {
    if (!(await takeOneBack(store, doer, contact))) kept += 1;
    if (at % AT_ONCE === AT_ONCE - 1) tell(at + 1);
  }
  return kept;
}

async function takeOneBack(store: Store, doer: Doer, contact: Contact): Promise<boolean> {
  let isKept = false;
  const problems = await act(store, doer, async () => {
    isKept = await isMetOrChanged(store, contact);
    if (isKept || (await throwOneAway(store, doer, contact))) return [];
    return [{ name: 'removeContact', recordId: contact.id, args: {} }];
  });
  return !isKept && problems.length === 0;
}

async function isMetOrChanged(store: Store, contact: Contact): Promise<boolean> {
  const now = (await store.contacts.get(contact.id))?.record;
  if (!now) return false;
  const isMet = (await store.encounters.where('record.contactId').equals(contact.id).count()) > 0;
  if (isMet || (await isAwaited(store, contact.id))) return true;
  // A district that is none has been left out when it was noted.
  return !isSame({ ...now, districtId: now.districtId ?? contact.districtId }, contact);
}

/** Whether nothing is left to be removed. */
async function throwOneAway(store: Store, doer: Doer, { id }: Contact): Promise<boolean> {
  if (!(await store.contacts.get(id))) return true;
  const rows = await store.outbox.where('keys').equals(`contact/${id}`).sortBy('seq');
  return rows[0]?.mutation.name === 'recordContact' && throwUnsentAway(store, doer.person, rows);
}

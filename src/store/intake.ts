import type { Contact } from '../domain/contact.ts';
import { isSame } from '../domain/deeds/amend.ts';
import type { Id } from '../domain/id.ts';
import type { Problem } from '../domain/problem.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { throwAway } from './outbox.ts';
import type { Store } from './store.ts';
import { untilNothingIsOnItsWay } from './undo.ts';

/** Somebody who could not be taken in, and why. */
export interface NotTaken {
  id: Id;
  problems: Problem[];
}

/** As many as are written at once: a thumb that goes elsewhere waits for no more than these. */
const AT_ONCE = 50;

/** Notes these new contacts, some at a time; `tell` hears how many were looked at. What cannot be noted keeps no other from being. */
export async function takeInContacts(
  store: Store,
  doer: Doer,
  contacts: Contact[],
  tell: (done: number) => void = () => {},
): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (let from = 0; from < contacts.length; from += AT_ONCE) {
    const some = contacts.slice(from, from + AT_ONCE);
    if ((await act(store, doer, some.map(noting))).length > 0)
      notTaken.push(...(await takeInOneByOne(store, doer, some)));
    tell(Math.min(from + AT_ONCE, contacts.length));
  }
  return notTaken;
}

async function takeInOneByOne(store: Store, doer: Doer, contacts: Contact[]): Promise<NotTaken[]> {
  const notTaken: NotTaken[] = [];
  for (const contact of contacts) {
    const problems = await act(store, doer, [noting(contact)]);
    if (problems.length > 0) notTaken.push({ id: contact.id, problems });
  }
  return notTaken;
}

const noting = (contact: Contact): Deed => ({ name: 'recordContact', recordId: contact.id, args: { contact } });

/**
 * Takes an intake back: thrown away while it waits here, removed once it has left. Whoever was changed since, or met, stays. Returns how
 * many stay.
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
  const { id } = contact;
  const now = (await store.contacts.get(id))?.record;
  if (!now) return true;
  const isMet = (await store.encounters.where('record.contactId').equals(id).count()) > 0;
  // A district that is none has been left out when it was noted.
  const isUnchanged = isSame({ ...now, districtId: now.districtId ?? contact.districtId }, contact);
  if (isMet || !isUnchanged) return false;
  const rows = await store.outbox.where('keys').equals(`contact/${id}`).toArray();
  const noted = rows.find((row) => row.mutation.name === 'recordContact');
  if (!noted) return (await act(store, doer, [{ name: 'removeContact', recordId: id, args: {} }])).length === 0;
  await throwAway(store, doer.person, noted.seq);
  return true;
}

import { liveQuery } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Id } from '../domain/id.ts';
import { askersOf, type ServiceRequest } from '../domain/request.ts';
import { findContacts } from './contacts.ts';
import { findRequests } from './requests.ts';
import type { Store } from './store.ts';

/** A request, and whoever asked for it as far as this phone has them. */
export interface WithAskers {
  request: ServiceRequest;
  contacts: Contact[];
}

/** These requests, in this order, each with whoever asked: both at once, so that nothing is shown of one without the other. */
export const watchWithAskers = (store: Store, ids: Id[]) =>
  liveQuery(async (): Promise<WithAskers[]> => {
    const requests = (await findRequests(store, ids)).filter((request) => request !== null);
    const known = (request: ServiceRequest) => askersOf(request).flatMap(({ contactId }) => contactId ?? []);
    const found = await findContacts(store, [...new Set(requests.flatMap(known))]);
    const contacts = new Map(found.flatMap((contact) => (contact ? [[contact.id, contact] as const] : [])));
    return requests.map((request) => ({
      request,
      contacts: known(request).flatMap((id) => contacts.get(id) ?? []),
    }));
  });

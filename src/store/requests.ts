import { liveQuery } from 'dexie';
import type { Encounter } from '../domain/encounter.ts';
import type { Id } from '../domain/id.ts';
import type { Args } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import { isJoinedBy, isOpen, isPart, type ServiceRequest, STATUSES, type Status } from '../domain/request.ts';
import { leadOf } from '../domain/request-part.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { newNeedId } from './id.ts';
import type { Row, Store } from './store.ts';

/** These requests, in this order; null where one is not here. */
export const findRequests = async (store: Store, ids: Id[]): Promise<(ServiceRequest | null)[]> =>
  // A transaction has its price, though nothing is asked for in it.
  ids.length === 0 ? [] : (await store.requests.bulkGet(ids)).map((row) => row?.record ?? null);

export const watchTheseRequests = (store: Store, ids: Id[]) => liveQuery(() => findRequests(store, ids));

/** Those that still need somebody, the latest first: few, whatever the years have heaped up. */
export const watchOpenRequests = (store: Store) =>
  liveQuery(async () => {
    const open = STATUSES.filter((status) => isOpen({ status }));
    const rows = await store.requests.where('record.status').anyOf(open).toArray();
    return rows.map((row) => row.record).sort((a, b) => (a.openedAt < b.openedAt ? 1 : -1));
  });

/** The latest ones only, at once: while all of them are still being looked through. */
export const watchLatestRequests = (store: Store, most: number) =>
  liveQuery(async () =>
    (await store.requests.orderBy('record.openedAt').reverse().limit(most).toArray()).map((row) => row.record),
  );

export const watchRequest = (store: Store, id: Id) =>
  liveQuery(async () => (await store.requests.get(id))?.record ?? null);

/** The requests that came out of one encounter, and those that its needs joined; not the parts that they were split into. */
export const watchRequestsOf = (store: Store, encounterId: Id) =>
  liveQuery(async () => {
    const opened = await store.requests.where('record.encounterId').equals(encounterId).toArray();
    const encounter = (await store.encounters.get(encounterId))?.record;
    const joined = encounter ? await findJoined(store, [encounter]) : [];
    const all = [...new Map([...opened, ...joined].map(({ id, record }) => [id, record])).values()];
    return all.filter((request) => !isPart(request));
  });

/** The requests that needs of these talks joined, without those that were closed by then or are no longer theirs to see. */
export async function findJoined(store: Store, encounters: Encounter[]): Promise<Row<ServiceRequest>[]> {
  const joins = encounters.flatMap(({ needs }) => needs.flatMap(({ joins }) => joins ?? []));
  const rows = await store.requests.bulkGet([...new Set(joins)]);
  return rows.flatMap((row) => (row && encounters.some(({ id }) => isJoinedBy(row.record, id)) ? [row] : []));
}

// A part names its lead, so that the lead is told.
const actTold = (store: Store, doer: Doer, id: Id, deeds: (lead: { lead?: Id }) => Deed[]): Promise<Problem[]> =>
  act(store, doer, async () => deeds(leadOf((await store.requests.get(id))?.record)));

export const takeRequest = (store: Store, doer: Doer, recordId: Id): Promise<Problem[]> =>
  actTold(store, doer, recordId, (lead) => [{ name: 'takeRequest', recordId, args: lead }]);

export const assignRequest = (store: Store, doer: Doer, recordId: Id, personId: Id | null): Promise<Problem[]> =>
  act(store, doer, [{ name: 'assignRequest', recordId, args: { personId } }]);

/** Sets the status; with an answer for the citizen in the same breath if there is one, with why it ended so, and what becomes of parts that are open. */
export const setStatus = (
  store: Store,
  doer: Doer,
  recordId: Id,
  status: Status,
  reason: string,
  answer = '',
  ending: Pick<Args<'setStatus'>, 'parts' | 'cause' | 'blockedBy'> = {},
): Promise<Problem[]> =>
  actTold(store, doer, recordId, (lead) => [
    ...(answer.trim() === '' ? [] : [{ name: 'answerRequest' as const, recordId, args: { text: answer } }]),
    { name: 'setStatus', recordId, args: { status, reason, ...ending, ...lead } },
  ]);

export const remarkOnRequest = (store: Store, doer: Doer, recordId: Id, text: string): Promise<Problem[]> =>
  act(store, doer, [{ name: 'remarkOnRequest', recordId, args: { text } }]);

export const answerRequest = (store: Store, doer: Doer, recordId: Id, text: string): Promise<Problem[]> =>
  act(store, doer, [{ name: 'answerRequest', recordId, args: { text } }]);

export const classifyRequest = (
  store: Store,
  doer: Doer,
  recordId: Id,
  serviceCode: string | null,
): Promise<Problem[]> =>
  actTold(store, doer, recordId, (lead) => [{ name: 'classifyRequest', recordId, args: { serviceCode, ...lead } }]);

/** Sends it to another department, or back to triage (null), with the reason; `isAlways` where that should be a rule. */
export const routeRequest = (
  store: Store,
  doer: Doer,
  recordId: Id,
  departmentId: string | null,
  reason: string,
  isAlways = false,
): Promise<Problem[]> =>
  actTold(store, doer, recordId, (lead) => [
    { name: 'routeRequest', recordId, args: { departmentId, reason, ...(isAlways ? { always: true } : {}), ...lead } },
  ]);

/** Asks another department for a part of it; the request leads, and answers for both. */
export const splitRequest = (
  store: Store,
  doer: Doer,
  recordId: Id,
  part: Omit<Args<'splitRequest'>['part'], 'id'>,
  reason: string,
): Promise<Problem[]> =>
  act(store, doer, [{ name: 'splitRequest', recordId, args: { part: { id: newNeedId(), ...part }, reason } }]);

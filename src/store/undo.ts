import type { ServiceRequest } from '../domain/request.ts';
import { wayBack } from '../domain/steps.ts';
import { act, type Deed, type Doer } from './deed.ts';
import { readMeta } from './meta.ts';
import { findOffered, hasStayed } from './offered.ts';
import { throwUnsentAway } from './outbox.ts';
import { isStuck, type OutboxRow, type Store } from './store.ts';

/** What was just done on one request: the numbers of its mutations, and how the request stood before. */
export interface Done {
  before: ServiceRequest;
  /** Greater than this, */
  after: number;
  /** up to and with this. */
  upTo: number;
}

/** The number of the last deed done on this phone. */
export const lastSeq = async (store: Store): Promise<number> => (await readMeta(store, 'seq')) ?? 0;

/**
 * Takes back what was just done: thrown away while it cannot have left this phone; by the opposite deed once it may have. False where
 * neither can be; then nothing has changed.
 */
export async function takeBack(store: Store, doer: Doer, done: Done): Promise<boolean> {
  await untilNothingIsOnItsWay(store);
  const waiting = (await rowsOf(store, done)).filter((row) => !isStuck(row));
  if (waiting.length > 0 && (await throwUnsentAway(store, doer.person, waiting))) return true;
  const now = (await store.requests.get(done.before.id))?.record;
  const steps = now && wayBack(done.before, now);
  if (!steps || steps.length === 0) return false;
  const recordId = done.before.id;
  return (
    (
      await act(
        store,
        doer,
        steps.map((step) => ({ ...step, recordId }) as Deed),
      )
    ).length === 0
  );
}

/** Whether it stands, and could be taken back at this moment; refused is what does not stand at all. */
export async function findFate(store: Store, done: Done): Promise<'refused' | 'canGoBack' | 'stands'> {
  const rows = await rowsOf(store, done);
  if (rows.some(isStuck)) return 'refused';
  const offered = await findOffered(store);
  if (rows.length > 0 && rows.every((row) => hasStayed(row, offered))) return 'canGoBack';
  const now = (await store.requests.get(done.before.id))?.record;
  return now !== undefined && (wayBack(done.before, now)?.length ?? 0) > 0 ? 'canGoBack' : 'stands';
}

async function rowsOf(store: Store, { before, after, upTo }: Done): Promise<OutboxRow[]> {
  const rows = await store.outbox.where('seq').between(after, upTo, false, true).toArray();
  return rows.filter((row) => row.mutation.recordId === before.id);
}

const PATIENCE = 3000;

/** Waits a little for what is on its way, so that it is known what became of it. No proof of anything: a tab may have died while sending. */
export async function untilNothingIsOnItsWay(store: Store): Promise<void> {
  const until = Date.now() + PATIENCE;
  while (Date.now() < until && ((await readMeta(store, 'sending')) ?? 0) > 0)
    await new Promise((resolve) => setTimeout(resolve, 100));
}

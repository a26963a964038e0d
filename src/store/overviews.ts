import type { Overview } from '../domain/overview.ts';
import { type Meta, readMeta, writeMeta } from './meta.ts';
import type { Store } from './store.ts';

/** An overview as it was last fetched, under what it was asked by. */
export interface KeptOverview {
  asked: string;
  overview: Overview;
}

const MOST = 6;

/** The overviews that were fetched last, the latest first. */
export const findOverviews = async (store: Store): Promise<KeptOverview[]> =>
  ((await readMeta(store, 'overviews')) ?? []) satisfies Meta['overviews'];

/** Keeps this one for when there is no connection, in the place of the older one of the same; the oldest go. */
export async function keepOverview(store: Store, kept: KeptOverview): Promise<void> {
  await store.transaction('rw', store.meta, async () => {
    const others = (await findOverviews(store)).filter(({ asked }) => asked !== kept.asked);
    await writeMeta(store, 'overviews', [kept, ...others].slice(0, MOST));
  });
}

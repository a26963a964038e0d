import type { Mutation } from '../domain/mutation.ts';
import { readMeta, writeMeta } from './meta.ts';
import type { OutboxRow, Store } from './store.ts';

/** The number of the last mutation that may have left this phone. */
export const findOffered = async (store: Store): Promise<number> => (await readMeta(store, 'offered')) ?? 0;

/** Whether the server cannot have done it: it was never offered, or the last answer to it says so. */
export const hasStayed = ({ state, mutation }: OutboxRow, offered: number): boolean =>
  state !== 'waiting' || mutation.seq > offered;

/** What one exchange offers to the server, noted before it is posted: an answer can be lost. */
export interface Offering {
  /** Takes up what is to be posted next: whoever throws it away at the same time comes before that, or finds it noted. */
  takeUp(next: () => Promise<Mutation[]>): Promise<Mutation[]>;
  /** Posts it. Only a phone that says itself that it has no way out, before and after, has let nothing go: then the note is taken back. */
  post<T>(post: () => Promise<T>): Promise<T>;
}

export function makeOffering(store: Store): Offering {
  let before = 0;
  let last = 0;
  const takeUp = (next: () => Promise<Mutation[]>) =>
    store.transaction('rw', store.outbox, store.meta, async () => {
      const batch = await next();
      before = await findOffered(store);
      last = Math.max(before, ...batch.map(({ seq }) => seq));
      if (last > before) await writeMeta(store, 'offered', last);
      return batch;
    });
  const takeNoteBack = () =>
    store.transaction('rw', store.meta, async () => {
      if ((await findOffered(store)) === last) await writeMeta(store, 'offered', before);
    });
  return {
    takeUp: (next) =>
      takeUp(next).catch((error) => {
        // A full phone must not be kept from sending for it.
        console.error(error);
        return next();
      }),
    async post(post) {
      const wasCutOff = isCutOff();
      try {
        return await post();
      } catch (error) {
        if (wasCutOff && isCutOff() && last > before) await takeNoteBack().catch(console.error);
        throw error;
      }
    },
  };
}

// A browser that thinks it is online may be wrong; one that knows of no network at all is not.
const isCutOff = () => globalThis.navigator?.onLine === false;

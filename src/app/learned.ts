import type { Hash } from '../domain/attachment.ts';
import { getOverHttp } from '../store/attachments.ts';
import type { Store } from '../store/store.ts';
import { fetchWeights } from '../store/suggester.ts';

/** Fetches what the city's requests have taught, where this phone does not have it yet. */
export const keepLearned = (store: Store, hash: Hash): Promise<boolean> => fetchWeights(store, hash, getOverHttp);

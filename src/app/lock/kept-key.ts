import { createStore } from 'zustand/vanilla';
import type { DataKey } from '../../store/cipher.ts';

/** The key of a locked store, and of which; nowhere but in the memory of this page. */
export interface Held {
  store: string;
  dataKey: DataKey;
}

export const kept = createStore<{ held: Held | null }>(() => ({ held: null }));

/** Locks: what is on the screen goes, and the key with it. */
export const forgetKey = (): void => kept.setState({ held: null });

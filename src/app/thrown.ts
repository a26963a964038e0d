import { createStore } from 'zustand/vanilla';
import type { Draft } from '../store/store.ts';

/** The draft that was thrown away last, to put it back; lives as long as the tab, and until the next deed. */
export const thrown = createStore<{ draft: Draft | null }>(() => ({ draft: null }));

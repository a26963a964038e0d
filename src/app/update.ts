import { createStore } from 'zustand/vanilla';

/** Whether a new version of the app waits to be let in. */
export const update = createStore<{ isReady: boolean }>(() => ({ isReady: false }));

import { useEffect, useState } from 'preact/hooks';
import type { StoreApi } from 'zustand/vanilla';
import { type Session, session } from './session.ts';
import type { Words } from './words/en.ts';
import { type Say, sayIn } from './words/say.ts';

/** A part of a store, drawn again when it changes. `select` must give the same value for the same state. */
export function useStore<S, T>(store: StoreApi<S>, select: (state: S) => T): T {
  const [value, setValue] = useState(() => select(store.getState()));
  useEffect(() => {
    const read = () => setValue(() => select(store.getState()));
    read();
    return store.subscribe(read);
  }, [store]);
  return value;
}

/** A part of the session. */
export const useSession = <T>(select: (state: Session) => T): T => useStore(session, select);

/** The words of the chosen language. */
export const useWords = (): Words => useSession((state) => state.words);

/** Numbers and moments in the chosen language. */
export const useSay = (): Say => sayIn(useSession((state) => state.language));

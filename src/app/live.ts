import type { Observable } from 'dexie';
import { type EffectCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';

const PAUSE = 1000;
const PATIENCE = 2000;
const LONGEST = 60_000;

/** What a `watch…` of the store sees, drawn again whenever it changes; undefined until the first look. Watches anew when `over` changes. */
export const useLive = <T>(watch: () => Observable<T>, over: unknown[]): T | undefined =>
  useSeen(useEffect, watch, over);

/** The same for what nothing can be drawn without: it is looked at before a frame is painted, and not after. */
export const useLiveFirst = <T>(watch: () => Observable<T>, over: unknown[]): T | undefined =>
  useSeen(useLayoutEffect, watch, over);

type UseEffect = (effect: EffectCallback, over: unknown[]) => void;

function useSeen<T>(useBegin: UseEffect, watch: () => Observable<T>, over: unknown[]): T | undefined {
  const [seen, setSeen] = useState<{ value: T } | undefined>(undefined);
  useBegin(() => setSeen(undefined), over);
  useBegin(() => keepLooking(watch, (value) => setSeen({ value })), over);
  return seen?.value;
}

/**
 * Tells what a `watch…` of the store sees, at first and whenever it changes, until what is returned is called. The first look is made anew
 * where the database was closed under it, as iOS does after a while in the background, or could not be opened; a later one that is cut off
 * is made up for at the next change. `patience` is how many milliseconds the first look may take; each next try may take longer.
 */
export function keepLooking<T>(watch: () => Observable<T>, tell: (value: T) => void, patience = PATIENCE): () => void {
  let end = () => {};
  const look = (patience: number) => {
    const again = () => {
      end();
      look(Math.min(2 * patience, LONGEST));
    };
    // Dexie tells nobody that the database was closed while it looked (4.4.7): it falls silent.
    let timer = setTimeout(again, patience);
    const subscription = watch().subscribe(
      (value) => {
        clearTimeout(timer);
        tell(value);
      },
      (error) => {
        console.error(error);
        clearTimeout(timer);
        timer = setTimeout(again, PAUSE);
      },
    );
    end = () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  };
  look(patience);
  return () => end();
}

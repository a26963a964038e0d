import type { Observable } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

const PAUSE = 1000;

/**
 * What a `watch…` of the store sees, drawn again whenever it changes; undefined until the first look. Watches anew when `over` changes,
 * and when the database was closed under us, as iOS does after a while in the background: the next look opens it again.
 */
export function useLive<T>(watch: () => Observable<T>, over: unknown[]): T | undefined {
  const [seen, setSeen] = useState<{ value: T } | undefined>(undefined);
  const [losses, setLosses] = useState(0);
  useEffect(() => setSeen(undefined), over);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const subscription = watch().subscribe(
      (value) => setSeen({ value }),
      (error) => {
        console.error(error);
        timer = setTimeout(() => setLosses(losses + 1), PAUSE);
      },
    );
    return () => {
      clearTimeout(timer);
      subscription.unsubscribe();
    };
  }, [...over, losses]);
  return seen?.value;
}

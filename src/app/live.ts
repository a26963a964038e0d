import type { Observable } from 'dexie';
import { useEffect, useState } from 'preact/hooks';

/** What a `watch…` of the store sees, drawn again whenever it changes; undefined until the first look. Watches anew when `over` changes. */
export function useLive<T>(watch: () => Observable<T>, over: unknown[]): T | undefined {
  const [seen, setSeen] = useState<{ value: T } | undefined>(undefined);
  useEffect(() => {
    setSeen(undefined);
    const subscription = watch().subscribe(
      (value) => setSeen({ value }),
      // The database was closed under us: iOS does so after a while in the background. The next look opens it again.
      (error) => console.error(error),
    );
    return () => subscription.unsubscribe();
  }, over);
  return seen?.value;
}

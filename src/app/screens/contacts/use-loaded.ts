import { useEffect, useState } from 'preact/hooks';

/** What is fetched when it is first needed; null until it is here, and where this phone does not have it yet. */
export function useLoaded<T>(load: () => Promise<T>, over: unknown[] = []): T | null {
  const [loaded, setLoaded] = useState<{ value: T } | null>(null);
  useEffect(() => {
    let isHere = true;
    load().then(
      (value) => isHere && setLoaded({ value }),
      (error) => console.error(error),
    );
    return () => {
      isHere = false;
    };
  }, over);
  return loaded?.value ?? null;
}

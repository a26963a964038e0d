import { useEffect, useState } from 'preact/hooks';

const arrived = new Map<() => Promise<unknown>, unknown>();

/** What a chunk of its own holds; null until it is here, and where it cannot come. `load` is the same function each time. */
export function useChunk<T>(load: () => Promise<T>): T | null {
  const [chunk, setChunk] = useState<{ held: T | null }>({ held: (arrived.get(load) as T | undefined) ?? null });
  useEffect(() => {
    let isHere = true;
    if (!chunk.held)
      load().then((held) => {
        arrived.set(load, held);
        if (isHere) setChunk({ held });
      }, console.error);
    return () => {
      isHere = false;
    };
  }, []);
  return chunk.held;
}

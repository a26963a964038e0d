import { useEffect, useState } from 'preact/hooks';

/** What is fetched when it is first needed: on its way, not to be had now, or here. */
export type Loaded<T> = { is: 'loading' } | { is: 'failed' } | { is: 'here'; value: T };

const arrived = new Map<() => Promise<unknown>, unknown>();

/** What `load` brings, which is the same function each time. What could not come is tried again when the connection comes back. */
export function useLoaded<T>(load: () => Promise<T>): Loaded<T> {
  const [ended, setEnded] = useState<{ load: () => Promise<T>; is: 'failed' | 'here' } | null>(null);
  useEffect(() => {
    let isHere = true;
    const tell = (is: 'failed' | 'here') => isHere && setEnded({ load, is });
    const begin = () => {
      if (arrived.has(load)) return;
      load().then(
        (value) => {
          arrived.set(load, value);
          tell('here');
        },
        (error) => {
          console.error(error);
          tell('failed');
        },
      );
    };
    begin();
    addEventListener('online', begin);
    return () => {
      isHere = false;
      removeEventListener('online', begin);
    };
  }, [load]);
  if (arrived.has(load)) return { is: 'here', value: arrived.get(load) as T };
  return { is: ended?.load === load && ended.is === 'failed' ? 'failed' : 'loading' };
}

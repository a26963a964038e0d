import type { ComponentChildren } from 'preact';
import { Failed } from '../screens/failed.tsx';
import { useLoaded } from '../use-loaded.ts';

interface NeededProps<T> {
  load: () => Promise<T>;
  children: (value: T) => ComponentChildren;
}

/** A part that comes by itself and without which nothing can be shown: where it cannot come, that is said. */
export function Needed<T>({ load, children }: NeededProps<T>) {
  const loaded = useLoaded(load);
  if (loaded.is === 'failed') return <Failed />;
  return <>{loaded.is === 'here' && children(loaded.value)}</>;
}

import { useRef } from 'preact/hooks';
import type { Found } from './use-found.ts';

const NOWHERE: string[] = [];

/** The list as it stood when one opened a request of it; another request of the list, reached otherwise, begins anew. */
export function useTurns(id: string | undefined, { ids, isWhole }: Found): string[] {
  const turns = useRef(NOWHERE);
  // On the list itself the last ones are kept: they say where one comes back to.
  const wasOnList = useRef(true);
  const isOn = id !== undefined && !wasOnList.current && turns.current.includes(id);
  if (id !== undefined && isWhole && !isOn && ids.includes(id)) {
    turns.current = ids;
    wasOnList.current = false;
  }
  if (id === undefined) wasOnList.current = true;
  return turns.current;
}

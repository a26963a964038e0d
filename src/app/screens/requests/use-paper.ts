import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { handOver } from './handed-over.ts';
import type { Looking } from './look.ts';
import type { Found } from './use-found.ts';

/** Goes to the sheet of paper of the request that is open, else of these; by Ctrl P too, as a list shows only the rows in sight. */
export function usePaper(looking: Looking, id: string | undefined, chosen: string[], found: Found): () => void {
  const { route } = useLocation();
  const go = () => {
    const isOne = id !== undefined && chosen.length === 0;
    // Of a list that is still being looked through, nobody can say what it holds.
    if (!isOne && chosen.length === 0 && !found.isWhole) return;
    handOver('paper', isOne ? [id] : chosen.length > 0 ? chosen : found.ids);
    route(looking.href(isOne ? id : undefined).replace('/requests', '/paper'));
  };
  const latest = useRef(go);
  latest.current = go;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'p' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey)
        return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, []);
  return go;
}

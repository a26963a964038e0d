import { useMemo } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { dayOf } from '../../../domain/instant.ts';
import { useWork } from '../../work.tsx';
import { type Asked, queryOf, readAsked, writeAsked } from './asked.ts';

export interface Asking {
  asked: Asked;
  /** The name under which its answer is kept on the phone. */
  name: string;
  query: string | null;
  /** Asks otherwise; going back does not pass through every filter tried. */
  change(change: Partial<Asked>): void;
}

/** What is asked by the address, and how to ask otherwise. */
export function useAsked(): Asking {
  const { url, query, route } = useLocation();
  const { directory } = useWork();
  const today = dayOf(new Date().toISOString(), directory.municipality?.timeZone);
  return useMemo(() => {
    const asked = readAsked(query);
    return {
      asked,
      name: writeAsked(asked),
      query: queryOf(asked, today),
      change: (change) => route(`/overview${writeAsked({ ...asked, ...change })}`, true),
    };
  }, [url, today]);
}

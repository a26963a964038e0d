import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../../../domain/overview.ts';
import { findOverviews, type KeptOverview, keepOverview } from '../../../store/overviews.ts';
import type { Store } from '../../../store/store.ts';
import { ask, type Refused } from '../../api.ts';
import { useWork } from '../../work.tsx';
import type { Asking } from './use-asked.ts';

interface Looked {
  name: string;
  overview: Overview | null;
  refused: Refused | null;
  isAsking: boolean;
  /** What else is on this phone. */
  others: KeptOverview[];
}

/** The overview that is asked for: as it was last fetched at once, and anew from the server as soon as it answers. */
export function useOverview({ name, query }: Asking): Looked & { askAgain: () => void } {
  const { store } = useWork();
  const [looked, setLooked] = useState<Looked>(nothing(name));
  const [times, setTimes] = useState(0);
  useEffect(() => {
    let isHere = true;
    const tell = (change: Partial<Looked>) =>
      isHere && setLooked((now) => ({ ...(now.name === name ? now : nothing(name)), ...change }));
    const look = async () => {
      tell({ isAsking: query !== null, refused: null });
      const kept = await findKept(store);
      const known = kept.find(({ asked }) => asked === name);
      tell({ overview: known?.overview ?? null, others: kept.filter((one) => one !== known) });
      if (query === null || !isHere) return;
      const answered = await ask<Overview>('GET', `/api/overview?${query}`);
      if ('refused' in answered) return tell({ refused: answered.refused, isAsking: false });
      tell({ overview: answered.value, isAsking: false });
      await keepOverview(store, { asked: name, overview: answered.value });
    };
    look().catch(console.error);
    return () => {
      isHere = false;
    };
  }, [store, name, query, times]);
  const shown = looked.name === name ? looked : nothing(name);
  return { ...shown, askAgain: () => setTimes(times + 1) };
}

// What cannot be read on this phone is asked of the server as if nothing had been kept.
const findKept = (store: Store): Promise<KeptOverview[]> =>
  findOverviews(store).catch((error) => {
    console.error(error);
    return [];
  });

const nothing = (name: string): Looked => ({ name, overview: null, refused: null, isAsking: true, others: [] });

import { useEffect } from 'preact/hooks';
import { usualDistrict, withPosition } from '../../../domain/draft.ts';
import { watchEncounters } from '../../../store/encounters.ts';
import { useLive } from '../../live.ts';
import { useWork } from '../../work.tsx';
import { standsByHand } from './say-place.ts';
import type { Writing } from './use-draft.ts';
import type { Whereabouts } from './use-position.ts';

/** Fills in by itself, while one types, where the phone is; and where it does not know, the district of the day. */
export function useFilling({ draft, fill }: Writing, { position }: Whereabouts): void {
  const { store, directory, doer } = useWork();
  const today = useLive(() => watchEncounters(store, startOfDay()), [store]);
  const stands = standsByHand(draft);
  useEffect(() => {
    if (!today || draft.districtBy !== 'habit' || stands) return;
    const districtId = usualDistrict(doer.person, today, directory.districts);
    fill((draft) =>
      draft.encounter.districtId === districtId ? draft : { ...draft, encounter: { ...draft.encounter, districtId } },
    );
  }, [today, directory, draft.districtBy, stands]);
  useEffect(() => {
    if (position) fill((draft) => withPosition(draft, position, directory.districts));
  }, [position, directory]);
}

function startOfDay(): string {
  const midnight = new Date();
  midnight.setHours(0, 0, 0, 0);
  return midnight.toISOString();
}

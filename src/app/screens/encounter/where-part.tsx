import type { Encounter } from '../../../domain/encounter.ts';
import { pointOf } from '../../../domain/place.ts';
import { DistrictMap } from '../../ui/district-map.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

/** Where it was: in words, and on the map of the city. */
export function WherePart({ encounter }: { encounter: Encounter }) {
  const { place: words } = useWords();
  const say = useSay();
  const names = useNames();
  const { directory } = useWork();
  const { place, districtId } = encounter;
  const point = pointOf(place);
  if (!point && !place?.address && !districtId) return null;
  const accuracy = place?.accuracy == null ? '' : words.within(say.distance(place.accuracy));
  const district = districtId ? names.district(districtId) : words.noDistrict;
  return (
    <section class="stack is-tight">
      <h2>{words.where}</h2>
      <p>{[place?.address, district, accuracy].filter(Boolean).join(' · ')}</p>
      {directory.districts.length > 0 && (
        <DistrictMap
          label={`${words.mapOf}: ${district}`}
          districts={directory.districts}
          nameOf={directory.districts.length <= 12 ? ({ id }) => names.district(id) : undefined}
          selectedDistrictId={districtId}
          here={point && { point, accuracy: place?.accuracy ?? null }}
        />
      )}
    </section>
  );
}

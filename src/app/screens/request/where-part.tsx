import { pointOf } from '../../../domain/place.ts';
import { isLate, type ServiceRequest } from '../../../domain/request.ts';
import { Badge } from '../../ui/badge.tsx';
import { DistrictMap } from '../../ui/district-map.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { Directions } from '../today/directions.tsx';

/** Where it is: street and district in words, the point on the map of its district. */
export function WherePart({ request }: { request: ServiceRequest }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { directory } = useWork();
  const { districtId, place } = request;
  const point = pointOf(place);
  const own = directory.districts.filter(({ id }) => id === districtId);
  const district = districtId ? names.district(districtId) : '';
  const inWords = [place?.address, district].filter(Boolean).join(', ');
  return (
    <section class="stack is-tight">
      <h2>{words.request.where}</h2>
      <p>{inWords || words.request.noDistrict}</p>
      {point ? (
        <>
          <DistrictMap
            label={`${words.request.where}: ${inWords || words.request.noDistrict}`}
            districts={own.length > 0 ? own : directory.districts}
            points={[
              { id: request.id, point, kind: isLate(request, new Date().toISOString()) ? 'late' : request.status },
            ]}
            currentId={request.id}
          />
          <div class="actions">
            <Directions to={point} name={inWords || words.request.noDistrict} />
          </div>
          {place?.accuracy != null && <Badge icon="place">± {say.distance(Math.round(place.accuracy))}</Badge>}
        </>
      ) : (
        <p class="soft">{words.request.noPlace}</p>
      )}
    </section>
  );
}

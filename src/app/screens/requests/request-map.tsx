import { useMemo } from 'preact/hooks';
import type { District } from '../../../domain/district.ts';
import { pointOf } from '../../../domain/place.ts';
import { isLate, type ServiceRequest } from '../../../domain/request.ts';
import { inLanguage } from '../../../domain/text.ts';
import { DistrictMap, type MapPoint } from '../../ui/district-map.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

const MOST_POINTS = 300;

export interface RequestMapProps {
  requests: ServiceRequest[];
  currentId: string | undefined;
  districtId: string;
  /** Whether there is room to write the names of the districts on it. */
  hasNames: boolean;
  onSelectPoint: (id: string) => void;
  onSelectDistrict: (id: string) => void;
}

/** The requests of the list on the map: each as its mark, or as numbers by district where there are too many to tell apart. */
export function RequestMap(props: RequestMapProps) {
  const { requests, currentId, districtId, hasNames, onSelectPoint, onSelectDistrict } = props;
  const words = useWords();
  const say = useSay();
  const { directory } = useWork();
  const language = useSession((session) => session.language);
  const isMany = requests.length > MOST_POINTS;
  const points = useMemo(() => (isMany ? [] : pointsOf(requests)), [requests]);
  const counts = useMemo(() => (isMany ? countDistricts(requests) : null), [requests]);
  const number = say.number(requests.length);
  const nameOf = ({ id, name }: District) => {
    const said = inLanguage(name, language);
    return counts ? words.requests.numberIn(said, say.number(counts.get(id) ?? 0)) : said;
  };
  return (
    <div class="stack is-tight">
      <DistrictMap
        label={words.requests.mapLabel(requests.length)}
        districts={directory.districts}
        {...(hasNames || counts ? { nameOf } : {})}
        points={points}
        currentId={currentId}
        selectedDistrictId={districtId || null}
        onSelectPoint={onSelectPoint}
        onSelectDistrict={onSelectDistrict}
      />
      {isMany && <p class="soft">{words.requests.mapMany(number)}</p>}
      {!isMany && requests.length > 0 && points.length === 0 && <p class="soft">{words.requests.mapNone}</p>}
    </div>
  );
}

function pointsOf(requests: ServiceRequest[]): MapPoint[] {
  const now = new Date().toISOString();
  return requests.flatMap((request) => {
    const point = pointOf(request.place);
    return point ? [{ id: request.id, point, kind: isLate(request, now) ? 'late' : request.status }] : [];
  });
}

function countDistricts(requests: ServiceRequest[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { districtId } of requests) if (districtId) counts.set(districtId, (counts.get(districtId) ?? 0) + 1);
  return counts;
}

import { useMemo } from 'preact/hooks';
import type { District } from '../../../domain/district.ts';
import { pointOf } from '../../../domain/place.ts';
import { isLate, type ServiceRequest } from '../../../domain/request.ts';
import { inLanguage } from '../../../domain/text.ts';
import { watchTheseRequests } from '../../../store/requests.ts';
import { useLive } from '../../live.ts';
import { DistrictMap, type MapPoint } from '../../ui/district-map.tsx';
import { useSay, useSession, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Found } from './use-found.ts';

const MOST_POINTS = 300;
const NOTHING: string[] = [];

export interface RequestMapProps {
  found: Found;
  currentId: string | undefined;
  districtId: string;
  /** Whether there is room to write the names of the districts on it. */
  hasNames: boolean;
  onSelectPoint: (id: string) => void;
  onSelectDistrict: (id: string) => void;
}

/** The requests of the list on the map: each as its mark, or as numbers by district where there are too many to tell apart. */
export function RequestMap(props: RequestMapProps) {
  const { found, currentId, districtId, hasNames, onSelectPoint, onSelectDistrict } = props;
  const words = useWords();
  const say = useSay();
  const { store, directory } = useWork();
  const language = useSession((session) => session.language);
  const total = found.ids.length;
  const isMany = total > MOST_POINTS;
  const shown = useMemo(() => (isMany ? NOTHING : found.ids), [found.ids]);
  const requests = useLive(() => watchTheseRequests(store, shown), [store, shown]);
  const points = useMemo(() => pointsOf(requests ?? []), [requests]);
  const counts = isMany ? found.byDistrict : null;
  const number = say.number(total);
  const nameOf = ({ id, name }: District) => {
    const said = inLanguage(name, language);
    return counts ? words.requests.numberIn(said, say.number(counts.get(id) ?? 0)) : said;
  };
  return (
    <div class="stack is-tight">
      <DistrictMap
        label={words.requests.mapLabel(total)}
        districts={directory.districts}
        {...(hasNames || counts ? { nameOf } : {})}
        points={points}
        currentId={currentId}
        selectedDistrictId={districtId || null}
        onSelectPoint={onSelectPoint}
        onSelectDistrict={onSelectDistrict}
      />
      {isMany && <p class="soft">{words.requests.mapMany(number)}</p>}
      {!isMany && requests && total > 0 && points.length === 0 && <p class="soft">{words.requests.mapNone}</p>}
    </div>
  );
}

function pointsOf(requests: (ServiceRequest | null)[]): MapPoint[] {
  const now = new Date().toISOString();
  return requests.flatMap((request) => {
    const point = pointOf(request?.place ?? null);
    return request && point ? [{ id: request.id, point, kind: isLate(request, now) ? 'late' : request.status }] : [];
  });
}

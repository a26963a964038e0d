import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { courseBetween, movedBy } from '../../domain/course.ts';
import { metresBetween, type Point } from '../../domain/distance.ts';
import { type District, findDistrict } from '../../domain/district.ts';
import type { Position } from '../../domain/draft.ts';
import { Button } from '../ui/button.tsx';
import type { MapPoint } from '../ui/district-map.tsx';
import { useNames } from '../use-names.ts';
import { useSay, useWords } from '../use-session.ts';
import type { Streets } from './basemap.ts';
import { MapPane } from './map-pane.tsx';
import { boxOf } from './tile.ts';
import { useGestures } from './use-gestures.ts';
import { useSize } from './use-size.ts';
import { toPoint, type View, viewOf, zoomedAt } from './view.ts';

const SHAPE = 1.1;
const STREET = 17;
/** Metres: less is no move, and nearer to the phone is where the phone is. */
const STILL = 0.5;
const AWAY = 3;
const NEAR = 10;
const FAR = 100;
const WORLD: [number, number, number, number] = [-180, -60, 180, 75];
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

// A tenth of a metre.
const rounded = (degrees: number) => Math.round(degrees * 1e6) / 1e6;
const isElsewhere = (a: Point, b: Point) => metresBetween(a, b) > STILL;

interface PinMapProps {
  /** Where it is as far as one knows; null where nobody does. */
  point: Point | null;
  /** Where the phone says that it is. */
  phone: Position | null;
  districts: District[];
  /** The district of it, to begin with where there is no point. */
  districtId: string | null;
  points?: MapPoint[];
  onChange: (point: Point) => void;
}

/** A map under a fixed pin: where one moves it, taps on it, or goes by the arrow keys, there it was. */
export function PinMap({ point, phone, districts, districtId, points, onChange }: PinMapProps) {
  const { onMap: words } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [moved, setMoved] = useState<View | null>(null);
  const [streets, setStreets] = useState<Streets | null>(null);
  const [begun] = useState(point);
  const [start, setStart] = useState<View | null>(null);
  if (size && !start) {
    const first = point ?? phone?.point;
    const own = districts.filter(({ id }) => id === districtId);
    const box = boxOf((own.length > 0 ? own : districts).flatMap(({ outline }) => outline.flat(2)));
    setStart(first ? { middle: first, zoom: STREET } : viewOf(box ?? WORLD, size));
  }
  const view = moved ?? start;
  const latest = useRef(view);
  latest.current = view;
  const change = (update: (view: View) => View) => {
    if (!latest.current) return;
    latest.current = update(latest.current);
    setMoved(latest.current);
  };
  const put = ([longitude, latitude]: Point) => onChange([rounded(longitude), rounded(latitude)]);
  const goTo = (middle: Point, zoom?: number) => {
    change((view) => ({ middle, zoom: zoom ?? view.zoom }));
    if (!point || isElsewhere(point, middle)) put(middle);
  };
  const held = useRef<Point | null>(null);
  // Found by the phone meanwhile, or taken from it once more: the pin goes there, but not out of a hand.
  const follow = () => {
    const middle = latest.current?.middle;
    if (point && middle && !held.current && isElsewhere(point, middle))
      change(({ zoom }) => ({ middle: point, zoom: moved ? zoom : STREET }));
  };
  useLayoutEffect(follow, [point?.[0], point?.[1]]);
  const settle = () => {
    const middle = latest.current?.middle;
    const from = held.current;
    held.current = null;
    // To come nearer moves no pin.
    if (middle && from && isElsewhere(from, middle)) put(middle);
    else follow();
  };
  useGestures(frame, size ?? { width: 1, height: 1 }, change, {
    hasWheel: true,
    keepsMiddle: true,
    onTap: (spot) => size && latest.current && change((view) => ({ ...view, middle: toPoint(view, size, spot) })),
    onGrasp: () => {
      held.current = latest.current?.middle ?? null;
    },
    onRest: settle,
  });
  const zoom = (by: number) => size && change((view) => zoomedAt(view, size, [size.width / 2, size.height / 2], by));
  const press = (key: string, isFar: boolean): boolean => {
    const [east, north] = STEPS[key] ?? [0, 0];
    const step = isFar ? FAR : NEAR;
    if (key in STEPS && latest.current) goTo(movedBy(latest.current.middle, east * step, north * step));
    if (key === '+' || key === '=') zoom(1);
    if (key === '-') zoom(-1);
    return key in STEPS || ['+', '=', '-'].includes(key);
  };
  return (
    <div class="stack is-tight">
      <MapPane
        map={{
          label: words.label,
          districts,
          selectedDistrictId: null,
          here: phone && { point: phone.point, accuracy: phone.accuracy },
          ...(points ? { points } : {}),
        }}
        frame={frame}
        size={size}
        view={view}
        shape={SHAPE}
        streets={streets}
        onStreets={setStreets}
        help={words.help}
        isGrasped
        onKey={press}
        onZoom={zoom}
        over={<Pin />}
      >
        {phone && (
          <Button icon="place" onClick={() => goTo(phone.point, STREET)}>
            {words.toPhone}
          </Button>
        )}
      </MapPane>
      <Told point={point} from={begun} phone={phone} districts={districts} />
    </div>
  );
}

function Pin() {
  return (
    <svg class="map-centre" viewBox="0 0 48 56" aria-hidden="true">
      <ellipse class="map-foot" cx="24" cy="54" rx="7" ry="2.5" />
      <path d="M24 54 C14 38 8 30 8 20 a16 16 0 0 1 32 0 c0 10 -6 18 -16 34 Z" />
      <circle cx="24" cy="20" r="6" />
    </svg>
  );
}

interface ToldProps {
  point: Point | null;
  /** Where the pin was when the map was opened. */
  from: Point | null;
  phone: Position | null;
  districts: District[];
}

/** Where the pin stands, in words: read out when it has come to rest. */
function Told({ point, from, phone, districts }: ToldProps) {
  const { onMap: words, courses } = useWords();
  const say = useSay();
  const names = useNames();
  const district = point && findDistrict(point, districts);
  const origin = phone?.point ?? from;
  const metres = point && origin ? Math.round(metresBetween(origin, point)) : 0;
  const isAway = point && origin && metres >= AWAY;
  const far = isAway && ([say.distance(metres), courses[courseBetween(origin, point)]] as const);
  const told = far ? (phone ? words.fromPhone(...far) : words.fromStart(...far)) : phone ? words.atPhone : '';
  return (
    <p role="status">
      {point && [told, district ? names.district(district.id) : words.outside].filter(Boolean).join(' · ')}
    </p>
  );
}

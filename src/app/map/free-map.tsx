import { useEffect, useRef, useState } from 'preact/hooks';
import { frameOf } from '../../domain/map-frame.ts';
import { Button } from '../ui/button.tsx';
import type { DistrictMapProps } from '../ui/district-map.tsx';
import { useWords } from '../use-session.ts';
import type { Streets } from './basemap.ts';
import { MapPane } from './map-pane.tsx';
import { boxOf } from './tile.ts';
import { useGestures } from './use-gestures.ts';
import { useSize } from './use-size.ts';
import { panned, type Size, type View, viewOf, zoomedAt } from './view.ts';

const STEP = 60;
const STREET = 16;
const WORLD: [number, number, number, number] = [-180, -60, 180, 75];
const STEPS: Record<string, [number, number]> = {
  ArrowLeft: [STEP, 0],
  ArrowRight: [-STEP, 0],
  ArrowUp: [0, STEP],
  ArrowDown: [0, -STEP],
};

/** The map of a screen: all that it shows at first, then whatever of it one wants to see. */
export function FreeMap(props: DistrictMapProps) {
  const { map: words } = useWords();
  const frame = useRef<HTMLDivElement>(null);
  const size = useSize(frame);
  const [moved, setMoved] = useState<View | null>(null);
  const [streets, setStreets] = useState<Streets | null>(null);
  // From the height of its street nothing is to be seen; to try again each time would be a map that jumps.
  const [isBare, setBare] = useState(false);
  const shown = pointsOf(props);
  const shownKey = JSON.stringify([props.districts.map(({ id }) => id), props.currentId, props.here?.point]);
  useEffect(() => {
    setMoved(null);
    setBare(false);
  }, [shownKey]);
  const start = size && startOf(props, size, isBare ? null : streets);
  const view = moved ?? start;
  const see = (seen: Streets, isAll: boolean) => {
    if (!moved && seen === 'away' && start?.zoom === STREET) setBare(true);
    setStreets(!moved && isBare && !isAll ? 'away' : seen);
  };
  const change = (update: (view: View) => View) =>
    setMoved((before) => (before ?? start) && update((before ?? start) as View));
  useGestures(frame, size ?? { width: 1, height: 1 }, change, { hasWheel: false, keepsMiddle: false });
  const zoom = (by: number) => size && change((view) => zoomedAt(view, size, [size.width / 2, size.height / 2], by));
  const press = (key: string): boolean => {
    const step = STEPS[key];
    if (step && size) change((view) => panned(view, size, ...step));
    if (key === '+' || key === '=') zoom(1);
    if (key === '-') zoom(-1);
    return step !== undefined || ['+', '=', '-'].includes(key);
  };
  const { width, height } = frameOf(props.districts, shown.slice(-1));
  return (
    <MapPane
      map={props}
      frame={frame}
      size={size}
      view={view}
      shape={width / height}
      streets={streets}
      onStreets={see}
      help={words.keys}
      isGrasped={false}
      onKey={press}
      onZoom={zoom}
    >
      <Button icon="map" onClick={() => size && setMoved(viewOf(boxOf(outlinePoints(props)) ?? WORLD, size))}>
        {words.all}
      </Button>
    </MapPane>
  );
}

const pointsOf = ({ points = [], here }: DistrictMapProps) => [
  ...points.map(({ point }) => point),
  ...(here ? [here.point] : []),
];
const outlinePoints = (props: DistrictMapProps) => [
  ...props.districts.flatMap(({ outline }) => outline.flat(2)),
  ...pointsOf(props),
];

// One place is seen from the height of its street where there are streets to see; else in its district.
function startOf(props: DistrictMapProps, size: Size, streets: Streets | null): View {
  const points = pointsOf(props);
  const [only] = points;
  if (only && points.length === 1 && streets === 'some') return { middle: only, zoom: STREET };
  return viewOf(boxOf(outlinePoints(props)) ?? WORLD, size);
}

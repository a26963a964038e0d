import { useMemo } from 'preact/hooks';
import type { District } from '../../domain/district.ts';
import { middleOf } from '../../domain/map-frame.ts';
import type { DistrictMapProps, MapPoint } from '../ui/district-map.tsx';
import { MapPin } from '../ui/map-pin.tsx';
import { namesApart } from './names-apart.ts';
import { toWorld } from './tile.ts';
import { metresPerPixel, type Size, toScreen, type View, worldSize } from './view.ts';

type OverlayProps = Omit<DistrictMapProps, 'label'> & { view: View; size: Size };

/** The districts and what lies in them, over the streets or without them. */
export function Overlay(props: OverlayProps) {
  const { view, size, districts, points = [], here, nameOf } = props;
  const { paths, from, zoom } = useMemo(() => pathsOf(districts, view), [districts]);
  const scale = 2 ** (view.zoom - zoom);
  const [left, top] = cornerOf(view, size, from);
  const at = here && toScreen(view, size, here.point);
  return (
    <svg class="map-over" width={size.width} height={size.height} aria-hidden="true">
      <g transform={`translate(${left} ${top}) scale(${scale})`}>
        {districts.map((district, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in a list beside the map
          <path
            key={district.id}
            class={`map-district is-tint-${index % 4}${district.id === props.selectedDistrictId ? ' is-selected' : ''}`}
            d={paths[index] ?? ''}
            onClick={props.onSelectDistrict && (() => props.onSelectDistrict?.(district.id))}
          />
        ))}
      </g>
      {at && here?.accuracy && (
        <circle class="map-accuracy" cx={at[0]} cy={at[1]} r={here.accuracy / metresPerPixel(view)} />
      )}
      {nameOf && <Names {...{ view, size, districts, nameOf }} chosenId={props.selectedDistrictId} />}
      {points.map((point) => (
        <Spot
          key={point.id}
          view={view}
          size={size}
          point={point}
          isCurrent={point.id === props.currentId}
          onSelect={props.onSelectPoint}
        />
      ))}
      {at && (
        <g transform={`translate(${at[0]} ${at[1]})`}>
          <circle class="map-here-ring" r="11" />
          <circle class="map-here" r="6" />
        </g>
      )}
    </svg>
  );
}

type World = [number, number];

// Drawn once, in pixels of the zoom at which they were first seen; moving the map moves all of it together.
function pathsOf(districts: District[], view: View): { paths: string[]; from: World; zoom: number } {
  const from = toWorld(view.middle);
  const scale = worldSize(view.zoom);
  const spot = (point: World) => {
    const [x, y] = toWorld(point);
    return `${((x - from[0]) * scale).toFixed(3)} ${((y - from[1]) * scale).toFixed(3)}`;
  };
  const paths = districts.map(({ outline }) =>
    outline
      .flat()
      .map((ring) => `M${ring.map(spot).join('L')}Z`)
      .join(''),
  );
  return { paths, from, zoom: view.zoom };
}

function cornerOf(view: View, { width, height }: Size, [x, y]: World): World {
  const middle = toWorld(view.middle);
  const scale = worldSize(view.zoom);
  return [width / 2 + (x - middle[0]) * scale, height / 2 + (y - middle[1]) * scale];
}

function Names(props: {
  view: View;
  size: Size;
  districts: District[];
  nameOf: (district: District) => string;
  chosenId: string | null | undefined;
}) {
  const { view, size, districts, nameOf, chosenId } = props;
  const middles = useMemo(() => districts.map(middleOf), [districts]);
  const names = districts.map((district, index) => ({
    id: district.id,
    text: nameOf(district),
    at: toScreen(view, size, middles[index] ?? [0, 0]),
  }));
  return namesApart(names, chosenId).map(({ id, text, at: [x, y] }) => (
    <text key={id} class="map-name" x={x} y={y}>
      {text}
    </text>
  ));
}

function Spot(props: {
  view: View;
  size: Size;
  point: MapPoint;
  isCurrent: boolean;
  onSelect: ((id: string) => void) | undefined;
}) {
  const { point, isCurrent, onSelect } = props;
  const [x, y] = toScreen(props.view, props.size, point.point);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in the list beside the map
    <g
      class={`map-spot mark is-${point.kind}`}
      transform={`translate(${x} ${y})`}
      onClick={onSelect && (() => onSelect(point.id))}
    >
      <MapPin kind={point.kind} isCurrent={isCurrent} />
    </g>
  );
}

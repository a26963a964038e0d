import type { District } from '../../domain/district.ts';
import { type Frame, frameOf, middleOf, pathOf } from '../../domain/map-frame.ts';
import type { DistrictMapProps, MapPoint } from './district-map.tsx';
import { MapPin } from './map-pin.tsx';

/** The districts and what lies in them, drawn from what is on the phone: no streets, no network, nothing to wait for. */
export function Outlines(props: DistrictMapProps) {
  const { districts, points = [], here } = props;
  const frame = frameOf(districts, [...points.map(({ point }) => point), ...(here ? [here.point] : [])]);
  return (
    <svg class="map" role="img" aria-label={props.label} style={{ aspectRatio: `${frame.width} / ${frame.height}` }}>
      <svg viewBox={`0 0 ${frame.width} ${frame.height}`} width="100%" height="100%" aria-hidden="true">
        {districts.map((district, index) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: the same choice is in a list beside the map
          <path
            key={district.id}
            class={`map-district is-tint-${index % 4}${district.id === props.selectedDistrictId ? ' is-selected' : ''}`}
            d={pathOf(district, frame)}
            onClick={props.onSelectDistrict && (() => props.onSelectDistrict?.(district.id))}
          />
        ))}
        {here?.accuracy && (
          <circle
            class="map-accuracy"
            cx={frame.x(here.point)}
            cy={frame.y(here.point)}
            r={here.accuracy * frame.unitsPerMetre}
          />
        )}
      </svg>
      {props.nameOf &&
        districts.map((district) => (
          <Name key={district.id} frame={frame} district={district} name={props.nameOf?.(district) ?? ''} />
        ))}
      {points.map((point) => (
        <Spot
          key={point.id}
          frame={frame}
          point={point}
          isCurrent={point.id === props.currentId}
          onSelect={props.onSelectPoint}
        />
      ))}
      {here && (
        <svg {...placeOf(here.point, frame)} class="map-spot" aria-hidden="true">
          <circle class="map-here-ring" r="11" />
          <circle class="map-here" r="6" />
        </svg>
      )}
    </svg>
  );
}

// In shares of the whole, so that marks and names keep their size whatever the size of the map.
const placeOf = (point: [number, number], frame: Frame) => ({
  x: `${((100 * frame.x(point)) / frame.width).toFixed(2)}%`,
  y: `${((100 * frame.y(point)) / frame.height).toFixed(2)}%`,
});

function Name({ frame, district, name }: { frame: Frame; district: District; name: string }) {
  return (
    <text class="map-name" {...placeOf(middleOf(district), frame)}>
      {name}
    </text>
  );
}

function Spot(props: {
  frame: Frame;
  point: MapPoint;
  isCurrent: boolean;
  onSelect: ((id: string) => void) | undefined;
}) {
  const { frame, point, isCurrent, onSelect } = props;
  return (
    <svg
      {...placeOf(point.point, frame)}
      class={`map-spot mark is-${point.kind}`}
      aria-hidden="true"
      onClick={onSelect && (() => onSelect(point.id))}
    >
      <MapPin kind={point.kind} isCurrent={isCurrent} />
    </svg>
  );
}

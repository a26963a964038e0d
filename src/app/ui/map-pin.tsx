import { type MarkKind, Shape } from './shape.tsx';

/** The mark of one point on a map, its middle at 0, 0. */
export function MapPin({ kind, isCurrent }: { kind: MarkKind; isCurrent: boolean }) {
  return (
    <g class={isCurrent ? 'map-pin is-current' : 'map-pin'}>
      <circle class="map-pin-ground" r="13" />
      <g transform="translate(-8 -8)">
        <Shape kind={kind} />
      </g>
    </g>
  );
}

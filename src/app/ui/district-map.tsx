import type { District } from '../../domain/district.ts';
import { useLoaded } from '../use-loaded.ts';
import { Outlines } from './outlines.tsx';
import type { MarkKind } from './shape.tsx';

export interface MapPoint {
  id: string;
  /** [longitude, latitude] */
  point: [number, number];
  kind: MarkKind;
}

export interface DistrictMapProps {
  /** What the map shows, in words: it is all that is heard of it. */
  label: string;
  districts: District[];
  /** The names to write on it; none where it would be crowded. */
  nameOf?: ((district: District) => string) | undefined;
  points?: MapPoint[];
  /** Drawn larger. */
  currentId?: string | undefined;
  selectedDistrictId?: string | null;
  /** Where the phone is, with its accuracy in metres. */
  here?: { point: [number, number]; accuracy: number | null } | null;
  /** For a finger or a mouse; keyboards and screen readers need the same choice in a list beside it. */
  onSelectDistrict?: (id: string) => void;
  onSelectPoint?: (id: string) => void;
}

const loadMap = () => import('../map/free-map.tsx');

/** The city as its districts, drawn from what is on the phone; with its streets, and to be moved, as soon as that part of the app is here. */
export function DistrictMap(props: DistrictMapProps) {
  const map = useLoaded(loadMap);
  return map.is === 'here' ? <map.value.FreeMap {...props} /> : <Outlines {...props} />;
}

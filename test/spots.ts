import type { Place } from '../src/domain/place.ts';
import { town } from './town.ts';

/** The corners where people talk, one in each district of the town: few enough that the same is asked for near by. */
export const SPOTS: readonly Place[] = town.districts.map((_, index) => ({
  longitude: index + 0.5,
  latitude: 0.5,
  accuracy: null,
  address: '',
}));

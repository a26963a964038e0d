import * as v from 'valibot';
import { text } from './text.ts';

/** Where: WGS 84 degrees, accuracy in metres as the phone told it (null when pointed out by hand), and a street if one was typed. */
export const Place = v.strictObject({
  longitude: v.nullable(v.pipe(v.number('number'), v.minValue(-180, 'outOfRange'), v.maxValue(180, 'outOfRange'))),
  latitude: v.nullable(v.pipe(v.number('number'), v.minValue(-90, 'outOfRange'), v.maxValue(90, 'outOfRange'))),
  accuracy: v.nullable(v.pipe(v.number('number'), v.minValue(0, 'outOfRange'))),
  address: text(300),
});
export type Place = v.InferOutput<typeof Place>;

/** [longitude, latitude], or null where only a street is known. */
export function pointOf(place: Place | null): [number, number] | null {
  return place?.longitude == null || place.latitude == null ? null : [place.longitude, place.latitude];
}

/** Whether the point was set on the map by hand: no phone has told how sure it is. */
export const isSetByHand = (place: Place | null): boolean => pointOf(place) !== null && place?.accuracy === null;

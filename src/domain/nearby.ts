import * as v from 'valibot';
import { metresBetween } from './distance.ts';
import { isRough } from './draft.ts';
import type { Encounter, Need } from './encounter.ts';
import { type Instant, later } from './instant.ts';
import { pointOf } from './place.ts';
import { isOpen, isPart, type ServiceRequest } from './request.ts';

/** How near, and how many days ago, the same need counts as perhaps the same. */
export const Nearby = v.strictObject({
  metres: v.pipe(v.number('number'), v.minValue(1, 'outOfRange'), v.maxValue(5000, 'outOfRange')),
  days: v.pipe(v.number('number'), v.integer('number'), v.minValue(1, 'outOfRange'), v.maxValue(3650, 'outOfRange')),
});
export type Nearby = v.InferOutput<typeof Nearby>;

/** Where the city says nothing else. */
export const NEARBY: Nearby = { metres: 100, days: 60 };

/** A request that may be about the same, and how far from here it is. */
export interface NearRequest {
  request: ServiceRequest;
  metres: number;
}

const DAY = 86_400_000;

/** The open requests about the same service near this encounter, the nearest first; none where nobody knows well enough where it is. */
export function findNearby(
  { serviceCode }: Pick<Need, 'serviceCode'>,
  { id, place }: Pick<Encounter, 'id' | 'place'>,
  requests: ServiceRequest[],
  { metres, days }: Nearby,
  now: Instant,
): NearRequest[] {
  const here = pointOf(place);
  if (serviceCode === null || !here || isRough({ accuracy: place?.accuracy ?? 0 })) return [];
  const oldest = later(now, -days * DAY);
  return requests
    .filter((request) => request.serviceCode === serviceCode && request.encounterId !== id)
    .filter((request) => isOpen(request) && !isPart(request) && request.openedAt >= oldest)
    .flatMap((request) => {
      const there = pointOf(request.place);
      return there ? [{ request, metres: metresBetween(here, there) }] : [];
    })
    .filter((near) => near.metres <= metres)
    .sort((a, b) => a.metres - b.metres);
}

import { metresBetween, type Point } from './distance.ts';
import type { KeptRequest } from './gist.ts';
import type { Id } from './id.ts';
import { isOpen } from './request.ts';

/** How far somebody who stands there goes to do one thing more, in metres as the crow flies. */
export const WHILE_HERE_METRES = 300;

/** An open request near by, by name, and how far it is. */
export interface NearOne {
  id: Id;
  metres: number;
  isSameService: boolean;
}

/**
 * What else is open near this request: those about the same service first, of each the nearest first; none where it has no point.
 * Its lead, that one's parts and its own are not among it: they stand on its page.
 */
export function findWhileHere(
  request: Pick<KeptRequest, 'id' | 'partOf' | 'serviceCode' | 'point'>,
  requests: Iterable<KeptRequest>,
  most: number,
  within = WHILE_HERE_METRES,
): NearOne[] {
  const { serviceCode, point } = request;
  if (!point) return [];
  const whole = wholeOf(request);
  const near: NearOne[] = [];
  for (const other of requests) {
    if (wholeOf(other) === whole || !other.point || !isOpen(other) || isFar(point, other.point, within)) continue;
    const metres = metresBetween(point, other.point);
    if (metres > within) continue;
    near.push({ id: other.id, metres, isSameService: serviceCode !== null && other.serviceCode === serviceCode });
  }
  near.sort((a, b) => Number(b.isSameService) - Number(a.isSameService) || a.metres - b.metres);
  return near.slice(0, most);
}

const wholeOf = ({ id, partOf }: Pick<KeptRequest, 'id' | 'partOf'>) => partOf ?? id;

// A degree of latitude is 111 km everywhere: most of a city is put aside without a sine.
const isFar = ([, from]: Point, [, to]: Point, metres: number) => Math.abs(from - to) * 110_000 > metres;

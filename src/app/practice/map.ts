import type { Point } from '../../domain/distance.ts';
import type { District } from '../../domain/district.ts';
import type { Language } from '../../domain/text.ts';
import type { TownTold } from './town/en.ts';

export type DistrictName = keyof TownTold['districts'];

// In the open Atlantic: nobody is led to a real door.
const CENTRE: Point = [-20, 45];

// In thousandths of a degree from the centre; neighbours share their corners.
const OUTLINES: Record<DistrictName, Point[]> = {
  quayside: [
    [-12, -6],
    [-2, -7],
    [0, 0],
    [-2, 8],
    [-11, 6],
  ],
  hilltop: [
    [0, 0],
    [9, 1],
    [12, 8],
    [3, 12],
    [-2, 8],
  ],
  gardens: [
    [-2, -7],
    [8, -9],
    [12, -3],
    [9, 1],
    [0, 0],
  ],
};

/** The point of the town that lies so many thousandths of a degree east and north of its middle. */
export const pointAt = (east: number, north: number): Point => [CENTRE[0] + east / 1000, CENTRE[1] + north / 1000];

/** Where the phone of whoever practises says it is: on the Quayside, a few doors from what is told there. */
export const STANDS = pointAt(-5.5, 1.2);

/** The districts of the town. */
export const districtsOf = ({ districts }: TownTold, language: Language): District[] =>
  Object.entries(OUTLINES).map(([id, corners]) => {
    const ring = corners.map(([east, north]) => pointAt(east, north));
    return { id, name: { [language]: districts[id as DistrictName] }, outline: [[[...ring, ...ring.slice(0, 1)]]] };
  });

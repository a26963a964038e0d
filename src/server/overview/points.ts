import { setImmediate } from 'node:timers/promises';
import { daysLater } from '../../domain/follow-up.ts';
import { weeksIn } from '../../domain/week.ts';
import type { Database } from '../database/database.ts';
import { type Asked, findPoints } from '../database/overview.ts';

interface PointFeature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [number, number] };
  properties: { came_in: number; waiting: number };
}

/** Where requests of the span were opened, to about a hundred metres: how many came in at each point, and how many wait (RFC 7946). */
export async function makePoints(
  database: Database,
  asked: Asked,
): Promise<{ type: 'FeatureCollection'; features: PointFeature[] }> {
  const points = new Map<string, PointFeature>();
  // A week at a time, and others have their turn in between: the embedded database holds everything up while it counts.
  for (const monday of weeksIn(asked.from, asked.to)) {
    const from = monday < asked.from ? asked.from : monday;
    const sunday = daysLater(monday, 6);
    const to = sunday > asked.to ? asked.to : sunday;
    for (const { longitude, latitude, came, waits } of await findPoints(database, { ...asked, from, to })) {
      const key = `${longitude} ${latitude}`;
      const point = points.get(key) ?? pointAt(longitude, latitude);
      point.properties.came_in += came;
      point.properties.waiting += waits;
      points.set(key, point);
    }
    await setImmediate();
  }
  return { type: 'FeatureCollection', features: [...points.values()] };
}

const pointAt = (longitude: number, latitude: number): PointFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [longitude, latitude] },
  properties: { came_in: 0, waiting: 0 },
});

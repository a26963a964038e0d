import { useEffect, useState } from 'preact/hooks';
import type { Point } from '../domain/distance.ts';
import { findPermission, geolocation } from './geolocation.ts';

const FRESH = 5 * 60_000;
const PATIENCE = 15_000;

/** Where the phone is, once and only as well as a list needs it; null where it does not know or may not tell. May ask the person. */
export function findHere(): Promise<Point | null> {
  return new Promise((resolve) => {
    const finder = geolocation();
    if (!finder) return resolve(null);
    finder.getCurrentPosition(
      ({ coords }) => resolve([coords.longitude, coords.latitude]),
      () => resolve(null),
      { maximumAge: FRESH, timeout: PATIENCE },
    );
  });
}

/** The same without ever asking: null until it is known, and where the person has not allowed it before. */
export function useHere(): Point | null {
  const [here, setHere] = useState<Point | null>(null);
  useEffect(() => {
    let isHere = true;
    findPermission()
      .then((permission) => (permission === 'granted' ? findHere() : null))
      .then((point) => isHere && setHere(point));
    return () => {
      isHere = false;
    };
  }, []);
  return here;
}

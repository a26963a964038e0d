import type { Point } from '../domain/distance.ts';

type Finder = Pick<Geolocation, 'getCurrentPosition' | 'watchPosition' | 'clearWatch'>;

const AFTER = 300;
const ACCURACY = 12;

let pretended: Finder | null = null;

/** From now on this phone is at this point, whoever asks; with null it is where it is. */
export function pretendToBe(point: Point | null): void {
  pretended = point && finderAt(point);
}

/** What finds out where the phone is; undefined where the browser has nothing of the kind. */
export const geolocation = (): Finder | undefined => pretended ?? navigator.geolocation;

/** Whether the person has allowed it; prompt where the browser does not say. */
export async function findPermission(): Promise<PermissionState> {
  if (pretended) return 'granted';
  try {
    return (await navigator.permissions.query({ name: 'geolocation' })).state;
  } catch {
    return 'prompt';
  }
}

function finderAt([longitude, latitude]: Point): Finder {
  const coords = { longitude, latitude, accuracy: ACCURACY } as GeolocationCoordinates;
  const tell = (hear: PositionCallback) => Number(setTimeout(() => hear({ coords } as GeolocationPosition), AFTER));
  return { getCurrentPosition: tell, watchPosition: tell, clearWatch: (watch) => clearTimeout(watch) };
}

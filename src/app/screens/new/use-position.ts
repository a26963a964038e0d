import { useEffect, useRef, useState } from 'preact/hooks';
import type { Position } from '../../../domain/draft.ts';
import { findPermission, geolocation } from '../../geolocation.ts';

/** off: not asked yet; finding: asked; denied: the person or the phone said no; none: no satellite, no network to go by. */
export type Finding = 'off' | 'finding' | 'denied' | 'none' | 'found';

const PATIENCE = 20_000;

export interface Whereabouts {
  finding: Finding;
  /** The best one so far. */
  position: Position | null;
  /** Asks the phone, which may ask the person. */
  find(): void;
}

/** Where the phone is, ever better while this lasts. Begins by itself only where the person has allowed it before. */
export function usePosition(isWanted: boolean): Whereabouts {
  const [finding, setFinding] = useState<Finding>('off');
  const [position, setPosition] = useState<Position | null>(null);
  const watch = useRef<number | null>(null);

  const stop = () => {
    if (watch.current !== null) geolocation()?.clearWatch(watch.current);
    watch.current = null;
  };
  const see = ({ coords }: GeolocationPosition) => {
    const { longitude, latitude, accuracy } = coords;
    setFinding('found');
    setPosition((best) =>
      best && best.accuracy <= accuracy ? best : { point: [longitude, latitude], accuracy: Math.round(accuracy) },
    );
  };
  const miss = ({ code, PERMISSION_DENIED }: GeolocationPositionError) =>
    setFinding((before) => (before === 'found' ? 'found' : code === PERMISSION_DENIED ? 'denied' : 'none'));
  const find = () => {
    stop();
    const finder = geolocation();
    if (!finder) return setFinding('none');
    setPosition(null);
    setFinding('finding');
    const options = { enableHighAccuracy: true, maximumAge: 15_000, timeout: PATIENCE };
    watch.current = finder.watchPosition(see, miss, options);
  };

  useEffect(() => {
    let isHere = true;
    if (isWanted)
      findPermission().then((state) => {
        if (!isHere || watch.current !== null) return;
        if (state === 'granted') find();
        if (state === 'denied') setFinding('denied');
      });
    return () => {
      isHere = false;
      stop();
    };
  }, [isWanted]);
  return { finding, position, find };
}

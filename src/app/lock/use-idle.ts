import { useEffect } from 'preact/hooks';
import type { Store } from '../../store/store.ts';

const MINUTE = 60_000;
const LOOK = 5_000;
/** A recording whose last piece is younger than this goes on. */
const FRESH = 10_000;
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

/** Calls back when nobody has touched the app for so many minutes, on screen or hidden; not while somebody is being recorded. */
export function useIdle(minutes: number, store: Store, onIdle: () => void): void {
  useEffect(() => {
    let touchedAt = Date.now();
    const touch = () => {
      touchedAt = Date.now();
    };
    const look = async () => {
      if (Date.now() - touchedAt < minutes * MINUTE) return;
      if (await isRecording(store).catch(() => false)) return touch();
      onIdle();
    };
    const timer = setInterval(look, LOOK);
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, store]);
}

async function isRecording(store: Store): Promise<boolean> {
  const pieces = await store.pieces.toArray();
  return pieces.some(({ startedAt, seconds }) => Date.now() - Date.parse(startedAt) - seconds * 1000 < FRESH);
}

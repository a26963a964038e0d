import { useEffect } from 'preact/hooks';
import type { Store } from '../../store/store.ts';
import { makeIdleness } from './idleness.ts';

const LOOK = 5_000;
/** A recording whose last piece is younger than this goes on. */
const FRESH = 10_000;
// The last two: what was asked for has come, or was not wanted.
const TOUCHES = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove', 'change', 'cancel'] as const;

/** Calls back when nobody has touched the app for so many minutes, on screen or hidden; not while somebody is being recorded, or a photo taken. */
export function useIdle(minutes: number, store: Store, onIdle: () => void): void {
  useEffect(() => {
    const { touch, leave, isOver } = makeIdleness();
    const press = ({ target }: Event) => {
      if (target instanceof HTMLInputElement && target.type === 'file') leave();
    };
    const look = async () => {
      if (!isOver(minutes)) return;
      if (await isRecording(store).catch(() => false)) return touch();
      onIdle();
    };
    const timer = setInterval(look, LOOK);
    for (const name of TOUCHES) addEventListener(name, touch, { capture: true, passive: true });
    addEventListener('click', press, { capture: true });
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      for (const name of TOUCHES) removeEventListener(name, touch, { capture: true });
      removeEventListener('click', press, { capture: true });
      document.removeEventListener('visibilitychange', look);
    };
  }, [minutes, store]);
}

async function isRecording(store: Store): Promise<boolean> {
  const pieces = await store.pieces.toArray();
  return pieces.some(({ startedAt, seconds }) => Date.now() - Date.parse(startedAt) - seconds * 1000 < FRESH);
}

import { Workbox } from 'workbox-window';
import type { Device } from '../store/device.ts';
import type { OpenStore } from '../store/exchange.ts';
import type { SyncState } from '../store/sync-state.ts';

const SECOND = 1000;
const SHORTEST = 5 * SECOND;
const LONGEST = 60 * SECOND;
const LONGEST_TAKEOVER = 3 * SECOND;

const workbox = 'serviceWorker' in navigator ? makeWorkbox() : null;

function makeWorkbox(): Workbox {
  return import.meta.env.DEV ? new Workbox('/dev-sw.js?dev-sw', { type: 'module' }) : new Workbox('/sw.js');
}

/** Installs the service worker; calls back when a new version of the app waits to be let in. */
export async function keepAppOffline(onUpdate: () => void): Promise<void> {
  workbox?.addEventListener('waiting', onUpdate);
  // A browser that refuses (a private window) still has an app that works, as long as it has a signal to start with.
  await workbox?.register().catch(() => {});
}

/** Lets the new version in and starts it. Only ever called by the person. */
export function takeUpdate(): void {
  const start = () => location.reload();
  workbox?.addEventListener('controlling', start);
  workbox?.messageSkipWaiting();
  // In Chromium the new worker at times waits for the old one for minutes, until the page goes: so it goes.
  setTimeout(start, LONGEST_TAKEOVER);
}

/**
 * Asks for an exchange with the server: the service worker does it, or this page where none has it in hand, or none can: only this page
 * can open a store that is locked. Carries no data.
 */
async function wake(device: Device, hasUnsent: boolean, isOver: () => boolean, open?: OpenStore): Promise<void> {
  const controller = navigator.serviceWorker?.controller;
  if (open || !controller) {
    // Seldom needed, so not loaded with the first screen: a page without a worker was loaded over the network just now.
    const { exchangeNow } = await import('../store/exchange.ts');
    // Somebody else may have the phone by now.
    if (!isOver()) await exchangeNow(device, open).catch(() => {});
    return;
  }
  controller.postMessage({ type: 'wake' });
  if (hasUnsent) await registerBackgroundSync();
}

// Where the browser can, it goes on trying after the app is closed. A bonus: no iPhone has it.
async function registerBackgroundSync(): Promise<void> {
  const registration = (await navigator.serviceWorker.getRegistration()) as
    | { sync?: { register(tag: string): Promise<void> } }
    | undefined;
  await registration?.sync?.register('plein-air').catch(() => {});
}

export interface Waking {
  wakeNow(): void;
  /** Tells it how things stand, at each change. */
  hear(state: SyncState): void;
  stop(): void;
}

/**
 * Wakes at the start, when it hears that there is more to send, when the signal or the app comes back, and by a clock whose pauses grow
 * while nobody answers. Never asks whether the browser thinks it is online: it does not know.
 */
export function startWaking(device: Device, open?: OpenStore): Waking {
  let isStopped = false;
  let waiting = 0;
  let endedAt: string | undefined;
  let pause = SHORTEST;
  let timer: ReturnType<typeof setTimeout>;

  const now = () => {
    clearTimeout(timer);
    timer = setTimeout(now, pause);
    wake(device, waiting > 0, () => isStopped, open).catch(console.error);
  };
  const soon = () => {
    pause = SHORTEST;
    now();
  };
  const whenVisible = () => {
    if (document.visibilityState === 'visible') soon();
  };
  const hear = (state: SyncState) => {
    // Photos too: what waits is what the browser should go on trying for.
    const unsent = state.waiting + state.files;
    const hasMore = unsent > waiting;
    // Photos are sent for a minute at a time; as long as some arrive, it goes on soon.
    if (unsent < waiting) pause = SHORTEST;
    waiting = unsent;
    if (hasMore) soon();
    if (state.ending?.at === endedAt) return;
    endedAt = state.ending?.at;
    pause = nextPause(pause, state);
    clearTimeout(timer);
    timer = setTimeout(now, pause);
  };
  addEventListener('online', soon);
  document.addEventListener('visibilitychange', whenVisible);
  soon();

  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    removeEventListener('online', soon);
    document.removeEventListener('visibilitychange', whenVisible);
  };
  return { wakeNow: soon, hear, stop };
}

function nextPause(pause: number, { ending, waiting, files, progress }: SyncState): number {
  if (ending?.ending === 'busy') return Math.max(SHORTEST, ending.seconds * SECOND);
  if (ending?.ending === 'done' && waiting + files === 0 && !progress) return LONGEST;
  return Math.min(pause * 1.5, LONGEST);
}

import { recall, remember } from './session.ts';

/** What the browser grants this app: whether it may throw our data away by itself, and how much room is left. Null where it does not say. */
export interface Space {
  isPersistent: boolean | null;
  usedBytes: number | null;
  roomBytes: number | null;
}

const LITTLE_ROOM = 200e6;
const LITTLE_SHARE = 0.05;

/** Whether room may run out soon. */
export function isLow({ usedBytes, roomBytes }: Space): boolean {
  if (roomBytes === null) return false;
  return roomBytes < LITTLE_ROOM || roomBytes < LITTLE_SHARE * (roomBytes + (usedBytes ?? 0));
}

/** Asks the browser to keep our data, and tells what it said. */
export async function askToKeep(): Promise<Space> {
  await navigator.storage?.persist?.().catch(() => false);
  return findSpace();
}

/** The same, once on this phone and without a word: some browsers ask the person, and once is enough. */
export async function askToKeepOnce(): Promise<void> {
  if (recall('asked-to-keep') !== null) return;
  remember('asked-to-keep', new Date().toISOString());
  await askToKeep();
}

export async function findSpace(): Promise<Space> {
  const isPersistent = (await navigator.storage?.persisted?.().catch(() => null)) ?? null;
  const estimate = await navigator.storage?.estimate?.().catch(() => null);
  return {
    isPersistent,
    usedBytes: estimate?.usage ?? null,
    roomBytes: estimate?.quota ? estimate.quota - (estimate.usage ?? 0) : null,
  };
}

/** What the browser grants this app: whether it may throw our data away by itself, and how much room is left. */
export interface Space {
  isPersistent: boolean | null;
  usedBytes: number | null;
  roomBytes: number | null;
}

/** Asks the browser to keep our data, and tells what it said. */
export async function askToKeep(): Promise<Space> {
  await navigator.storage?.persist?.().catch(() => false);
  return findSpace();
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

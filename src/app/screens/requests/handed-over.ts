let handed: string[] | null = null;

/** Gives these requests to the next screen, by name; in memory only, so that no address tells what was chosen. */
export function handOver(ids: string[]): void {
  handed = ids;
}

/** What was handed over, once; null where nothing was. */
export function takeHandedOver(): string[] | null {
  const ids = handed;
  handed = null;
  return ids;
}

type Where = 'list' | 'paper';

let handed: { to: Where; ids: string[] } | null = null;

/** Gives these requests to the next screen, by name; in memory only, so that no address tells what was chosen. */
export function handOver(to: Where, ids: string[]): void {
  handed = { to, ids };
}

/** What was handed over to this screen, once; null where nothing was. */
export function takeHandedOver(to: Where): string[] | null {
  if (handed?.to !== to) return null;
  const { ids } = handed;
  handed = null;
  return ids;
}

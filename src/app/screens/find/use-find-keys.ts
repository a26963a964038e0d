import type { RefObject } from 'preact';

/** Arrows go from the field through what was found and back; Enter in the field opens the first, where it is what was typed that was found. */
export function useFindKeys(within: RefObject<HTMLElement | null>, isCurrent: boolean): (event: KeyboardEvent) => void {
  return (event) => {
    const field = within.current?.querySelector<HTMLElement>('input[type="search"]');
    const rows = [...(within.current?.querySelectorAll<HTMLElement>('a.row') ?? [])];
    const stops = field ? [field, ...rows] : rows;
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (at < 0) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      const next = stops[at + step];
      event.preventDefault();
      next?.focus();
      next?.scrollIntoView({ block: 'nearest' });
    } else if (event.key === 'Enter' && at === 0 && isCurrent) rows[0]?.click();
  };
}

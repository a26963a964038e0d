import { useMemo } from 'preact/hooks';
import type { Instant } from '../../../domain/instant.ts';
import { soonBy } from '../../../domain/service.ts';
import { useWork } from '../../work.tsx';
import { useDay } from '../today/use-day.ts';

/** What is due by this moment is nearly due today, by the calendar of the city. */
export function useSoon(): Instant {
  const { municipality } = useWork().directory;
  const day = useDay();
  return useMemo(() => soonBy(municipality, new Date().toISOString()), [municipality, day]);
}

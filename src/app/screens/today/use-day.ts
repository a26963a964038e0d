import { dayOf } from '../../../domain/instant.ts';
import { useWork } from '../../work.tsx';

/** The day that it is in the city, as "2026-11-22". */
export function useDay(now: string = new Date().toISOString()): string {
  const { directory } = useWork();
  return dayOf(now, directory.municipality?.timeZone);
}

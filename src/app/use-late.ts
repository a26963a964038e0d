import { useEffect, useState } from 'preact/hooks';
import { afterPaint } from './after-paint.ts';

/** The same a frame later: what was before, until what changes with it has been painted. */
export function useLate<T>(value: T): T {
  const [late, setLate] = useState({ value });
  useEffect(() => afterPaint(() => setLate({ value })), [value]);
  return late.value;
}

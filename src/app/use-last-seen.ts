import { useRef } from 'preact/hooks';

/** The last value that was seen, while the next is looked for: nothing goes from under a thumb to be back a moment later. */
export function useLastSeen<T>(value: T | undefined): T | undefined {
  const last = useRef(value);
  if (value !== undefined) last.current = value;
  return last.current;
}

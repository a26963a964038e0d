import { useEffect, useState } from 'preact/hooks';

/** The same a frame later: what was before, until what changes with it has been painted. */
export function useLate<T>(value: T): T {
  const [late, setLate] = useState({ value });
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLate({ value }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [value]);
  return late.value;
}

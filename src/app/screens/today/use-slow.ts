import { useEffect, useRef, useState } from 'preact/hooks';

const PAUSE = 1500;

/** A stored value that is changed many times in a row, told to the store once there is a pause, or when the screen or the app goes away. */
export function useSlow<T>(stored: T, tell: (value: T) => void) {
  const [typed, setTyped] = useState<{ value: T } | null>(null);
  const pending = useRef<{ value: T } | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const teller = useRef(tell);
  teller.current = tell;

  const settle = () => {
    clearTimeout(timer.current);
    const last = pending.current;
    pending.current = null;
    if (last) teller.current(last.value);
  };
  const change = (value: T) => {
    pending.current = { value };
    setTyped({ value });
    clearTimeout(timer.current);
    timer.current = setTimeout(settle, PAUSE);
  };
  // What the store shows counts again as soon as it is what was typed.
  useEffect(() => {
    if (!pending.current) setTyped(null);
  }, [stored]);
  useEffect(() => {
    addEventListener('pagehide', settle);
    return () => {
      removeEventListener('pagehide', settle);
      settle();
    };
  }, []);
  return { value: typed ? typed.value : stored, change, settle };
}

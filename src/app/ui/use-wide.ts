import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 56.25em)';

/** Whether there is room for two things side by side (900 px at the usual text size). */
export function useWide(): boolean {
  const [isWide, setWide] = useState(() => matchMedia(WIDE).matches);
  useEffect(() => {
    const query = matchMedia(WIDE);
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isWide;
}

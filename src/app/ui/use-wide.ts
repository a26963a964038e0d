import { useEffect, useState } from 'preact/hooks';

const WIDE = '(min-width: 56.25em)';

/** Whether there is room for two things side by side (900 px at the usual text size), or for what another query asks. */
export function useWide(media = WIDE): boolean {
  const [isWide, setWide] = useState(() => matchMedia(media).matches);
  useEffect(() => {
    const query = matchMedia(media);
    const change = () => setWide(query.matches);
    query.addEventListener('change', change);
    return () => query.removeEventListener('change', change);
  }, []);
  return isWide;
}

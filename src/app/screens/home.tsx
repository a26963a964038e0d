import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';

/** The bare address leads to Today. */
export function Home() {
  const { route } = useLocation();
  useEffect(() => route('/today', true), []);
  return null;
}

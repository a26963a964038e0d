import { useEffect, useState } from 'preact/hooks';
import { type Suggestion, suggest } from '../domain/suggester.ts';
import { watchWeights } from '../store/suggester.ts';
import { useLive } from './live.ts';
import { useWork } from './work.tsx';

const LATEST = 300;
const SOON = 60;

/** The services that this text seems to be about, likeliest first. Looked for when the phone has nothing else to do, so that no letter waits. */
export function useSuggestions(text: string): Suggestion[] {
  const { store, directory } = useWork();
  const weights = useLive(() => watchWeights(store), [store]);
  const [suggestions, setSuggestions] = useState<Suggestion[]>([]);
  const { services } = directory;
  useEffect(
    () => (weights === undefined ? undefined : whenIdle(() => setSuggestions(suggest(text, services, weights)))),
    [text, services, weights],
  );
  return suggestions;
}

// What is asked later takes its place. WebKit has no idle time to give.
function whenIdle(work: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const asked = requestIdleCallback(work, { timeout: LATEST });
    return () => cancelIdleCallback(asked);
  }
  const timer = setTimeout(work, SOON);
  return () => clearTimeout(timer);
}

import { useEffect } from 'preact/hooks';
import { type Sink, showTaking, type Taking, takingFor } from './taking.ts';

const AGAIN = 12_000;

/** Taking photos and voice notes for this place, for as long as this is on the screen. */
export function useTaking(sink: Sink): Taking {
  const taking = takingFor(sink);
  useEffect(() => showTaking(sink.key), [sink.key]);
  useEffect(() => {
    // What was cut off a moment ago cannot be told from what still goes on in another tab.
    const find = () => taking.findLost().catch(console.error);
    find();
    const timer = setTimeout(find, AGAIN);
    return () => clearTimeout(timer);
  }, [sink.key]);
  return taking;
}

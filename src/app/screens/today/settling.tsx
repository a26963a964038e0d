import './settling.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { useWork } from '../../work.tsx';

const LONGEST = 600;

/** Keeps its place and shows nothing until what it holds has been read: nothing moves under a thumb that is on its way. */
export function Settling({ children }: { children: ComponentChildren }) {
  const { store } = useWork();
  const [isSettled, setSettled] = useState(false);
  useEffect(() => {
    let isHere = true;
    const settle = () => isHere && setSettled(true);
    const timer = setTimeout(settle, LONGEST);
    // Whatever the parts read was asked for before this; it is drawn in the frames after it.
    const after = () => requestAnimationFrame(() => requestAnimationFrame(settle));
    store.transaction('r', store.tables, () => store.meta.count()).then(after, settle);
    return () => {
      isHere = false;
      clearTimeout(timer);
    };
  }, [store]);
  return <div class={isSettled ? 'settling is-settled' : 'settling'}>{children}</div>;
}

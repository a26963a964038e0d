import type { Ref } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How many pixels of what scrolls come before an element: it changes as notices come and go above. */
export function useBefore(scroller: { current: HTMLElement | null }): [Ref<HTMLDivElement>, number] {
  const element = useRef<HTMLDivElement>(null);
  const [before, setBefore] = useState(0);
  useLayoutEffect(() => {
    if (!element.current || !scroller.current) return;
    const { top } = element.current.getBoundingClientRect();
    setBefore(Math.round(top - scroller.current.getBoundingClientRect().top + scroller.current.scrollTop));
  });
  return [element, before];
}

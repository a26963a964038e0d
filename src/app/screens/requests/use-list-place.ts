import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { VirtualListHandle } from '../../ui/virtual-list.tsx';
import { placeAfter } from './turns.ts';

/** The height of an element, as it changes. */
export function useHeight(): [(element: HTMLElement | null) => void, number] {
  const [element, setElement] = useState<HTMLElement | null>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    if (!element) return;
    // How far its end is from the top of what scrolls, gap included.
    const measure = () => {
      const scroller = element.closest('.requests-list');
      const list = element.nextElementSibling;
      if (!scroller || !list || element.offsetParent === null) return;
      setHeight(list.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop);
    };
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [element]);
  return [setElement, height];
}

interface Place {
  pane: RefObject<HTMLElement | null>;
  handle: RefObject<VirtualListHandle | null>;
  found: string[];
  turns: string[];
  id: string | undefined;
  isWide: boolean;
  look: string;
}

/**
 * Keeps the place in the list. On a phone, where the list makes way for the request, one comes back to where one was, with the focus on
 * the request one has read last, or what came after it where it has left the list; another view or search starts at the top.
 */
export function useListPlace({ pane, handle, found, turns, id, isWide, look }: Place): void {
  const offset = useRef(0);
  const lastId = useRef(id);
  const openedId = useRef(id);
  const isHidden = id !== undefined && !isWide;
  // Before anything is painted: the router's own scrolling to the top, once a request is opened, is not a place to come back to.
  useLayoutEffect(() => {
    if (isHidden || isWide) return;
    const keep = () => {
      offset.current = scrollY;
    };
    addEventListener('scroll', keep, { passive: true });
    return () => removeEventListener('scroll', keep);
  }, [isHidden, isWide]);

  useLayoutEffect(() => {
    const read = lastId.current;
    lastId.current = id;
    if (read === undefined) openedId.current = id;
    if (isWide || isHidden || read === undefined) return;
    const back = offset.current;
    const place = placeAfter(turns, read, found);
    // The router scrolls to the top after a link was followed; the rows are drawn after that.
    requestAnimationFrame(() => {
      scrollTo(0, back);
      if (read !== openedId.current && place >= 0) handle.current?.scrollToIndex(place, { align: 'center' });
      focusRow(pane, found[place] ?? read);
    });
  }, [id, isWide]);

  const isFirst = useRef(true);
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    if (isWide) pane.current?.scrollTo(0, 0);
  }, [look]);
}

// The link of a request in the list, if it is drawn.
const rowOf = (pane: HTMLElement | null, id: string): HTMLElement | null =>
  pane?.querySelector<HTMLElement>(`[data-id="${id}"] .row`) ?? null;

/** Puts the focus on a row; one that was out of sight is drawn some frames after one has scrolled to it. */
export function focusRow(pane: RefObject<HTMLElement | null>, id: string, frames = 10): void {
  const row = rowOf(pane.current, id);
  if (row) row.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusRow(pane, id, frames - 1));
}

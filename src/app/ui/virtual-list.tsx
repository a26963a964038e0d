import { type ComponentChildren, createContext, type Ref, type RefObject } from 'preact';
import { useContext } from 'preact/hooks';
import { Virtualizer, WindowVirtualizer } from 'virtua';

/** What a screen may ask of a long list. */
export interface VirtualListHandle {
  scrollToIndex(index: number, options?: { align?: 'start' | 'center' | 'end' | 'nearest' }): void;
}

export interface VirtualListProps<T> {
  items: T[];
  keyOf: (item: T) => string;
  children: (item: T, index: number) => ComponentChildren;
  /** What scrolls: an element, with how many pixels of it come before the list; the page where nothing is said. */
  scroller?: { element: RefObject<HTMLElement | null>; before: number } | null;
  handle?: Ref<VirtualListHandle>;
  /** Stays drawn even when scrolled away, because the focus is in it. */
  keptIndex?: number;
}

/** A list of any length: only the rows in sight are drawn. `children` draws what goes into one `<li>`. */
export function VirtualList<T>(props: VirtualListProps<T>) {
  const { items, keyOf, children, scroller, handle, keptIndex } = props;
  const draw = (item: T, index: number) => <Drawn key={keyOf(item)}>{children(item, index)}</Drawn>;
  const shared = { ref: handle, data: items, as: List, item: Item, itemSize: 120, children: draw };
  const kept = keptIndex !== undefined && keptIndex >= 0 ? [keptIndex] : undefined;
  return (
    <Count.Provider value={items.length}>
      {scroller ? (
        <Virtualizer {...shared} scrollRef={scroller.element} startMargin={scroller.before} keepMounted={kept} />
      ) : (
        <WindowVirtualizer {...shared} />
      )}
    </Count.Provider>
  );
}

// virtua knows React's words for things; it measures and places, we say what the elements are.
const Count = createContext(0);
const Drawn = ({ children }: { children: ComponentChildren }) => <>{children}</>;

interface PlacedProps {
  style: preact.CSSProperties;
  children: ComponentChildren;
}

const List = ({ ref, ...props }: PlacedProps & { ref?: Ref<HTMLUListElement> }) => (
  <ul ref={ref} class="rows is-virtual" {...props} />
);

function Item({ ref, index, ...props }: PlacedProps & { index: number; ref?: Ref<HTMLLIElement> }) {
  const count = useContext(Count);
  return <li ref={ref} class="row-item" aria-posinset={index + 1} aria-setsize={count} {...props} />;
}

import { useRef, useState } from 'preact/hooks';

/** A row that is under way: which, and at which place it would be put down. */
interface Dragged {
  id: string;
  to: number;
}

/**
 * Rows that a finger or a mouse draws to another place by their grip. While one is drawn the rows stay where they are in the document and are
 * only shown in another order: a row that is moved there loses the pointer.
 */
export function useDragging(ids: string[], onMove: (id: string, to: number) => void) {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<Dragged | null>(null);
  const shown = dragged ? ids.filter((id) => id !== dragged.id).toSpliced(dragged.to, 0, dragged.id) : ids;

  const placeAt = (id: string, y: number): number =>
    [...(list.current?.children ?? [])].filter((row, index) => {
      const { top, height } = row.getBoundingClientRect();
      return ids[index] !== id && top + height / 2 < y;
    }).length;
  const gripOf = (id: string) => ({
    onPointerDown(event: PointerEvent) {
      if (event.button !== 0) return;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
      setDragged({ id, to: ids.indexOf(id) });
    },
    onPointerMove: (event: PointerEvent) => dragged?.id === id && setDragged({ id, to: placeAt(id, event.clientY) }),
    onPointerUp() {
      if (dragged?.id === id && dragged.to !== ids.indexOf(id)) onMove(id, dragged.to);
      setDragged(null);
    },
    onPointerCancel: () => setDragged(null),
  });
  return { list, gripOf, draggedId: dragged?.id ?? null, placeOf: (id: string) => shown.indexOf(id) };
}

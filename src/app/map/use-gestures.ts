import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { panned, type Size, type View, zoomedAt } from './view.ts';

type Spot = [number, number];

export interface Gestures {
  /** A finger that did not move. */
  onTap?: (spot: Spot) => void;
  /** The hand is on the map. */
  onGrasp?: () => void;
  /** The hand is off the map. */
  onRest?: () => void;
  /** Whether the wheel belongs to the map; else it moves the page, and with Ctrl held the map. */
  hasWheel: boolean;
  /** Whether the middle stays where it is while two fingers bring the map nearer: there is a pin in it. */
  keepsMiddle: boolean;
}

const TAP = 8;
const WHEEL = 1 / 300;

/** Moves the view as fingers, a mouse or a wheel want it: drag, pinch, wheel. Sizes are in CSS pixels. */
export function useGestures(
  frame: RefObject<HTMLElement | null>,
  size: Size,
  change: (update: (view: View) => View) => void,
  gestures: Gestures,
): void {
  const now = useRef({ size, change, gestures });
  now.current = { size, change, gestures };
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fingers = new Map<number, Spot>();
    let moved = 0;
    let hasPinched = false;
    const spotOf = (event: MouseEvent): Spot => {
      const { left, top } = element.getBoundingClientRect();
      return [event.clientX - left, event.clientY - top];
    };
    const middle = (): Spot => [now.current.size.width / 2, now.current.size.height / 2];
    const zoom = (spot: Spot, by: number) =>
      now.current.change((view) =>
        zoomedAt(view, now.current.size, now.current.gestures.keepsMiddle ? middle() : spot, by),
      );

    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      fingers.set(event.pointerId, spotOf(event));
      hasPinched = fingers.size > 1;
      if (hasPinched) return;
      moved = 0;
      now.current.gestures.onGrasp?.();
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      // Let go outside, where nobody heard of it.
      if (event.buttons === 0) return letGo(event);
      const after = spotOf(event);
      const [other] = [...fingers].flatMap(([id, spot]) => (id === event.pointerId ? [] : [spot]));
      fingers.set(event.pointerId, after);
      const [right, down] = [after[0] - before[0], after[1] - before[1]];
      moved += Math.hypot(right, down);
      // Only then: what is caught at once is no click on what lies there.
      if (moved > TAP && !element.hasPointerCapture(event.pointerId)) element.setPointerCapture(event.pointerId);
      if (moved <= TAP && !other) return;
      const share = other ? 0.5 : 1;
      if (!hasPinched || !now.current.gestures.keepsMiddle)
        now.current.change((view) => panned(view, now.current.size, right * share, down * share));
      if (!other) return;
      const far = (spot: Spot) => Math.hypot(spot[0] - other[0], spot[1] - other[1]);
      zoom([(after[0] + other[0]) / 2, (after[1] + other[1]) / 2], Math.log2(far(after) / Math.max(1, far(before))));
    };
    const letGo = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId) || fingers.size > 0) return;
      if (moved <= TAP && !hasPinched && event.type === 'pointerup') now.current.gestures.onTap?.(spotOf(event));
      now.current.gestures.onRest?.();
    };
    const wheel = (event: WheelEvent) => {
      if (!now.current.gestures.hasWheel && !event.ctrlKey) return;
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      zoom(spotOf(event), -event.deltaY * lines * (event.ctrlKey ? 4 : 1) * WHEEL);
    };
    element.addEventListener('pointerdown', down);
    element.addEventListener('pointermove', move);
    element.addEventListener('pointerup', letGo);
    element.addEventListener('pointercancel', letGo);
    element.addEventListener('wheel', wheel, { passive: false });
    return () => {
      element.removeEventListener('pointerdown', down);
      element.removeEventListener('pointermove', move);
      element.removeEventListener('pointerup', letGo);
      element.removeEventListener('pointercancel', letGo);
      element.removeEventListener('wheel', wheel);
    };
  }, []);
}

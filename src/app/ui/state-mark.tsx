import type { ComponentChildren } from 'preact';
import { type MarkKind, Shape } from './shape.tsx';

/** A state in shape, colour and word. The word is the children. */
export function StateMark({ kind, children }: { kind: MarkKind; children: ComponentChildren }) {
  return (
    <span class={`mark is-${kind}`}>
      <svg class="mark-shape" viewBox="0 0 16 16" aria-hidden="true">
        <Shape kind={kind} />
      </svg>
      <span>{children}</span>
    </span>
  );
}

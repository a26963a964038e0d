import type { ComponentChildren } from 'preact';
import { Horizon } from './horizon.tsx';

/** Nothing here yet, and what to do next. */
export function Empty(props: { title: string; children?: ComponentChildren; action?: ComponentChildren }) {
  return (
    <div class="empty">
      <Horizon />
      <h2 class="empty-title">{props.title}</h2>
      {props.children && <p class="empty-text">{props.children}</p>}
      {props.action && <div class="actions">{props.action}</div>}
    </div>
  );
}

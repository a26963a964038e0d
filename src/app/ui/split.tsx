import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';

/** List and detail side by side where there is room; else one at a time. */
export function Split(props: { list: ComponentChildren; detail: ComponentChildren; isDetailOpen: boolean }) {
  return (
    <div class={classNames('split', props.isDetailOpen && 'is-detail-open')}>
      <div class="split-list">{props.list}</div>
      <div class="split-detail">{props.detail}</div>
    </div>
  );
}

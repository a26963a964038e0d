import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export interface ListRowProps {
  title: ComponentChildren;
  /** One more line, cut short where it does not fit. */
  line?: ComponentChildren;
  /** When, at the end of the first line. */
  when?: string;
  /** StateMarks and Badges. */
  marks?: ComponentChildren;
  href?: string;
  onClick?: () => void;
  isCurrent?: boolean;
}

/** One record in a list: a link, a button, or only a line. Lives in a `<ul class="rows">`. */
export function ListRow(props: ListRowProps) {
  const className = classNames('row', props.isCurrent && 'is-current');
  return (
    <li class="row-item">
      {props.href !== undefined ? (
        <a
          class={className}
          href={props.href}
          onClick={props.onClick}
          aria-current={props.isCurrent ? 'true' : undefined}
        >
          <Inside {...props} />
        </a>
      ) : props.onClick ? (
        <button type="button" class={className} onClick={props.onClick}>
          <Inside {...props} />
        </button>
      ) : (
        <div class={className}>
          <Inside {...props} />
        </div>
      )}
    </li>
  );
}

function Inside({ title, line, when, marks, href, onClick }: ListRowProps) {
  return (
    <>
      <span class="row-words">
        <span class="row-first">
          <span class="row-title">{title}</span>
          {when && <span class="row-when">{when}</span>}
        </span>
        {line && <span class="row-line">{line}</span>}
        {marks && <span class="row-marks">{marks}</span>}
      </span>
      {(href !== undefined || onClick) && <Icon name="next" />}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface ListRowProps {
  /** Before the words, where rows are of different kinds. */
  icon?: IconName;
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
  /** A button beside the row, for what can be done with the record at once. */
  act?: ComponentChildren;
}

/** One record in a list: a link, a button, or only a line. Lives in a `<ul class="rows">`. */
export function ListRow(props: ListRowProps) {
  return (
    <li class={props.act ? 'row-item has-act' : 'row-item'}>
      <Row {...props} />
      {props.act}
    </li>
  );
}

/** The same without its `<li>`, for a list that makes its own. */
export function Row(props: ListRowProps) {
  const className = classNames('row', props.isCurrent && 'is-current');
  if (props.href !== undefined)
    return (
      <a
        class={className}
        href={props.href}
        onClick={props.onClick}
        aria-current={props.isCurrent ? 'true' : undefined}
      >
        <Inside {...props} />
      </a>
    );
  if (props.onClick)
    return (
      <button type="button" class={className} onClick={props.onClick}>
        <Inside {...props} />
      </button>
    );
  return (
    <div class={className}>
      <Inside {...props} />
    </div>
  );
}

function Inside({ icon, title, line, when, marks, href, onClick }: ListRowProps) {
  return (
    <>
      {icon && <Icon name={icon} />}
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

import type { ComponentChildren } from 'preact';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

export interface ButtonProps {
  children: ComponentChildren;
  /** do: the one thing to do here; quiet: everything else; danger: takes something away; plain: as light as a link. */
  kind?: 'do' | 'quiet' | 'danger' | 'plain';
  icon?: IconName;
  /** A link that looks like a button. */
  href?: string;
  type?: 'button' | 'submit';
  isWide?: boolean;
  isDisabled?: boolean;
  /** For a button that opens something. */
  isExpanded?: boolean;
  describedBy?: string;
  /** Heard instead of the word, where several buttons say the same; begins with that word. */
  label?: string;
  onClick?: (event: MouseEvent) => void;
}

/** A button, or a link in its clothes; always with a word. */
export function Button(props: ButtonProps) {
  const { children, kind = 'quiet', icon, href, isWide } = props;
  const className = classNames('button', `is-${kind}`, isWide && 'is-wide');
  const inside = (
    <>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </>
  );
  if (href !== undefined)
    return (
      <a
        class={className}
        href={href}
        aria-label={props.label}
        aria-describedby={props.describedBy}
        onClick={props.onClick}
      >
        {inside}
      </a>
    );
  return (
    <button
      class={className}
      type={props.type ?? 'button'}
      disabled={props.isDisabled}
      aria-expanded={props.isExpanded}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      onClick={props.onClick}
    >
      {inside}
    </button>
  );
}

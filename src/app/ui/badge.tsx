import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

/** A fact about a record in a word: its district, its service. */
export function Badge({ icon, children }: { icon?: IconName; children: ComponentChildren }) {
  return (
    <span class="badge">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
  );
}

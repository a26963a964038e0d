import type { IconName } from './icon-names.ts';

declare const __ICONS_URL__: string;

/** A drawing beside a word; it says nothing by itself, so it is hidden from those who listen. */
export function Icon({ name, isLarge = false }: { name: IconName; isLarge?: boolean }) {
  return (
    <svg class={isLarge ? 'icon is-large' : 'icon'} aria-hidden="true" focusable="false">
      <use href={`${__ICONS_URL__}#${name}`} />
    </svg>
  );
}

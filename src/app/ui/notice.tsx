import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-names.ts';

const SIGNS = { plain: 'about', good: 'check', wait: 'wait', bad: 'refused' } as const satisfies Record<
  string,
  IconName
>;

export interface NoticeProps {
  title: string;
  tone?: keyof typeof SIGNS;
  children?: ComponentChildren;
  /** Buttons. */
  action?: ComponentChildren;
  /** Read out when it appears: for what happens while the person looks elsewhere. */
  isLive?: boolean;
}

/** Something to know, where it matters; it stays until it is no longer true. */
export function Notice({ title, tone = 'plain', children, action, isLive }: NoticeProps) {
  return (
    <div class={`notice is-${tone}`} role={isLive ? (tone === 'bad' ? 'alert' : 'status') : undefined}>
      <Icon name={SIGNS[tone]} />
      <div class="notice-words">
        <p class="notice-title">{title}</p>
        {children && <div class="notice-text">{children}</div>}
        {action && <div class="actions">{action}</div>}
      </div>
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { useWords } from '../use-session.ts';
import type { WorkState } from '../words/say-sync.ts';
import { Brand } from './brand.tsx';
import { NavBar } from './nav-bar.tsx';
import { StateLine } from './state-line.tsx';

export interface ShellProps {
  /** Where we are, to mark it in the bar. */
  path: string;
  state: WorkState;
  /** Minutes that the phone's clock is ahead of the server's. */
  clockOff?: number;
  /** Without bar and state line, before anybody has signed in. */
  isBare?: boolean;
  /** Whether there is a way to a new encounter. */
  mayAdd?: boolean;
  /** Said above everything else: that it is practice. */
  band?: ComponentChildren;
  children: ComponentChildren;
}

/** What stays while screens come and go: the state line above, the bar below or at the side. */
export function Shell({ path, state, clockOff, isBare = false, mayAdd = true, band, children }: ShellProps) {
  const words = useWords();
  return (
    <div class={isBare ? 'shell is-bare' : 'shell'}>
      <a class="skip" href="#content">
        {words.nav.skip}
      </a>
      <header class="shell-top">
        {band}
        <Brand />
        {!isBare && <StateLine state={state} clockOff={clockOff} />}
      </header>
      {!isBare && <NavBar path={path} mayAdd={mayAdd} />}
      <main class="shell-main" id="content" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

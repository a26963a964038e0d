import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { useWords } from '../use-session.ts';
import { useWorkIfAny } from '../work.tsx';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface ScreenProps {
  title: string;
  /** What the tab is called where the title names somebody: the browser keeps the names of tabs in its history. */
  tab?: string;
  /** A line above the title: which kind of thing, which district. */
  kicker?: ComponentChildren;
  /** Where "back" leads; without it there is no way back but the bar. */
  back?: string;
  /** Buttons beside the title. */
  actions?: ComponentChildren;
  /** Text at a width that reads well; off for lists and maps. */
  isWide?: boolean;
  /** Put the focus on the title when the screen appears. Off where the screen puts it elsewhere, and for the list beside a detail. */
  takesFocus?: boolean;
  children: ComponentChildren;
}

let isFirst = true;

// From these, everything on the phone can be sought.
const MAIN = /^\/(today|requests|contacts|more)\b/;

/** One screen, or one side of a Split: a title that takes the focus when one arrives, and what is under it. */
export function Screen({
  title,
  tab = title,
  kicker,
  back,
  actions,
  isWide,
  takesFocus = true,
  children,
}: ScreenProps) {
  const words = useWords();
  const heading = useArrival(tab, takesFocus);
  const { path } = useLocation();
  // Before anybody works here, or while it is locked, there is nothing to be sought.
  const mayFind = useWorkIfAny() !== null && back === undefined && MAIN.test(path);
  return (
    <section class={isWide ? 'screen is-wide' : 'screen'}>
      <header class="screen-head">
        {back !== undefined && (
          <a class="screen-back" href={back}>
            <Icon name="back" /> <span>{words.act.back}</span>
          </a>
        )}
        {kicker && <p class="screen-kicker">{kicker}</p>}
        <div class="screen-row">
          <h1 class="screen-title" ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {(actions || mayFind) && (
            <div class="screen-actions">
              {mayFind && (
                <Button kind="plain" icon="search" href="/find">
                  {words.act.search}
                </Button>
              )}
              {actions}
            </div>
          )}
        </div>
      </header>
      {children}
    </section>
  );
}

function useArrival(title: string, takesFocus: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (takesFocus) document.title = `${title} · Plein Air`;
  }, [title, takesFocus]);
  useEffect(() => {
    // A page that has just been loaded starts at its top by itself.
    if (takesFocus && !isFirst) heading.current?.focus({ preventScroll: true });
    isFirst = false;
  }, []);
  return heading;
}

import type { ComponentChildren } from 'preact';
import { useLoaded } from '../use-loaded.ts';
import { useWords } from '../use-session.ts';
import { Notice } from './notice.tsx';
import { Screen } from './screen.tsx';

interface ArrivingProps<T> {
  load: () => Promise<T>;
  children: (value: T) => ComponentChildren;
  /** For a whole screen: its title until it is here, and where "back" leads. */
  screen?: { title: string; back: string };
}

/** A part of the app that comes when it is asked for; until it is here, in words, why it is not. */
export function Arriving<T>({ load, children, screen }: ArrivingProps<T>) {
  const { act, more } = useWords();
  const loaded = useLoaded(load);
  if (loaded.is === 'here') return <>{children(loaded.value)}</>;
  const told =
    loaded.is === 'failed' ? (
      <Notice tone="wait" title={more.notYet} isLive>
        {more.notYetHelp}
      </Notice>
    ) : (
      <p role="status">{act.loading}</p>
    );
  return screen ? <Screen {...screen}>{told}</Screen> : told;
}

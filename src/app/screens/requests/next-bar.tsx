import { useLocation } from 'preact-iso';
import { Button } from '../../ui/button.tsx';
import { useSay } from '../../use-session.ts';
import { useDeskWords } from '../request/use-desk-words.ts';
import type { Looking } from './look.ts';
import { turnAt } from './turns.ts';

interface NextBarProps {
  id: string;
  turns: string[];
  href: Looking['href'];
}

/** From one request to the next as the list has them, under the thumb and always in the same place; nothing beside a request that no list led to, or that is all of it. */
export function NextBar({ id, turns, href }: NextBarProps) {
  const { turns: words } = useDeskWords();
  const say = useSay();
  const { route } = useLocation();
  const turn = turnAt(turns, id);
  if (!turn || turn.length === 1) return null;
  // Going back leads to the list, not through all that was looked at.
  const goTo = (id: string | undefined) => () => {
    if (id === undefined) return;
    route(href(id), true);
    scrollTo(0, 0);
  };
  return (
    <nav class="next-bar" aria-label={words.label}>
      <Button isDisabled={turn.previous === undefined} onClick={goTo(turn.previous)}>
        {words.previous}
      </Button>
      <p class="soft">{words.place(say.number(turn.place), say.number(turn.length))}</p>
      <Button isDisabled={turn.next === undefined} onClick={goTo(turn.next)}>
        {words.next}
      </Button>
    </nav>
  );
}

import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { keepLast, lastIn } from './last.ts';

/** So many of a kind are shown until more are asked for. */
export const FEW = 5;

/** The kinds of what can be found, as they stand below each other. */
export type GroupName = 'contact' | 'request' | 'encounter' | 'draft' | 'place';

export interface GroupProps<T> {
  name: GroupName;
  said: string;
  count: number;
  items: T[];
  children: (item: T, place: number) => ComponentChildren;
}

/** What was found of one kind: the best few, and the others when asked for. */
export function Group<T>({ name, said, count, items, children }: GroupProps<T>) {
  const { find } = useWords();
  const say = useSay();
  const { store } = useWork();
  const [opened, setOpened] = useState(() => ({ said, isOpen: lastIn(store).open.includes(name) }));
  if (items.length === 0) return null;
  const isOpen = opened.isOpen && opened.said === said;
  const open = () => {
    keepLast(store, { open: [...lastIn(store).open, name] });
    setOpened({ said, isOpen: true });
  };
  const title = find.groups[name];
  const number = say.number(items.length);
  const more = items.length < count ? find.showFirst(number) : find.showAll(number);
  return (
    <section class="stack is-tight" aria-label={title}>
      <h2>
        {title} <span class="tab-count">{say.number(count)}</span>
      </h2>
      <ul class="rows">{(isOpen ? items : items.slice(0, FEW)).map((item, place) => children(item, place))}</ul>
      {!isOpen && items.length > FEW && (
        <div class="actions">
          <Button label={`${more}: ${title}`} onClick={open}>
            {more}
          </Button>
        </div>
      )}
    </section>
  );
}

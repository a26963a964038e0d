import type { ComponentChildren } from 'preact';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';

const FEW = 5;

export interface GroupProps<T> {
  title: string;
  count: number;
  items: T[];
  isOpen: boolean;
  onOpen: () => void;
  children: (item: T) => ComponentChildren;
}

/** What was found of one kind: the best few, and the others when asked for. */
export function Group<T>({ title, count, items, isOpen, onOpen, children }: GroupProps<T>) {
  const { find } = useWords();
  const say = useSay();
  if (items.length === 0) return null;
  const number = say.number(items.length);
  return (
    <section class="stack is-tight" aria-label={title}>
      <h2>
        {title} <span class="tab-count">{say.number(count)}</span>
      </h2>
      <ul class="rows">{(isOpen ? items : items.slice(0, FEW)).map(children)}</ul>
      {!isOpen && items.length > FEW && (
        <div class="actions">
          <Button
            label={`${items.length < count ? find.showFirst(number) : find.showAll(number)}: ${title}`}
            onClick={onOpen}
          >
            {items.length < count ? find.showFirst(number) : find.showAll(number)}
          </Button>
        </div>
      )}
    </section>
  );
}

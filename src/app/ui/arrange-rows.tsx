import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../use-session.ts';
import { Button } from './button.tsx';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { useDragging } from './use-dragging.ts';

interface ArrangeRowsProps {
  rows: { id: string; name: string }[];
  /** Keeps this order of their ids; whether it was kept. */
  onOrder: (ids: string[]) => Promise<boolean>;
  /** The word for taking one out of the list. */
  takeOut: string;
  onTakeOut: (id: string) => void;
}

/** Rows to be put in order: drawn by their grip, by the arrow keys upon it, or by buttons. */
export function ArrangeRows({ rows, onOrder, takeOut, onTakeOut }: ArrangeRowsProps) {
  const words = useWords();
  const [told, setTold] = useState('');
  const ids = rows.map(({ id }) => id);
  const keepFocus = useFocusThatMoves(ids.join());
  const names = new Map(rows.map(({ id, name }) => [id, name]));
  const move = (id: string, to: number) => {
    if (to < 0 || to >= ids.length) return;
    const order = ids.filter((other) => other !== id).toSpliced(to, 0, id);
    keepFocus();
    onOrder(order).then((isKept) => isKept && setTold(words.round.at(names.get(id) ?? '', to + 1, ids.length)));
  };
  const { list, gripOf, draggedId, placeOf } = useDragging(ids, move);
  return (
    <>
      <p class="soft" id="move-help">
        {words.round.moveHelp}
      </p>
      <ul class="rows" ref={list}>
        {rows.map(({ id, name }, index) => (
          <li
            key={id}
            class={classNames('row-item', 'stop', id === draggedId && 'is-dragged')}
            style={{ order: placeOf(id) }}
          >
            <button
              type="button"
              class="grip"
              data-moves={`grip-${id}`}
              aria-label={words.round.move(name)}
              aria-describedby="move-help"
              {...gripOf(id)}
              onKeyDown={(event) => {
                const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
                if (step === undefined) return;
                event.preventDefault();
                move(id, index + step);
              }}
            >
              <Icon name="grip" />
            </button>
            <p class="stop-title">
              {placeOf(id) + 1}. {name}
            </p>
            <div class="actions">
              <Step id={id} name={name} isUp isDisabled={index === 0} onClick={() => move(id, index - 1)} />
              <Step id={id} name={name} isDisabled={index === ids.length - 1} onClick={() => move(id, index + 1)} />
              <Button kind="plain" icon="close" label={`${takeOut}: ${name}`} onClick={() => onTakeOut(id)}>
                {takeOut}
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <p class="hidden" role="status">
        {told}
      </p>
    </>
  );
}

interface StepProps {
  id: string;
  name: string;
  isUp?: boolean;
  isDisabled: boolean;
  onClick: () => void;
}

function Step({ id, name, isUp = false, isDisabled, onClick }: StepProps) {
  const { round } = useWords();
  const word = isUp ? round.up : round.down;
  return (
    <span data-moves={`${isUp ? 'up' : 'down'}-${id}`}>
      <Button icon={isUp ? 'up' : 'down'} label={`${word}: ${name}`} isDisabled={isDisabled} onClick={onClick}>
        {word}
      </Button>
    </span>
  );
}

// A row that is put elsewhere in the document loses the focus; at an end, the button that was pressed is off, and its grip takes over.
function useFocusThatMoves(order: string): () => void {
  const mark = useRef<string | null>(null);
  useEffect(() => {
    const wanted = mark.current;
    mark.current = null;
    if (wanted === null) return;
    const find = (name: string) => document.querySelector<HTMLElement>(`[data-moves="${name}"]`);
    const place = find(wanted);
    const pressed = place?.matches('button') ? place : place?.querySelector<HTMLButtonElement>('button:enabled');
    (pressed ?? find(wanted.replace(/^(?:up|down)/, 'grip')))?.focus();
  }, [order]);
  return () => {
    mark.current = document.activeElement?.closest<HTMLElement>('[data-moves]')?.dataset.moves ?? null;
  };
}

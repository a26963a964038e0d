import { useState } from 'preact/hooks';
import { findStop, MOST_STOPS, type StopOf } from '../../../domain/round.ts';
import { addStop, type StopSeen } from '../../../store/round.ts';
import { focusSoon } from '../../focus.ts';
import { Button } from '../../ui/button.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { FoundStops } from './found-stops.tsx';
import { NotKept } from './not-kept.tsx';
import { useKeeping } from './use-keeping.ts';

const LONGEST = 200;

/** Puts somebody, a request or a place on the round, by its first letters. */
export function AddStop({ day, stops }: { day: string; stops: StopSeen[] }) {
  const { round: words, act } = useWords();
  const [isOpen, setOpen] = useState(false);
  const open = () => {
    setOpen(!isOpen);
    if (!isOpen) focusSoon('.add-stop input');
  };
  if (stops.length >= MOST_STOPS) return <p class="soft">{words.full}</p>;
  return (
    <div class="stack is-tight add-stop">
      <div class="actions">
        <Button icon={isOpen ? 'close' : 'add'} isExpanded={isOpen} onClick={open}>
          {isOpen ? act.close : words.add}
        </Button>
      </div>
      {isOpen && <Choice day={day} stops={stops} />}
    </div>
  );
}

function Choice({ day, stops }: { day: string; stops: StopSeen[] }) {
  const { round: words } = useWords();
  const { store } = useWork();
  const [sought, setSought] = useState('');
  const [found, setFound] = useState('');
  const { isLost, keep } = useKeeping();
  const round = { day, stops: stops.map(({ stop }) => stop) };
  const isFree = (of: StopOf) => findStop(round, of) === undefined;
  const isSought = sought.trim() !== '';
  const add = async (of: StopOf) => {
    // At once: the next may be typed before the first is kept. What could not be kept comes back, unless something else stands there.
    setSought('');
    focusSoon('.add-stop input');
    if (!(await keep(() => addStop(store, day, of)))) setSought((now) => now || sought);
  };
  const place = sought.trim().slice(0, LONGEST);
  return (
    <div class="card">
      <SearchField label={words.search} value={sought} onInput={setSought} found={isSought ? found : undefined} />
      <NotKept isLost={isLost} />
      {isSought && (
        <ul class="rows">
          <ListRow icon="place" title={words.place(place)} onClick={() => add({ kind: 'place', words: place })} />
          <FoundStops said={sought} isFree={isFree} onFound={setFound} onChoose={add} />
        </ul>
      )}
    </div>
  );
}

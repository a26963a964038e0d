import { useState } from 'preact/hooks';
import type { Encounter } from '../../../domain/encounter.ts';
import { dayOf, later } from '../../../domain/instant.ts';
import { watchEncounters } from '../../../store/encounters.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { EncounterRow } from './encounter-row.tsx';

const WEEK = 7 * 86_400_000;
const FEW = 10;

/** Whom the officer met today, and in the days before. */
export function EncountersPart({ now }: { now: string }) {
  const { today: words, act } = useWords();
  const { store, doer, directory } = useWork();
  const [isAll, setAll] = useState(false);
  const zone = directory.municipality?.timeZone;
  const all = useLive(() => watchEncounters(store, later(now, -WEEK)), [store, now]);
  if (!all) return null;
  const mine = all.filter(({ officerId }) => officerId === doer.person.id);
  const day = dayOf(now, zone);
  const today = new Set(mine.filter(({ metAt }) => dayOf(metAt, zone) === day));
  const before = mine.filter((encounter) => !today.has(encounter));
  return (
    <>
      {today.size > 0 ? (
        <section class="stack is-tight">
          <h2>{words.encountersCount(today.size)}</h2>
          <Rows encounters={[...today]} />
        </section>
      ) : (
        <Empty
          title={words.emptyTitle}
          action={
            <Button kind="do" icon="add" href="/new">
              {words.start}
            </Button>
          }
        >
          {words.emptyText}
        </Empty>
      )}
      {before.length > 0 && (
        <section class="stack is-tight">
          <h2>{words.recent}</h2>
          <Rows encounters={isAll ? before : before.slice(0, FEW)} hasDay />
          {before.length > FEW && !isAll && (
            <div class="actions">
              <Button onClick={() => setAll(true)}>{act.showAll}</Button>
            </div>
          )}
        </section>
      )}
    </>
  );
}

function Rows({ encounters, hasDay = false }: { encounters: Encounter[]; hasDay?: boolean }) {
  return (
    <ul class="rows">
      {encounters.map((encounter) => (
        <EncounterRow key={encounter.id} encounter={encounter} hasDay={hasDay} />
      ))}
    </ul>
  );
}

import './owed.css';
import { useState } from 'preact/hooks';
import { beginsWithOwn, owedTo, owingOf } from '../../../domain/owed.ts';
import { goesOut } from '../../../domain/policy.ts';
import { watchWithAskers } from '../../../store/owed.ts';
import { watchRound } from '../../../store/round.ts';
import { useAnswer } from '../../find/use-answer.ts';
import { useLive } from '../../live.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useLastSeen } from '../../use-last-seen.ts';
import { useSay, useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useDay } from '../today/use-day.ts';
import { OwedRow } from './owed-row.tsx';
import { ToldLine } from './told-line.tsx';
import { useTelling } from './use-telling.ts';

const MORE = 20;

/** Everybody who spoke and was not told, who has waited longest first, each with the ways to tell them. */
export function Owed() {
  const { telling: words } = useWords();
  const say = useSay();
  const { store, doer } = useWork();
  const { person } = doer;
  const [now] = useState(() => new Date().toISOString());
  const day = useDay(now);
  const isOut = goesOut(person);
  const [isMine, setMine] = useState(() => beginsWithOwn(person));
  const [shown, setShown] = useState(MORE);
  const telling = useTelling();
  const answer = useAnswer('owed', { person, isMine, now });
  const ids = answer?.ids.slice(0, shown) ?? [];
  const asked = useLastSeen(useLive(() => watchWithAskers(store, ids), [store, ids.join()])) ?? [];
  const stops = useLive(() => watchRound(store, day), [store, day])?.map(({ stop }) => stop);
  // A row and its buttons are drawn in one go.
  const owed = (stops ? asked : []).flatMap(({ request, contacts }) =>
    owedTo(owingOf(request), person, isMine, now).map((one) => ({
      request,
      contact: contacts.find(({ id }) => id === one.asker.contactId) ?? null,
      owed: one,
    })),
  );
  const all = answer?.ids.length ?? 0;
  return (
    <Screen title={words.title} back="/today">
      <p class="soft">{words.help}</p>
      {isOut && (
        <Chips
          legend={words.whose}
          value={isMine ? 'mine' : 'all'}
          options={[
            { value: 'mine', label: words.mine },
            { value: 'all', label: words.all },
          ]}
          onChange={(whose) => setMine(whose === 'mine')}
        />
      )}
      <ToldLine telling={telling} />
      <p role="status">
        {answer && !answer.isWhole ? words.loading : all > 0 ? words.counted(all, say.number(all)) : ''}
      </p>
      <ul class="rows owed">
        {owed.map(({ request, contact, owed }) => (
          <OwedRow
            key={`${request.id}/${owed.asker.encounterId}/${owed.isAsked}`}
            request={request}
            owed={owed}
            contact={contact}
            round={{ day, stops: stops ?? [] }}
            now={now}
            telling={telling}
          />
        ))}
      </ul>
      {all > shown && (
        <div class="actions">
          <Button icon="down" onClick={() => setShown(shown + MORE)}>
            {words.more}
          </Button>
        </div>
      )}
      {answer?.isWhole && all === 0 && (
        <Empty title={isMine ? words.emptyMineTitle : words.emptyTitle}>
          {isMine ? words.emptyMineText : words.emptyText}
        </Empty>
      )}
    </Screen>
  );
}

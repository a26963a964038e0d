import { useState } from 'preact/hooks';
import { KIND_OF } from '../../../../domain/ground.ts';
import { wordsIn } from '../../../../domain/mutation.ts';
import { tryAgain } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
import { sayDeed } from '../../../words/say-deed.ts';
import { sayProblem } from '../../../words/say-problem.ts';
import { useWork } from '../../../work.tsx';
import { Conflict, isConflict } from './conflict.tsx';
import { Gone, isGone } from './gone.tsx';
import { canMend, MendForm } from './mend-form.tsx';
import { OtherWays } from './other-ways.tsx';
import { useThrowing } from './thrown-mutation.tsx';

/** Whether it is not refused, but in conflict with what somebody else did. */
export const isToSettle = (row: OutboxRow) => row.state === 'conflict' || isConflict(row);

/** A deed that a person has to settle: why, and the ways out. It stays until the person has taken one. */
export function RefusedItem({ row }: { row: OutboxRow }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { mutation } = row;
  const deed = sayDeed(mutation, words, names);
  const said = wordsIn(mutation);
  return (
    <article class="card" aria-label={deed}>
      <header class="stack is-tight">
        <h3>{deed}</h3>
        <div class="row-marks">
          <StateMark kind="refused">{isToSettle(row) ? words.outbox.toSettle : words.marks.refused}</StateMark>
          <span class="soft">{words.outbox.made(say.moment(mutation.madeAt))}</span>
        </div>
      </header>
      {said && !('fields' in mutation.args && (isConflict(row) || isGone(row))) && <p class="story-words">{said}</p>}
      {isConflict(row) ? (
        <Conflict row={row} deed={deed} />
      ) : isGone(row) ? (
        <Gone row={row} deed={deed} />
      ) : (
        <>
          <Why row={row} />
          <WaysOut row={row} deed={deed} />
        </>
      )}
    </article>
  );
}

function Why({ row }: { row: OutboxRow }) {
  const words = useWords();
  const isContact = KIND_OF[row.mutation.name] === 'contact';
  // The note of an encounter is what was said; that of a contact is not.
  const fields = isContact ? { ...words.fields, note: words.contact.note } : words.fields;
  return (
    <ul class="stack is-tight" aria-label={words.outbox.why}>
      {row.problems.map((problem) => (
        <li key={problem.field + problem.reason} class="field-problem">
          <Icon name="warn" /> {sayProblem(problem, { ...words, fields })}
        </li>
      ))}
    </ul>
  );
}

function WaysOut({ row, deed }: { row: OutboxRow; deed: string }) {
  const { outbox, act } = useWords();
  const { store, doer } = useWork();
  const [isMending, setMending] = useState(false);
  const throwAway = useThrowing();
  const mayMend = canMend(row.mutation);
  return (
    <>
      {isMending && <MendForm row={row} />}
      <div class="actions">
        {mayMend && (
          <Button
            icon={isMending ? 'close' : 'edit'}
            isExpanded={isMending}
            label={`${isMending ? act.close : outbox.mend}: ${deed}`}
            onClick={() => setMending(!isMending)}
          >
            {isMending ? act.close : outbox.mend}
          </Button>
        )}
        {!isMending && (
          <Button icon="send" label={`${outbox.again}: ${deed}`} onClick={() => tryAgain(store, doer.person, row.seq)}>
            {outbox.again}
          </Button>
        )}
        <OtherWays row={row} deed={deed} />
        <Button kind="plain" icon="remove" label={`${outbox.throwAway}: ${deed}`} onClick={() => throwAway(row)}>
          {outbox.throwAway}
        </Button>
      </div>
    </>
  );
}

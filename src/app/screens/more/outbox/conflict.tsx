import { type Args, type Mutation, onWhatStands } from '../../../../domain/mutation.ts';
import { tryAgain, watchHeld } from '../../../../store/outbox.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { useLive } from '../../../live.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
import { sayValue } from '../../../words/say-value.ts';
import { useWork } from '../../../work.tsx';
import { OtherWays } from './other-ways.tsx';
import { useThrowing } from './thrown-mutation.tsx';

/** Whether it was refused because somebody else changed the same thing, and both can be shown. */
export const isConflict = ({ mutation, problems }: OutboxRow) =>
  'fields' in mutation.args && problems.some(({ reason }) => reason === 'changedMeanwhile');

/** Two people changed the same thing: both are shown, and the person decides which one stands. */
export function Conflict({ row, deed }: { row: OutboxRow; deed: string }) {
  const { outbox } = useWords();
  const { store, doer } = useWork();
  const stands = useLive(() => watchHeld(store, row.mutation), [store, row.seq]);
  const throwAway = useThrowing();
  const args = row.mutation.args as Args<'amendContact'>;
  const fields = row.problems.filter(({ reason }) => reason === 'changedMeanwhile').map(({ field }) => field);
  if (stands === undefined) return null;
  const useMine = () => tryAgain(store, doer.person, row.seq, onWhatStands(args, stands ?? {}) as Mutation['args']);
  return (
    <>
      <p class="field-problem">
        <Icon name="warn" /> {outbox.conflict}
      </p>
      {fields.map((field) => (
        <Both key={field} field={field} theirs={standsIn(stands, field)} yours={standsIn(args.fields, field)} />
      ))}
      <div class="actions">
        <Button icon="check" label={`${outbox.keepYours}: ${deed}`} onClick={useMine}>
          {outbox.keepYours}
        </Button>
        <Button icon="remove" label={`${outbox.keepTheirs}: ${deed}`} onClick={() => throwAway(row)}>
          {outbox.keepTheirs}
        </Button>
        <OtherWays row={row} deed={deed} />
      </div>
    </>
  );
}

const standsIn = (record: unknown, field: string) => (record as Record<string, unknown> | null)?.[field];

function Both({ field, theirs, yours }: { field: string; theirs: unknown; yours: unknown }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { outbox, fields } = words;
  return (
    <dl class="facts" aria-label={fields[field]}>
      <div class="fact">
        <dt>{outbox.theirs}</dt>
        <dd class="said">{sayValue(field, theirs, words, say, names) || outbox.nothing}</dd>
      </div>
      <div class="fact">
        <dt>{outbox.yours}</dt>
        <dd class="said">{sayValue(field, yours, words, say, names) || outbox.nothing}</dd>
      </div>
    </dl>
  );
}

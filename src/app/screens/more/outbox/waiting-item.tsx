import { wordsIn } from '../../../../domain/mutation.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
import type { Words } from '../../../words/en.ts';
import { sayDeed } from '../../../words/say-deed.ts';
import { recordHref } from './record-href.ts';
import { useThrowing } from './thrown-mutation.tsx';

/** A deed that waits to be sent. */
export function WaitingItem({ row, isHeldBack }: { row: OutboxRow; isHeldBack: boolean }) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const throwAway = useThrowing();
  const { mutation } = row;
  const deed = sayDeed(mutation, words, names);
  return (
    <ListRow
      title={deed}
      line={wordsIn(mutation)}
      when={say.moment(mutation.madeAt)}
      href={recordHref(mutation)}
      marks={
        <StateMark kind={isHeldBack || row.state === 'parked' ? 'waiting' : 'onPhone'}>
          {sayWaiting(row, isHeldBack, words)}
        </StateMark>
      }
      act={
        <Button kind="plain" icon="remove" label={`${words.outbox.throwAway}: ${deed}`} onClick={() => throwAway(row)}>
          {words.outbox.throwAway}
        </Button>
      }
    />
  );
}

function sayWaiting({ state, problems }: OutboxRow, isHeldBack: boolean, { outbox }: Words): string {
  if (isHeldBack) return outbox.waitsFor;
  if (state !== 'parked') return outbox.waits;
  return problems.some(({ reason }) => reason === 'newerApp') ? outbox.parkedNewer : outbox.parked;
}

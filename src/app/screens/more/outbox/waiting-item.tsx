import { wordsIn } from '../../../../domain/mutation.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { ListRow } from '../../../ui/list-row.tsx';
import { StateMark } from '../../../ui/state-mark.tsx';
import { useNames } from '../../../use-names.ts';
import { useSay, useWords } from '../../../use-session.ts';
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
        <StateMark kind={isHeldBack ? 'waiting' : 'onPhone'}>
          {isHeldBack ? words.outbox.waitsFor : words.outbox.waits}
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

import { isPractice } from '../../../store/practice.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useStore, useWords } from '../../use-session.ts';
import { emptied, forgetEmptied } from '../../wiped.ts';
import { useWork } from '../../work.tsx';
import { Loss } from '../cleared/loss.tsx';

/** The browser has emptied this person's store, and no other: told until they have read it. */
export function ClearedPart() {
  const { cleared } = useWords();
  const unsent = useStore(emptied, (state) => state.unsent);
  const isInPractice = isPractice(useWork().store);
  if (unsent === undefined || isInPractice) return null;
  return (
    <Notice
      tone="wait"
      title={cleared.title}
      action={
        <Button icon="check" onClick={forgetEmptied}>
          {cleared.read}
        </Button>
      }
    >
      <p>{cleared.back}</p>
      <Loss unsent={unsent} />
      <p>
        {cleared.preventHome} {cleared.preventAsk}
      </p>
    </Notice>
  );
}

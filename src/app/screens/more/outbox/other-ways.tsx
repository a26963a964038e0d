import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { useWords } from '../../../use-session.ts';
import { recordHref } from './record-href.ts';
import { RescueButton } from './rescue-button.tsx';

/** What one can do with a refused deed without settling it: look at its record, keep it as a file. */
export function OtherWays({ row, deed }: { row: OutboxRow; deed: string }) {
  const { outbox } = useWords();
  const href = recordHref(row.mutation);
  return (
    <>
      {href && (
        <Button kind="plain" icon="next" href={href} label={`${outbox.see}: ${deed}`}>
          {outbox.see}
        </Button>
      )}
      <RescueButton rows={[row]} label={`${outbox.export}: ${deed}`} />
    </>
  );
}

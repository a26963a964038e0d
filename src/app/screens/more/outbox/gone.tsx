import { isMaking, KIND_OF } from '../../../../domain/ground.ts';
import type { OutboxRow } from '../../../../store/store.ts';
import { Button } from '../../../ui/button.tsx';
import { Icon } from '../../../ui/icon.tsx';
import { useWords } from '../../../use-session.ts';
import { sayField } from '../../../words/say-field.ts';
import { useTeller } from '../../reviews/use-teller.ts';
import { RescueButton } from './rescue-button.tsx';
import { useThrowing } from './thrown-mutation.tsx';
import { Version } from './version.tsx';

/** Whether the record that it is about is no longer there. */
export const isGone = ({ mutation, problems }: OutboxRow) =>
  !isMaking(mutation.name) && problems.some(({ field, reason }) => field === '' && reason === 'gone');

/** The record was removed meanwhile: there is nothing to change any more, and the words are kept until the person lets them go. */
export function Gone({ row, deed }: { row: OutboxRow; deed: string }) {
  const words = useWords();
  const { outbox } = words;
  const throwAway = useThrowing();
  const tell = useTeller();
  const { name, args } = row.mutation;
  const fields = 'fields' in args ? Object.entries(args.fields) : [];
  return (
    <>
      <p class="field-problem">
        <Icon name="warn" /> {outbox.gone}
      </p>
      {fields.length > 0 && (
        <dl class="versions">
          {fields.map(([field, value]) => (
            <Version key={field} name={sayField(KIND_OF[name], field, words)} isOurs>
              {tell(field, value)}
            </Version>
          ))}
        </dl>
      )}
      <p>{outbox.goneHelp}</p>
      <div class="actions">
        <RescueButton rows={[row]} label={`${outbox.export}: ${deed}`} />
        <Button kind="plain" icon="remove" label={`${outbox.throwAway}: ${deed}`} onClick={() => throwAway(row)}>
          {outbox.throwAway}
        </Button>
      </div>
    </>
  );
}

import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useByName } from '../../use-by-name.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import type { Fields } from './use-fields.ts';

type EndingFields = Fields<'reason' | 'answer' | 'cause' | 'blockedBy'>;

const LONGEST_BLOCKER = 200;

/** What it came from and which rule stood in the way: offered when a request ends, never demanded. */
export function EndingFields({ fields, set }: Pick<EndingFields, 'fields' | 'set'>) {
  const { ending, act } = useWords();
  const { directory } = useWork();
  const byName = useByName();
  const causes = directory.municipality?.causes ?? [];
  return (
    <>
      {causes.length > 0 && (
        <SelectField
          label={ending.cause}
          aside={act.optional}
          value={fields.cause}
          options={[{ value: '', label: ending.noCause }, ...byName(causes)]}
          onChange={set('cause')}
        />
      )}
      <TextField
        label={ending.blockedBy}
        aside={act.optional}
        hint={ending.blockedByHint}
        value={fields.blockedBy}
        onInput={set('blockedBy')}
        maxLength={LONGEST_BLOCKER}
      />
    </>
  );
}

/** What was filled in of it. */
export const endingIn = ({ cause, blockedBy }: EndingFields['fields']) => ({
  ...(cause ? { cause } : {}),
  ...(blockedBy.trim() ? { blockedBy: blockedBy.trim() } : {}),
});

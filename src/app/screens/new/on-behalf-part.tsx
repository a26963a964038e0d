import { TextField } from '../../ui/text-field.tsx';
import { useWords } from '../../use-session.ts';
import { usePeopleWords } from '../contacts/use-people-words.ts';
import type { Writing } from './use-draft.ts';

/** For whom they speak, where it is not for themselves. */
export function OnBehalfPart({ writing }: { writing: Writing }) {
  const { act } = useWords();
  const { meeting: words } = usePeopleWords();
  const { draft, change } = writing;
  const set = (onBehalfOf: string) =>
    change((draft) => {
      const { onBehalfOf: _before, ...encounter } = draft.encounter;
      return { ...draft, encounter: onBehalfOf === '' ? encounter : { ...encounter, onBehalfOf } };
    });
  return (
    <TextField
      label={words.onBehalfOf}
      aside={act.optional}
      hint={words.onBehalfOfHint}
      value={draft.encounter.onBehalfOf ?? ''}
      maxLength={200}
      autocomplete="off"
      onInput={set}
    />
  );
}

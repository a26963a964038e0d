import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useSuggestions } from '../../use-suggestions.ts';
import { useAdding } from './items-part.tsx';
import type { Writing } from './use-draft.ts';

/** Most talks bring one need, in the very words of the note: then it is one tap, with the service it sounds like. */
export function FromNote({ writing }: { writing: Writing }) {
  const { encounter: words, need } = useWords();
  const names = useNames();
  const { addFromNote } = useAdding(writing);
  const { note, needs } = writing.draft.encounter;
  const isOffered = needs.length === 0 && note.trim() !== '';
  const suggested = useSuggestions(isOffered ? note : '').map(({ service }) => service);
  if (!isOffered) return null;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields in it, so it is no fieldset
    <div class="add is-from-note" role="group" aria-labelledby="from-note-label">
      <p class="field-label" id="from-note-label">
        {words.fromNote}
      </p>
      <div class="actions">
        {suggested.map(({ id }) => (
          <Button key={id} onClick={() => addFromNote(id)}>
            {names.service(id)}
          </Button>
        ))}
        <Button onClick={() => addFromNote(null)}>{suggested.length > 0 ? need.noService : need.one}</Button>
      </div>
    </div>
  );
}

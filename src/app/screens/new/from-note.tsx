import { suggestServices } from '../../../domain/service.ts';
import { Button } from '../../ui/button.tsx';
import { useNames } from '../../use-names.ts';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useAdding } from './items-part.tsx';
import type { Writing } from './use-draft.ts';

/** Most talks bring one need, in the very words of the note: then it is one tap, with the service it sounds like. */
export function FromNote({ writing }: { writing: Writing }) {
  const { encounter: words, need } = useWords();
  const { directory } = useWork();
  const names = useNames();
  const { addFromNote } = useAdding(writing);
  const { note, needs } = writing.draft.encounter;
  if (needs.length > 0 || note.trim() === '') return null;
  const suggested = suggestServices(note, directory.services);
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

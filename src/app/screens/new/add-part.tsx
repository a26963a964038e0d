import { attachmentsOf } from '../../../domain/attachment.ts';
import { AddButtons } from '../../capture/add-attachments.tsx';
import type { Taking } from '../../capture/taking.ts';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';
import { useAdding } from './items-part.tsx';
import type { Writing } from './use-draft.ts';

interface AddPartProps {
  writing: Writing;
  taking: Taking;
  isContactOpen: boolean;
  onContact: () => void;
}

/** What can be made of the talk, one tap each. */
export function AddPart({ writing, taking, isContactOpen, onContact }: AddPartProps) {
  const { encounter: words } = useWords();
  const { add } = useAdding(writing);
  const { encounter } = writing.draft;
  return (
    // biome-ignore lint/a11y/useSemanticElements: no fields in it, so it is no fieldset
    <div class="add" role="group" aria-labelledby="add-label">
      <p class="field-label" id="add-label">
        {words.add}
      </p>
      <div class="actions" data-add>
        <Button icon="need" onClick={() => add('needs')}>
          {words.addNeed}
        </Button>
        <Button icon="offer" onClick={() => add('offers')}>
          {words.addOffer}
        </Button>
        <Button icon="remark" onClick={() => add('remarks')}>
          {words.addRemark}
        </Button>
        <AddButtons taking={taking} count={attachmentsOf(encounter).length} hasVoice />
        {encounter.contactId === null && (
          <Button icon="contact" isExpanded={isContactOpen} onClick={onContact}>
            {words.addContact}
          </Button>
        )}
      </div>
    </div>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { Sheet } from '../ui/sheet.tsx';
import { TextArea } from '../ui/text-area.tsx';
import { useWords } from '../use-session.ts';

export function OpenSheet() {
  const [isOpen, setOpen] = useState(false);
  const [note, setNote] = useState('');
  const { act, encounter, nav } = useWords();
  return (
    <>
      <Button kind="do" icon="add" isExpanded={isOpen} onClick={() => setOpen(true)}>
        {nav.newEncounter}
      </Button>
      {isOpen && (
        <Sheet
          title={nav.newEncounter}
          onClose={() => setOpen(false)}
          foot={
            <Button kind="do" icon="check">
              {act.save}
            </Button>
          }
        >
          <TextArea label={encounter.note} hint={encounter.noteHint} value={note} onInput={setNote} />
          <div class="actions">
            <Button icon="need">{encounter.addNeed}</Button>
            <Button icon="offer">{encounter.addOffer}</Button>
            <Button icon="remark">{encounter.addRemark}</Button>
            <Button icon="photo">{encounter.addPhoto}</Button>
            <Button icon="voice">{encounter.addVoice}</Button>
            <Button icon="contact">{encounter.addContact}</Button>
          </div>
        </Sheet>
      )}
    </>
  );
}

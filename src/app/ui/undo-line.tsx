import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

/** What was just done, and the way back; instead of asking beforehand. Stays until the next deed. */
export function UndoLine({ text, undoWord, onUndo }: { text: string; undoWord: string; onUndo: () => void }) {
  return (
    <div class="undo-line" role="status">
      <p class="undo-text">
        <Icon name="check" /> {text}
      </p>
      <Button kind="plain" icon="undo" onClick={onUndo}>
        {undoWord}
      </Button>
    </div>
  );
}

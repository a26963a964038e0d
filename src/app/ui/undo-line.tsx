import { Button } from './button.tsx';
import { Icon } from './icon.tsx';

export interface UndoLineProps {
  text: string;
  undoWord: string;
  /** Not there where there is no way back. */
  onUndo?: (() => void) | undefined;
}

/** What was just done, and the way back; instead of asking beforehand. Stays until the next deed. */
export function UndoLine({ text, undoWord, onUndo }: UndoLineProps) {
  return (
    <div class="undo-line" role="status">
      <p class="undo-text">
        <Icon name="check" /> {text}
      </p>
      {onUndo && (
        <Button kind="plain" icon="undo" onClick={onUndo}>
          {undoWord}
        </Button>
      )}
    </div>
  );
}

import { useRef, useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { UndoLine } from '../../ui/undo-line.tsx';
import { useWords } from '../../use-session.ts';
import { HEIGHT, WIDTH } from './signature-drawn.tsx';
import './signature.css';
import { drawnOn } from './signature-path.ts';
import { usePeopleWords } from './use-people-words.ts';

const LEAST_STEP = 3;

interface SignaturePadProps {
  path: string;
  onChange: (path: string) => void;
}

/** A place to sign with the finger. Kept when the finger leaves; what is drawn cannot be lost by touching beside it. */
export function SignaturePad({ path, onChange }: SignaturePadProps) {
  const { act } = useWords();
  const { asking: words } = usePeopleWords();
  const [drawing, setDrawing] = useState(path);
  const [before, setBefore] = useState<string | null>(null);
  const latest = useRef(path);
  const last = useRef<[number, number] | null>(null);
  const draw = (piece: string) => {
    latest.current = drawnOn(latest.current, piece);
    setDrawing(latest.current);
  };
  const begin = (event: PointerEvent) => {
    if (!event.isPrimary) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const [x, y] = placeOf(event);
    last.current = [x, y];
    // A dot is a line that goes nowhere.
    draw(`M${x} ${y}L${x} ${y}`);
  };
  const move = (event: PointerEvent) => {
    if (!last.current || !event.isPrimary) return;
    const [x, y] = placeOf(event);
    if (Math.hypot(x - last.current[0], y - last.current[1]) < LEAST_STEP) return;
    last.current = [x, y];
    draw(`L${x} ${y}`);
  };
  const end = () => {
    if (!last.current) return;
    last.current = null;
    setBefore(null);
    onChange(latest.current);
  };
  const set = (next: string, before: string | null) => {
    latest.current = next;
    setDrawing(next);
    setBefore(before);
    onChange(next);
  };
  return (
    <div class="stack is-tight">
      <p class="field-label">{words.sign}</p>
      <p class="field-hint">{words.signHint}</p>
      <svg
        class="signature is-pad"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        role="img"
        aria-label={drawing === '' ? words.signHint : words.signed}
        onPointerDown={begin}
        onPointerMove={move}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <path class="signature-rule" d={`M30 ${HEIGHT - 45}H${WIDTH - 30}`} />
        <path class="signature-line" d={drawing} />
      </svg>
      <p class="soft" role="status">
        {drawing !== '' && words.signed}
      </p>
      {before && drawing === '' && (
        <UndoLine text={words.signAgain} undoWord={act.undo} onUndo={() => set(before, null)} />
      )}
      {drawing !== '' && (
        <div class="actions">
          <Button kind="plain" icon="remove" onClick={() => set('', drawing)}>
            {words.signAgain}
          </Button>
        </div>
      )}
    </div>
  );
}

// Whole numbers of the drawing's own measure, whatever the size of the screen.
function placeOf(event: PointerEvent): [number, number] {
  const { left, top, width, height } = (event.currentTarget as Element).getBoundingClientRect();
  const within = (share: number, size: number) => Math.round(Math.min(1, Math.max(0, share)) * size);
  return [within((event.clientX - left) / width, WIDTH), within((event.clientY - top) / height, HEIGHT)];
}

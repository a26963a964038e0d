import './signature.css';

export const WIDTH = 600;
export const HEIGHT = 200;

/** A signature as it was drawn. */
export function SignatureDrawn({ path, label }: { path: string; label: string }) {
  return (
    <svg class="signature" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      <path class="signature-line" d={path} />
    </svg>
  );
}

import { useId } from 'preact/hooks';

/** How far a long work is, in words and as a bar. Without `all`, nobody knows how long it will be. */
export function Progress({ words, done, all }: { words: string; done?: number; all?: number }) {
  const id = useId();
  return (
    <div class="progress">
      <p class="progress-words" id={id}>
        {words}
      </p>
      <progress
        class="progress-bar"
        aria-labelledby={id}
        value={all ? (done ?? 0) : undefined}
        max={all || undefined}
      />
    </div>
  );
}

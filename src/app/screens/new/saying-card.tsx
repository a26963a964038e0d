import { Button } from '../../ui/button.tsx';
import { TextArea } from '../../ui/text-area.tsx';

export interface SayingCardProps {
  id: string;
  words: { one: string; title: string; hint: string; remove: string };
  text: string;
  problem?: string | undefined;
  onInput: (text: string) => void;
  onRemove: () => void;
}

/** An offer or a remark: words, and nothing more to decide. */
export function SayingCard({ id, words, text, problem, onInput, onRemove }: SayingCardProps) {
  return (
    <section class="card" aria-label={words.one} data-item={id} tabIndex={-1}>
      <TextArea
        label={words.title}
        hint={words.hint}
        rows={2}
        value={text}
        maxLength={4000}
        problem={problem}
        onInput={onInput}
      />
      <div class="actions">
        <Button kind="plain" icon="remove" onClick={onRemove}>
          {words.remove}
        </Button>
      </div>
    </section>
  );
}

import { useId, useState } from 'preact/hooks';
import type { Instant } from '../../../domain/instant.ts';
import { Button } from '../../ui/button.tsx';
import { useSay, useWords } from '../../use-session.ts';

/** A link that works once, to copy or to read out. */
export function JoinLink({ link, expiresAt, name }: { link: string; expiresAt: Instant; name: string }) {
  const { people: words, act } = useWords();
  const say = useSay();
  const id = useId();
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    // Without the permission the person copies by hand: the field is there, and chosen whole.
    const isDone = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setCopied(isDone === true);
    if (!isDone) document.getElementById(id)?.focus();
  };
  return (
    <div class="field" role="status">
      <label class="field-label" for={id}>
        {words.link(name)}
      </label>
      <input
        id={id}
        class="input"
        readOnly
        value={link}
        aria-describedby={`${id}-hint`}
        onFocus={(event) => event.currentTarget.select()}
      />
      <p class="field-hint" id={`${id}-hint`}>
        {words.holdsUntil(say.date(expiresAt))}
      </p>
      <div class="actions">
        <Button icon="copy" onClick={copy}>
          {isCopied ? act.copied : act.copy}
        </Button>
      </div>
    </div>
  );
}

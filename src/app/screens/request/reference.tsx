import { useState } from 'preact/hooks';
import { Button } from '../../ui/button.tsx';
import { useWords } from '../../use-session.ts';

/** Copies what people call the request by; it stands in the title beside. */
export function CopyReference({ reference }: { reference: string }) {
  const { act } = useWords();
  const [isCopied, setCopied] = useState(false);
  const copy = () =>
    navigator.clipboard.writeText(reference).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <Button icon={isCopied ? 'check' : 'copy'} onClick={copy}>
      {isCopied ? act.copied : act.copy}
    </Button>
  );
}

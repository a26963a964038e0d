import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';

/** Why the link could not be used, and what to do. */
export function LinkOver({ reason, onRetry }: { reason: string; onRetry?: () => void }) {
  const { join, signIn, act } = useWords();
  if (reason === 'linkOver')
    return (
      <Notice tone="bad" title={join.over} isLive action={<Button href="/sign-in">{signIn.submit}</Button>}>
        {join.overHelp}
      </Notice>
    );
  const why = reason === 'unreachable' ? join.needsSignal : reason === 'tooMany' ? signIn.tooMany : signIn.failed;
  const retry = onRetry && (
    <Button icon="sync" onClick={onRetry}>
      {act.tryAgain}
    </Button>
  );
  return <Notice tone="wait" title={why} isLive action={retry} />;
}

import type { Refused } from '../../api.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useWords } from '../../use-session.ts';

/** Why the server did not do what was asked, and what to do. */
export function Unheard({ refused, onRetry }: { refused: Refused; onRetry?: () => void }) {
  const { more, act, signIn, state, problems } = useWords();
  const isSignedOut = refused.reason === 'signIn';
  const title =
    {
      unreachable: more.needsSignal,
      signIn: signIn.again,
      notAllowed: problems.notAllowed,
      notFound: problems.gone,
      changedMeanwhile: problems.changedMeanwhile,
    }[refused.reason] ?? more.failed;
  return (
    <Notice
      tone="wait"
      title={title}
      isLive
      action={
        isSignedOut ? (
          <Button href="/sign-in">{state.signInAgain}</Button>
        ) : (
          onRetry && (
            <Button icon="sync" onClick={onRetry}>
              {act.tryAgain}
            </Button>
          )
        )
      }
    />
  );
}

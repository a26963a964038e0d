import { useLocation } from 'preact-iso';
import { Button } from '../ui/button.tsx';
import { Horizon } from '../ui/horizon.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { useWorkIfAny, type Work } from '../work.tsx';
import { OthersWait } from './entry/others-wait.tsx';
import { Preferences } from './entry/preferences.tsx';
import { SignInForm } from './entry/sign-in-form.tsx';

/** Coming in with a name and a password, the first time or again. */
export default function SignIn() {
  const { signIn } = useWords();
  const work = useWorkIfAny();
  const { query } = useLocation();
  const hasLeft = !work && 'out' in query;
  return (
    <Screen title={signIn.title} kicker={signIn.welcome}>
      <Horizon isBanner />
      {hasLeft && <Notice tone="good" title={signIn.signedOut} isLive />}
      <SignInForm work={work} />
      {/* What changes by itself is under the form, which stays where the thumb is. */}
      {work && <Known work={work} />}
      <OthersWait account={work?.account ?? null} />
      <div class="actions">
        <Button kind="plain" icon="walk" href="/practice">
          {signIn.practise}
        </Button>
      </div>
      <Preferences />
    </Screen>
  );
}

// Somebody works here already: nothing of theirs is lost, whoever signs in.
function Known({ work }: { work: Work }) {
  const { signIn, outbox } = useWords();
  const isOver = work.sync?.ending?.ending === 'signIn';
  return (
    <Notice
      tone={isOver ? 'wait' : 'plain'}
      title={signIn.known(work.account.person.name)}
      action={
        <>
          <Button icon="today" href="/today">
            {signIn.goOn}
          </Button>
          {(work.sync?.refused ?? 0) > 0 && <Button href="/more/outbox">{outbox.title}</Button>}
        </>
      }
    >
      {isOver ? signIn.again : signIn.knownHelp}
    </Notice>
  );
}

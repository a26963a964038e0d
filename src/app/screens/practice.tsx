import { PracticePart } from '../practice/practice-part.tsx';
import { Button } from '../ui/button.tsx';
import { Horizon } from '../ui/horizon.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { useAccountOfDevice } from '../work.tsx';
import { Preferences } from './entry/preferences.tsx';

/** Practice, for whoever has not signed in. */
export default function Practice() {
  const { practice, signIn } = useWords();
  const account = useAccountOfDevice();
  if (account === undefined) return null;
  return (
    <Screen title={practice.title} kicker={practice.help}>
      <Horizon isBanner />
      <PracticePart account={account} />
      <div class="actions">
        <Button icon="lock" href="/sign-in">
          {signIn.title}
        </Button>
      </div>
      <Preferences />
    </Screen>
  );
}

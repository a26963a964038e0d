import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { goOn } from '../account.ts';
import { Button } from '../ui/button.tsx';
import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useStore, useWords } from '../use-session.ts';
import { type Wiped, wiped } from '../wiped.ts';
import { device, useWorkIfAny } from '../work.tsx';
import { Loss } from './cleared/loss.tsx';

/** The browser has emptied this phone: what that means, and the way on. */
export default function Cleared() {
  const found = useStore(wiped, (state) => state.found);
  const work = useWorkIfAny();
  const { route } = useLocation();
  const way = work ? '/today' : found ? null : '/sign-in';
  useEffect(() => {
    if (way) route(way, true);
  }, [way]);
  return found && !work ? <Told found={found} /> : null;
}

function Told({ found }: { found: Wiped }) {
  const { cleared } = useWords();
  const { session, unsent } = found;
  return (
    <Screen title={cleared.title} kicker={cleared.kicker}>
      <p>{cleared.text}</p>
      <Notice tone="wait" title={cleared.back}>
        <Loss unsent={unsent} />
      </Notice>
      <div class="actions">
        {session ? (
          <Button kind="do" icon="next" onClick={() => goOn(device, session).catch(console.error)}>
            {cleared.goOn(session.person.name)}
          </Button>
        ) : (
          <Button kind="do" icon="lock" href="/sign-in">
            {cleared.signIn}
          </Button>
        )}
      </div>
      <section class="stack is-tight">
        <h2>{cleared.prevent}</h2>
        <ul class="stack is-tight">
          <li>{cleared.preventHome}</li>
          <li>{cleared.preventAsk}</li>
          <li>{cleared.preventSend}</li>
        </ul>
      </section>
    </Screen>
  );
}

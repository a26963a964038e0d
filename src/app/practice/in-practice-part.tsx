import { useState } from 'preact/hooks';
import type { Account } from '../../store/device.ts';
import { Button } from '../ui/button.tsx';
import { useSay, useSession, useWords } from '../use-session.ts';
import { useWork } from '../work.tsx';
import { buildTown } from './start.ts';
import { useLeaving } from './use-leaving.ts';

/** While one practises: who one is there, starting over, the way out. */
export function InPracticePart({ account }: { account: Account | null }) {
  const { practice: words, roles } = useWords();
  const say = useSay();
  const language = useSession((session) => session.language);
  const { store, doer } = useWork();
  const [state, setState] = useState<'ready' | 'building' | 'built' | 'failed'>('ready');
  const leave = useLeaving();
  const startOver = () => {
    setState('building');
    buildTown(store, account, doer.person.roles).then(
      () => setState('built'),
      (error) => {
        console.error(error);
        setState('failed');
      },
    );
  };
  return (
    <>
      <p>
        {words.youAre(
          doer.person.name,
          say.list(doer.person.roles.map((role) => roles[role].toLocaleLowerCase(language))),
        )}
      </p>
      <p>{words.pretends}</p>
      <section class="stack is-tight">
        <p id="practice-start-over">{words.startOverHelp}</p>
        <div class="actions">
          <Button icon="sync" describedBy="practice-start-over" isDisabled={state === 'building'} onClick={startOver}>
            {words.startOver}
          </Button>
        </div>
        <p role="status" class="after-button">
          {state === 'building' && words.building}
          {state === 'built' && words.startedOver}
          {state === 'failed' && words.notBuilt}
        </p>
      </section>
      <section class="stack is-tight">
        <p id="practice-leave">{words.gone}</p>
        <div class="actions">
          <Button kind="do" icon="signOut" describedBy="practice-leave" onClick={leave}>
            {words.leavePractice}
          </Button>
        </div>
      </section>
    </>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { storeName } from '../../../store/device.ts';
import { listOwnShelved } from '../../../store/shelf.ts';
import { useLive } from '../../live.ts';
import { type Begun, signOut, watchBegun } from '../../sign-out.ts';
import { Button } from '../../ui/button.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useNames } from '../../use-names.ts';
import { useSay, useWords } from '../../use-session.ts';
import { device, useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';
import { NotKept } from '../today/not-kept.tsx';
import { useKeeping } from '../today/use-keeping.ts';
import { Fact } from './fact.tsx';

/** Who works here, for what, and the way out. */
export function AccountPart({ isOpen }: PartProps) {
  const words = useWords();
  const say = useSay();
  const names = useNames();
  const { account } = useWork();
  const { person, login } = account;
  const isCoordinator = person.roles.includes('coordinator');
  const districts = person.districtIds.map(names.district);
  const departments = person.departmentIds.map(names.department);
  const roles = person.roles.map((role) => `${words.roles[role]}: ${words.roleHelp[role]}`);
  return (
    <Screen title={person.name} kicker={words.account.title} back="/more" takesFocus={isOpen}>
      <dl class="facts">
        <Fact name={words.account.login}>{login}</Fact>
        <Fact name={words.account.roles}>
          {roles.map((role) => (
            <p key={role}>{role}</p>
          ))}
        </Fact>
        <Fact name={words.account.districts}>
          {districts.length > 0 ? say.list(districts) : words.account.allDistricts}
        </Fact>
        {(departments.length > 0 || isCoordinator) && (
          <Fact name={words.account.departments}>
            {departments.length > 0 ? say.list(departments) : words.account.allDepartments}
          </Fact>
        )}
      </dl>
      <SignOut />
    </Screen>
  );
}

// What happens to the work is said before, since a sign-out has no way back without a signal.
function SignOut() {
  const { account: words, act } = useWords();
  const { account, store, sync } = useWork();
  const { route } = useLocation();
  const [isLeaving, setLeaving] = useState(false);
  const { isLost, keep } = useKeeping();
  const begun = useLive(() => watchBegun(store), [store]);
  const shared = useShared();
  const stays = sync && begun && { unsent: sync.waiting + sync.refused + sync.files, ...begun };
  const leave = async () => {
    setLeaving(true);
    if (await keep(() => signOut(device, account, store))) route('/sign-in?out', true);
    setLeaving(false);
  };
  return (
    <section class="card" aria-label={words.signOut}>
      <div id="sign-out-help" class="stack is-tight">
        {stays && <Stays {...stays} />}
        {shared > 0 && <p>{words.signOutShared(shared)}</p>}
        <p>{words.signInAgain}</p>
      </div>
      <NotKept isLost={isLost} />
      <div class="actions">
        <Button
          icon="signOut"
          kind="danger"
          describedBy="sign-out-help"
          isDisabled={isLeaving || !stays}
          onClick={leave}
        >
          {isLeaving ? act.loading : words.signOut}
        </Button>
      </div>
    </section>
  );
}

function Stays({ unsent, drafts, stops }: Begun & { unsent: number }) {
  const { account: words } = useWords();
  if (unsent + drafts + stops === 0) return <p>{words.signOutClean}</p>;
  return (
    <>
      {unsent > 0 && <p>{words.signOutUnsent(unsent)}</p>}
      {drafts > 0 && <p>{words.signOutBegun(drafts)}</p>}
      {stops > 0 && <p>{words.signOutStops(stops)}</p>}
    </>
  );
}

function useShared(): number {
  const owner = storeName(useWork().account);
  const [count, setCount] = useState(0);
  useEffect(() => {
    listOwnShelved(owner).then(({ length }) => setCount(length), console.error);
  }, [owner]);
  return count;
}

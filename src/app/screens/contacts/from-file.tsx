import { may } from '../../../domain/policy.ts';
import { Arriving } from '../../ui/arriving.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';

const loadIntake = () => import('./intake/intake-screen.tsx');

/** Contacts from a file, for whoever may note some; fetched when it is asked for. */
export function FromFile() {
  const { contacts } = useWords();
  const { doer } = useWork();
  const mine = { districtId: null, departmentId: null, ownerId: doer.person.id };
  const screen = { title: contacts.fromFile, back: '/contacts' };
  if (may(doer.person, 'recordContact', mine))
    return (
      <Arriving load={loadIntake} screen={screen}>
        {({ IntakeScreen }) => <IntakeScreen />}
      </Arriving>
    );
  return (
    <Screen {...screen}>
      <Empty title={contacts.cannot}>{contacts.cannotHelp}</Empty>
    </Screen>
  );
}

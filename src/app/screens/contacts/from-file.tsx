import { may } from '../../../domain/policy.ts';
import { Empty } from '../../ui/empty.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useWork } from '../../work.tsx';
import { useLoaded } from './use-loaded.ts';

/** Contacts from a file, for whoever may note some; fetched when it is asked for. */
export function FromFile() {
  const { contacts } = useWords();
  const { doer } = useWork();
  const intake = useLoaded(() => import('./intake/intake-screen.tsx'));
  const mine = { districtId: null, departmentId: null, ownerId: doer.person.id };
  if (may(doer.person, 'recordContact', mine)) return intake && <intake.IntakeScreen />;
  return (
    <Screen title={contacts.fromFile} back="/contacts">
      <Empty title={contacts.cannot}>{contacts.cannotHelp}</Empty>
    </Screen>
  );
}

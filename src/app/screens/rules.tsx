import { maySetRules } from '../../domain/policy.ts';
import { isPractice } from '../../store/practice.ts';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSession, useWords } from '../use-session.ts';
import { RULES } from '../words/rules.ts';
import { useWork } from '../work.tsx';
import { NotHere } from './more/not-here.tsx';
import { RulesScreen } from './rules/rules-screen.tsx';

/** The rules by which the city routes, for those who set them. */
export default function Rules() {
  const { routing, act } = useWords();
  const words = RULES[useSession((session) => session.language)];
  const { account, store, directory } = useWork();
  if (isPractice(store)) return <NotHere isOpen />;
  const isSetter = maySetRules(account.person);
  if (isSetter && directory.municipality) return <RulesScreen words={words} />;
  return (
    <Screen title={routing.rules} back="/more">
      {isSetter ? <p role="status">{act.loading}</p> : <Empty title={words.notAllowed} />}
    </Screen>
  );
}

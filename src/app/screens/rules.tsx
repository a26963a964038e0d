import { maySetRules } from '../../domain/policy.ts';
import { isPractice } from '../../store/practice.ts';
import { Arriving } from '../ui/arriving.tsx';
import { Empty } from '../ui/empty.tsx';
import { Screen } from '../ui/screen.tsx';
import { useSession, useWords } from '../use-session.ts';
import { loadRulesWords } from '../words/load-rules.ts';
import { useWork } from '../work.tsx';
import { NotHere } from './more/not-here.tsx';
import { RulesScreen } from './rules/rules-screen.tsx';

/** The rules by which the city routes, for those who set them. */
export default function Rules() {
  const { routing, act } = useWords();
  const language = useSession((session) => session.language);
  const { account, store, directory } = useWork();
  if (isPractice(store)) return <NotHere isOpen />;
  const screen = { title: routing.rules, back: '/more' };
  return (
    <Arriving load={loadRulesWords[language]} screen={screen}>
      {(words) =>
        maySetRules(account.person) ? (
          directory.municipality ? (
            <RulesScreen words={words} />
          ) : (
            <Screen {...screen}>
              <p role="status">{act.loading}</p>
            </Screen>
          )
        ) : (
          <Screen {...screen}>
            <Empty title={words.notAllowed} />
          </Screen>
        )
      }
    </Arriving>
  );
}

import { Notice } from '../ui/notice.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';
import { SwitchOn } from './switch-on.tsx';

/** The city demands a lock and there is none yet: a PIN is chosen before going on. Not shown while somebody captures. */
export function Demand() {
  const { lock: words } = useWords();
  return (
    <Screen title={words.title}>
      <Notice tone="wait" title={words.demanded}>
        {words.demandedHelp}
      </Notice>
      <SwitchOn />
    </Screen>
  );
}

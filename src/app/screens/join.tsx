import { Horizon } from '../ui/horizon.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../use-session.ts';

/** The first time on this phone, by a link that works once. */
export default function Join() {
  const { join } = useWords();
  return (
    <Screen title={join.title} kicker={join.intro}>
      <Horizon isBanner />
    </Screen>
  );
}

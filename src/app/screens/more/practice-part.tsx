import { isPractice } from '../../../store/practice.ts';
import { InPracticePart } from '../../practice/in-practice-part.tsx';
import { PracticePart as Practice } from '../../practice/practice-part.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../use-session.ts';
import { useAccountOfDevice, useWork } from '../../work.tsx';
import type { PartProps } from '../more.tsx';

/** Practice: the way in, or, within it, how it is and the way out. */
export function PracticePart({ isOpen }: PartProps) {
  const { practice: words } = useWords();
  const { store } = useWork();
  const account = useAccountOfDevice();
  if (account === undefined) return null;
  return (
    <Screen title={words.title} kicker={words.help} back="/more" takesFocus={isOpen}>
      {isPractice(store) ? <InPracticePart account={account} /> : <Practice account={account} />}
    </Screen>
  );
}

import { useLocation } from 'preact-iso';
import { Letter } from './letter/letter.tsx';
import { Owed } from './owed/owed.tsx';
import { Slip } from './slip/slip.tsx';

const SCREENS = { owed: Owed, slip: Slip, letter: Letter };

/** Who is owed an answer, what they take home, and what they get by post: three screens that are kept as one file. */
export default function WayBack() {
  const name = useLocation().path.split('/')[1] as keyof typeof SCREENS;
  const Shown = SCREENS[name];
  return <Shown />;
}

import './band.css';
import { Button } from '../ui/button.tsx';
import { useWords } from '../use-session.ts';
import { useLeaving } from './use-leaving.ts';

/** Says on every screen that it is practice, and is the way out. */
export function Band() {
  const { practice: words } = useWords();
  const leave = useLeaving();
  return (
    <div class="practice-band">
      <p class="practice-words">{words.band}</p>
      <Button icon="signOut" label={words.leavePractice} onClick={leave}>
        {words.leave}
      </Button>
    </div>
  );
}

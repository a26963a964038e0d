import { useEffect, useState } from 'preact/hooks';
import { isLeftElsewhere, notePractice, practice, practisedAt } from '../practice.ts';

const MINUTE = 60_000;
const LONG = 30 * MINUTE;

/** Whether practice has lain untouched for so long that whoever comes back may have forgotten it; and what goes on with it. */
export function useRest(): { isResting: boolean; goOn: () => void } {
  const [isResting, setResting] = useState(isLongAgo);
  const goOn = () => {
    notePractice();
    setResting(false);
  };
  useEffect(() => {
    let isTouched = true;
    const touch = () => {
      isTouched = true;
    };
    const look = () => {
      if (isLeftElsewhere()) practice.setState({ isOn: false });
      else if (isLongAgo()) setResting(true);
      else if (isTouched) notePractice();
      isTouched = false;
    };
    const timer = setInterval(look, MINUTE);
    addEventListener('pointerdown', touch);
    addEventListener('keydown', touch);
    addEventListener('storage', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('pointerdown', touch);
      removeEventListener('keydown', touch);
      removeEventListener('storage', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return { isResting, goOn };
}

const isLongAgo = () => Date.now() - Date.parse(practisedAt()) > LONG;

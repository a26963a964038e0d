import { useEffect } from 'preact/hooks';
import { useLocation } from 'preact-iso';
import { createStore } from 'zustand/vanilla';
import { clearPractice, endPractice, practice } from '../../practice.ts';
import { useStore } from '../../use-session.ts';
import { useWorkIfAny } from '../../work.tsx';

// Not in a component: the app draws itself anew around a person who has come in.
export const entrance = createStore<{ isEntering: boolean }>(() => ({ isEntering: false }));

/** Goes to Today as soon as the store of whoever came in is open. Returns what says that somebody did. */
export function useEntrance(): () => void {
  const work = useWorkIfAny();
  const { route } = useLocation();
  const isEntering = useStore(entrance, (state) => state.isEntering);
  useEffect(() => {
    if (!isEntering || !work) return;
    entrance.setState({ isEntering: false });
    work.wakeNow();
    route('/today', true);
  }, [isEntering, work]);
  return () => {
    // Whoever comes in comes in earnest.
    if (practice.getState().isOn) endPractice();
    clearPractice().catch(console.error);
    entrance.setState({ isEntering: true });
  };
}

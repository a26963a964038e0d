import { useLocation } from 'preact-iso';
import { endPractice } from '../practice.ts';
import { useAccountOfDevice } from '../work.tsx';

/** Leaves practice, and goes where one can still go back to it. */
export function useLeaving(): () => void {
  const { route } = useLocation();
  const account = useAccountOfDevice();
  return () => {
    endPractice();
    route(account ? '/more/practice' : '/practice', true);
  };
}

import { useState } from 'preact/hooks';

/** Does what has to be kept; whether it was. */
export type Keep = (work: () => Promise<unknown>) => Promise<boolean>;

/** Whether the last thing done on this screen could not be kept, and how to do one so that it is told. */
export function useKeeping(): { isLost: boolean; keep: Keep } {
  const [isLost, setLost] = useState(false);
  return { isLost, keep: (work) => tryKeeping(work, setLost) };
}

/** Does it, and tells whether it was lost; it never throws. */
export const tryKeeping = (work: () => Promise<unknown>, tell: (isLost: boolean) => void): Promise<boolean> =>
  work().then(
    () => {
      tell(false);
      return true;
    },
    (error) => {
      console.error(error);
      tell(true);
      return false;
    },
  );

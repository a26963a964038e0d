/** Lets one piece of work run at a time: what is asked for meanwhile, as by a second tap, is passed over. */
export function oneAtATime(): (work: () => Promise<void>) => Promise<void> {
  let isRunning = false;
  return async (work) => {
    if (isRunning) return;
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
  };
}

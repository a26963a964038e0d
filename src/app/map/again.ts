/** Something that is done now, or after pauses that grow. */
export interface Again {
  /** At once; the pauses begin anew. */
  now(): void;
  /** After the next pause. Asked for again before it is over, it comes no later. */
  later(): void;
  stop(): void;
}

/** Pauses in milliseconds. */
export function makeAgain(act: () => void, shortest: number, longest: number): Again {
  let pause = shortest;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    now() {
      stop();
      pause = shortest;
      act();
    },
    later() {
      timer ??= setTimeout(() => {
        timer = undefined;
        pause = Math.min(2 * pause, longest);
        act();
      }, pause);
    },
    stop,
  };
}

/**
 * Does this work every so often, one turn at a time; a turn that takes long looks now and then whether it is to end. Returns what stops
 * it, once the turn under way is over.
 */
export function startRepeating(
  work: (isStopped: () => boolean) => Promise<unknown>,
  onError: (error: unknown) => void,
  everyMilliseconds: number,
): () => Promise<void> {
  let turn: Promise<unknown> | null = null;
  let isStopped = false;
  const timer = setInterval(() => {
    turn ??= work(() => isStopped)
      .catch(onError)
      .finally(() => {
        turn = null;
      });
  }, everyMilliseconds);
  timer.unref();
  return async () => {
    isStopped = true;
    clearInterval(timer);
    await turn;
  };
}

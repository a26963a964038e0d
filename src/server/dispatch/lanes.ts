/** Work that lies on lanes, one for each far side. */
export interface Laned<L> {
  /** Those on which something is due. */
  find(): Promise<L[]>;
  nameOf(lane: L): string;
  /** Works off what is due on one. */
  work(lane: L, isStopped: () => boolean): Promise<void>;
  /** One that is begun however many are under way. */
  isAlways?: (lane: L) => boolean;
}

/** So many far sides are spoken with at the same time. */
const MOST_LANES = 24;

/**
 * Works whenever poked, and looks by itself every so often; each lane by itself, so that none waits for a slow one. `stop` waits for
 * what is under way.
 */
export function startLanes<L>(
  { find, nameOf, work, isAlways = () => false }: Laned<L>,
  onError: (error: unknown) => void,
  everyMilliseconds: number,
): { poke: () => void; stop: () => Promise<void> } {
  const lanes = new Map<string, Promise<void>>();
  // What came while its lane was at its last lot, or all were taken, is looked for once more.
  const left = new Set<string>();
  let round: Promise<void> | null = null;
  let isWanted = false;
  let isStopped = false;
  const start = (lane: L) => {
    const name = nameOf(lane);
    if (lanes.has(name) || (!isAlways(lane) && lanes.size >= MOST_LANES)) return left.add(name);
    const working = work(lane, () => isStopped)
      .catch(onError)
      .finally(() => {
        lanes.delete(name);
        if (left.size > 0) poke();
        left.clear();
      });
    return lanes.set(name, working);
  };
  const look = async () => {
    do {
      isWanted = false;
      for (const lane of await find()) if (!isStopped) start(lane);
    } while (isWanted && !isStopped);
  };
  const poke = () => {
    isWanted = true;
    if (isStopped) return;
    round ??= look()
      .catch(onError)
      .finally(() => {
        round = null;
        if (isWanted && !isStopped) poke();
      });
  };
  const timer = setInterval(poke, everyMilliseconds);
  timer.unref();
  return {
    poke,
    stop: async () => {
      isStopped = true;
      clearInterval(timer);
      await round;
      await Promise.all(lanes.values());
    },
  };
}

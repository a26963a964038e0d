const MINUTE = 60_000;
/** So long may another app, in which somebody takes a photo or chooses a file, be in front. */
const LONGEST = 10 * MINUTE;

/** Since when nobody has touched the app. */
export interface Idleness {
  touch(): void;
  /** A file is asked for: until the next touch, the person is in another app. */
  leave(): void;
  isOver(minutes: number): boolean;
}

export function makeIdleness(clock: () => number = () => Date.now()): Idleness {
  let touchedAt = clock();
  let leftAt = Number.NEGATIVE_INFINITY;
  return {
    touch() {
      touchedAt = clock();
      leftAt = Number.NEGATIVE_INFINITY;
    },
    leave() {
      leftAt = clock();
    },
    isOver: (minutes) => clock() - touchedAt >= minutes * MINUTE && clock() - leftAt >= LONGEST,
  };
}

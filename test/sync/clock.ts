import type { Network } from '../phone.ts';

const RealDate = Date;

/** A clock that is wrong by this many milliseconds, for what happens on the phone; the server goes on with its own. */
export function wrongClock(offset: number): {
  on<T>(work: () => Promise<T>): Promise<T>;
  network: Network;
} {
  class WrongDate extends RealDate {
    constructor(...told: unknown[]) {
      super(...((told.length > 0 ? told : [WrongDate.now()]) as [number]));
    }
    static override now() {
      return RealDate.now() + offset;
    }
  }
  const set = (clock: DateConstructor) => {
    globalThis.Date = clock;
  };
  const during = async <T>(clock: DateConstructor, work: () => Promise<T>): Promise<T> => {
    const before = globalThis.Date;
    set(clock);
    try {
      return await work();
    } finally {
      set(before);
    }
  };
  return {
    on: (work) => during(WrongDate as unknown as DateConstructor, work),
    network: (send) => during(RealDate, send),
  };
}

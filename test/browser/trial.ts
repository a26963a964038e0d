/** Tries one sentence and says how it went; the first of a story that fails ends the story. */
export type Trial = (sentence: string, work: () => Promise<void>) => Promise<void>;

export interface Sums {
  passed: number;
  failed: number;
}

/** A row of sentences, with their sums. */
export function makeTrial(): { trial: Trial; sums: Sums } {
  const sums: Sums = { passed: 0, failed: 0 };
  const trial: Trial = async (sentence, work) => {
    const start = performance.now();
    try {
      await work();
    } catch (error) {
      sums.failed += 1;
      console.log(`✘ ${sentence}\n${String((error as Error).stack ?? error).replace(/^/gm, '    ')}`);
      throw new Told();
    }
    sums.passed += 1;
    console.log(`• ${sentence} (${((performance.now() - start) / 1000).toFixed(1)} s)`);
  };
  return { trial, sums };
}

/** Thrown after a failure was told, to end its story. */
export class Told extends Error {}

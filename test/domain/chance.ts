import fc from 'fast-check';

/** Where the made-up cases begin: run with SEED=… to have the same ones again. */
export const seed = Number(process.env.SEED ?? Date.now()) | 0;

/** The property holds in many made-up cases, and in those that once broke it (`examples`). The failure says the seed. */
export async function always<T>(
  property: fc.IProperty<T> | fc.IAsyncProperty<T>,
  { examples = [], runs = 200 }: { examples?: T[]; runs?: number } = {},
): Promise<void> {
  try {
    await fc.assert(property as fc.IAsyncProperty<T>, { seed, examples, numRuns: runs });
  } catch (error) {
    throw new Error(`SEED=${seed}: ${(error as Error).message}`, { cause: error });
  }
}

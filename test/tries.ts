/** How often something made up by chance is tried: so often each time, and ten times as often with THOROUGH=1. */
export const tries = (usual: number): number => (process.env.THOROUGH ? 10 * usual : usual);

/** Below this a number would tell about single people. */
export const FEWEST_TOLD = 5;

/** A number that anybody may read; null where it is too small to be told, and none is. */
export const toldNumber = (count: number): number | null => (count > 0 && count < FEWEST_TOLD ? null : count);

// From each of these on, a map is a shade darker.
const SHADES = [1, FEWEST_TOLD, 20, 100];

/** How dark a district is drawn, 0 to 4: so coarse that no small number can be reckoned from it. */
export const shadeOf = (count: number): number => SHADES.filter((from) => count >= from).length;

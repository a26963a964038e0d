/** Why a PIN is not taken: too few letters, or one of the first that anybody tries. */
export type PinProblem = 'short' | 'plain';

const FEWEST = 6;
const ROWS = ['01234567890', '09876543210', 'abcdefghijklmnopqrstuvwxyz', 'qwertyuiop', 'azertyuiop'];

/** What is wrong with a new PIN; null when nothing is. */
export function checkPin(pin: string): PinProblem | null {
  const letters = [...pin.trim().toLowerCase()];
  if (letters.length < FEWEST) return 'short';
  const said = letters.join('');
  const isPlain = new Set(letters).size < 3 || ROWS.some((row) => row.includes(said));
  return isPlain ? 'plain' : null;
}

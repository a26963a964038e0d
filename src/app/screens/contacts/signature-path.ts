import { LONGEST_SIGNATURE } from '../../../domain/contact.ts';

/**
 * The line drawn further by one piece. Where it would be longer than a signature may be, every second point between the ends of a stroke is
 * left out: the hand is not stopped, and at this size nobody sees it. Unchanged where that too is not enough: dots alone.
 */
export function drawnOn(path: string, piece: string): string {
  const hasRoom = (before: string) => before.length + piece.length <= LONGEST_SIGNATURE;
  let before = path;
  for (let times = 0; times < 3 && !hasRoom(before); times += 1) before = thinned(before);
  return hasRoom(before) ? before + piece : path;
}

const thinned = (path: string) => path.split(/(?=M)/).map(thinnedStroke).join('');

function thinnedStroke(stroke: string): string {
  const points = stroke.split(/(?=L)/);
  return points.filter((_, at) => at % 2 === 0 || at === points.length - 1).join('');
}

import type { Problem } from '../../../domain/problem.ts';
import type { ServiceRequest, Status } from '../../../domain/request.ts';
import type { Doer } from '../../../store/deed.ts';
import { findRequests } from '../../../store/requests.ts';
import type { Store } from '../../../store/store.ts';
import { type Done, lastSeq, takeBack } from '../../../store/undo.ts';

/** What was done to several at once: each for itself, so that one that cannot be done holds up no other. */
export interface SeveralDone {
  status: Status;
  done: Done[];
  refused: { request: ServiceRequest; problems: Problem[] }[];
  /** Whether it ended before the last of them, because this phone could not read or write. */
  isCut: boolean;
  /** How many could not be taken back any more. */
  stood: number;
}

/** Does it to all of these, as they are by now. */
export async function doEach(
  store: Store,
  ids: string[],
  status: Status,
  deed: (id: string) => Promise<Problem[]>,
): Promise<SeveralDone> {
  const result: SeveralDone = { status, done: [], refused: [], isCut: false, stood: 0 };
  try {
    for (const before of await findRequests(store, ids)) {
      if (!before) continue;
      const after = await lastSeq(store);
      const problems = await deed(before.id);
      if (problems.length > 0) result.refused.push({ request: before, problems });
      else result.done.push({ before, after, upTo: await lastSeq(store) });
    }
  } catch (error) {
    console.error(error);
    result.isCut = true;
  }
  return result;
}

/** Takes all of it back, but for what stands by now; what is left to be told, null where nothing is. */
export async function undoEach(store: Store, doer: Doer, last: SeveralDone): Promise<SeveralDone | null> {
  const left = [...last.done];
  let { stood } = last;
  try {
    for (const done of last.done) {
      if (!(await takeBack(store, doer, done))) stood += 1;
      left.shift();
    }
    return stood > 0 ? { ...last, done: [], refused: [], isCut: false, stood } : null;
  } catch (error) {
    console.error(error);
    return { ...last, done: left, isCut: true, stood };
  }
}

/** Those that were not done stay chosen, to be looked at; null where none is left. */
export function stillChosen(chosen: ReadonlySet<string> | null, { done }: SeveralDone): ReadonlySet<string> | null {
  const left = new Set(chosen);
  for (const { before } of done) left.delete(before.id);
  return left.size > 0 ? left : null;
}

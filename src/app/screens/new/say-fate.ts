import type { Words } from '../../words/en.ts';

/** What becomes of what was saved; '' where it has been received and something else has not. */
export function sayFate(
  key: string,
  unsent: ReadonlyMap<string, 'waiting' | 'refused'>,
  { outbox, state }: Pick<Words, 'outbox' | 'state'>,
): string {
  const fate = unsent.get(key);
  if (fate === 'refused') return outbox.refusedHelp;
  if (fate === 'waiting') return state.sentLater;
  return unsent.size === 0 ? outbox.emptyText : '';
}

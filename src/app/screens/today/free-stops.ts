import type { Id } from '../../../domain/id.ts';
import type { StopOf } from '../../../domain/round.ts';
import type { Answers } from '../../find/question.ts';
import type { Words } from '../../words/en.ts';

/** Whom and what no stop leads to yet. */
export interface FreeStops {
  contact: Id[];
  request: Id[];
  /** How many that is; '' before the first answer, and no number while the phone is still being read. */
  told: string;
}

export function freeStops(
  people: Answers['contacts'] | undefined,
  asked: Answers['requests'] | undefined,
  isFree: (of: StopOf) => boolean,
  { round, find }: Pick<Words, 'round' | 'find'>,
): FreeStops {
  const contact = (people?.ids ?? []).filter((id) => isFree({ kind: 'contact', id }));
  const request = (asked?.ids ?? []).filter((id) => isFree({ kind: 'request', id }));
  const isWhole = people?.isWhole && asked?.isWhole;
  const told = isWhole ? round.found(contact.length + request.length) : find.stillReading;
  return { contact, request, told: people && asked ? told : '' };
}

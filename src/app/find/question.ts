import type { View } from '../../domain/desk.ts';
import type { Code, Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Look } from '../../domain/look.ts';
import type { Person } from '../../domain/person.ts';
import type { Language } from '../../domain/text.ts';
import type { NearOne } from '../../domain/while-here.ts';
import type { KnownKind } from '../../store/gists.ts';

/** What can be asked about everything on this phone. */
export interface Questions {
  /**
   * Which requests this person sees as they look now, and which of them hold these words; late by the clock, where no other moment is said,
   * and nearly due by the calendar of the city, which the page knows; where it does not say so, nothing is.
   */
  requests: { look: Look; said: string; person: Person; soon?: Instant; now?: Instant };
  /** Who is known, by name, and holds these words. */
  contacts: { leadsOnly: boolean; said: string; language: Language };
  /** What holds these words, whatever it is: of each kind the best. */
  all: { said: string; most: number };
  /** The requests of which somebody met by this person can be told something that came of it since. */
  toTell: { personId: Id; since: Instant };
  /** What else is open near this request. */
  whileHere: { id: Id; most: number };
  /** The requests of which somebody is owed a word: met by this person, or anybody whom they may tell. Who has waited longest comes first. */
  owed: { person: Person; isMine: boolean; now: Instant };
}

/** What is answered, names alone; who shows something reads it. */
export interface Answers {
  requests: {
    isWhole: boolean;
    ids: Id[];
    counts: Map<View, number>;
    byDistrict: Map<Code, number>;
  };
  contacts: { isWhole: boolean; all: number; ids: Id[] };
  all: { isWhole: boolean; found: Record<KnownKind, { count: number; ids: Id[] }> };
  toTell: { isWhole: boolean; ids: Id[] };
  whileHere: { isWhole: boolean; near: NearOne[] };
  owed: { isWhole: boolean; ids: Id[] };
}

export type About = keyof Questions;

/** An answer, with what it answers: by the time it comes, something else may be asked. */
export type Answered<A extends About> = Answers[A] & { asked: Questions[A] };

/** A question on its way to the worker, with a number by which its answer is known. */
export interface Asked<A extends About = About> {
  number: number;
  about: A;
  question: Questions[A];
}

/** From the page: whose store it is. From the worker: an answer, or that what it knows has changed. */
export type ToWorker = { open: string } | Asked;
export type FromWorker = { changed: true } | { number: number; answer: Answers[About]; ids: string | null };

const LENGTH = 36;

/** Twenty thousand ids as one text: copied to the page in one go. Apart from the answer they belong to. */
export function pack(answer: Answers[About]): { answer: Answers[About]; ids: string | null } {
  return 'ids' in answer ? { answer: { ...answer, ids: [] }, ids: answer.ids.join('') } : { answer, ids: null };
}

export function unpack({ answer, ids }: ReturnType<typeof pack>): Answers[About] {
  if (ids === null) return answer;
  const apart = Array.from({ length: ids.length / LENGTH }, (_, at) => ids.slice(at * LENGTH, (at + 1) * LENGTH));
  return { ...answer, ids: apart } as Answers[About];
}

import type { Reply } from '../../../domain/reply.ts';
import { LANGUAGES, type Localized, wordsOf } from '../../../domain/text.ts';

const LONGEST = 60;

/** An id for a new ready answer, as a city would write it in its file: its name, with a number where that is taken. */
export function nameReply(name: Localized, taken: Pick<Reply, 'id'>[]): string {
  const said = LANGUAGES.map((language) => name[language]).find((one) => one?.trim()) ?? '';
  const plain = wordsOf(said).join('-').slice(0, LONGEST).replace(/-+$/, '') || 'reply';
  const isTaken = (id: string) => taken.some((one) => one.id === id);
  let id = plain;
  for (let number = 2; isTaken(id); number += 1) id = `${plain}-${number}`;
  return id;
}

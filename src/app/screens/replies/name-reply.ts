import { LANGUAGES, type Localized, wordsOf } from '../../../domain/text.ts';
import { newId } from '../../../store/id.ts';

const LONGEST = 60;

/** An id for a new ready answer: its name, as a city would write it in its file, and an end that no other phone gives it. */
export function nameReply(name: Localized): string {
  const said = LANGUAGES.map((language) => name[language]).find((one) => one?.trim()) ?? '';
  const plain = wordsOf(said).join('-').slice(0, LONGEST).replace(/-+$/, '') || 'reply';
  return `${plain}-${newId().slice(-8)}`;
}

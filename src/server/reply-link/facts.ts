import { pointOf } from '../../domain/place.ts';
import { referenceOf, type ServiceRequest } from '../../domain/request.ts';
import type { Language } from '../../domain/text.ts';
import { dayIn } from '../public/words.ts';
import { REPLY_WORDS } from './words.ts';

/** What of a request is told to a department that has no account. */
export type Told = Pick<ServiceRequest, 'id' | 'text' | 'place' | 'openedAt' | 'dueAt'>;

/** How what it is about is called, and in which time zone its days are. */
export interface Called {
  language: Language;
  timeZone: string;
  service: string;
  district: string;
}

/** What is known of the request beside its words, each with its name; nothing of whoever asked. */
export function factsOf({ place, openedAt, dueAt }: Told, { language, timeZone, service, district }: Called) {
  const words = REPLY_WORDS[language];
  const point = pointOf(place);
  const facts: [string, string][] = [
    [words.service, service],
    [words.district, district],
    [words.place, place?.address ?? ''],
    [words.onMap, point ? `${point[1].toFixed(5)}, ${point[0].toFixed(5)}` : ''],
    [words.openedAt, dayIn(openedAt, language, timeZone)],
    [words.dueAt, dueAt ? dayIn(dueAt, language, timeZone) : ''],
  ];
  return facts.filter(([, value]) => value.trim() !== '');
}

/** What it is called, in one line. */
export const titleOf = ({ id }: Told, language: Language) => REPLY_WORDS[language].title(referenceOf(id));

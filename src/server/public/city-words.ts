import type { Municipality } from '../../domain/municipality.ts';
import { STATUSES, type Status } from '../../domain/request.ts';
import { inLanguage, LANGUAGES, type Language, type Localized } from '../../domain/text.ts';
import { PUBLIC_WORDS } from './words.ts';

/** What says how a city calls itself, and what it says in words of its own. */
export type Speaker = Pick<Municipality, 'names' | 'publicPage'>;

/** A line, and the language it is in: another one, where the city has not written it in this. */
export interface Line {
  text: string;
  language: Language;
}

/** What a city says to people without an account, in this language: its own words, and ours where it has none. */
export interface CityWords {
  /** '' where no city is known. */
  name: string;
  contact: Line | null;
  privacy: Line | null;
  statusHelp: Record<Status, string>;
}

export function cityWords(city: Speaker | null, language: Language): CityWords {
  const { name, contact, next, privacy } = city?.publicPage ?? {};
  const ours = PUBLIC_WORDS[language].statusHelp;
  const helpFor = (status: Status) => next?.[status]?.[language]?.trim() || ours[status];
  return {
    name: lineIn(name, language)?.text ?? inLanguage(city?.names ?? {}, language),
    contact: lineIn(contact, language),
    privacy: lineIn(privacy, language),
    statusHelp: Object.fromEntries(STATUSES.map((status) => [status, helpFor(status)])) as Record<Status, string>,
  };
}

function lineIn(said: Localized = {}, language: Language): Line | null {
  const written = [language, ...LANGUAGES].find((one) => said[one]?.trim());
  return written ? { text: said[written]?.trim() ?? '', language: written } : null;
}

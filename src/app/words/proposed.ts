import type { Language, Localized } from '../../domain/text.ts';

/** Why a rule that people's corrections proposed is there, until the city says it better: "Went to Streets, because …". */
const PROPOSED = {
  en: 'colleagues have sent such requests there before',
  fr: 'des collègues y ont déjà envoyé de telles demandes',
  nl: 'collega’s stuurden zulke vragen daar eerder heen',
  pl: 'współpracownicy już tam wysyłali takie sprawy',
} satisfies Record<Language, string>;

/** The same in the languages of a city. */
export const proposedIn = (languages: readonly Language[]): Localized =>
  Object.fromEntries(languages.map((language) => [language, PROPOSED[language]]));

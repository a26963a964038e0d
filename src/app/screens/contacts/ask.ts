import { type Consent, PURPOSES } from '../../../domain/contact.ts';
import type { Language } from '../../../domain/text.ts';
import { PEOPLE } from '../../words/people.ts';
import { sayIn } from '../../words/say.ts';

/** The sentence to read aloud: "May the city keep your details, until 22 November 2028? You can take this back whenever you like." */
export function ask({ purposes, until }: Pick<Consent, 'purposes' | 'until'>, language: Language): string {
  const { asking } = PEOPLE[language];
  const say = sayIn(language);
  const what = PURPOSES.filter((purpose) => purposes.includes(purpose)).map((purpose) => asking.asked[purpose]);
  return asking.readOut(say.list(what), until ? say.fullDate(until) : '');
}

/** The consent with what is now read out to them for it. */
export const readTo = (consent: Consent, language: Language): Consent => ({
  ...consent,
  readOut: ask(consent, language),
  readIn: language,
});

/** The consent as it is put right: to whoever is being asked now it is read as it now is; what was read to others before stays as it was. */
export const putRight = (consent: Consent, language: Language, isAskedNow: boolean): Consent =>
  isAskedNow ? readTo(consent, language) : consent;

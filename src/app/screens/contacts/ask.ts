import { type Consent, PURPOSES } from '../../../domain/contact.ts';
import type { Instant } from '../../../domain/instant.ts';
import type { Language } from '../../../domain/text.ts';
import { PEOPLE } from '../../words/people.ts';
import { sayIn } from '../../words/say.ts';

/**
 * The sentence to read aloud: "May the city keep your details, until 22 November 2028? You can take this back whenever you like." Empty
 * while nothing is asked.
 */
export function ask({ purposes, until }: Pick<Consent, 'purposes' | 'until'>, language: Language): string {
  if (purposes.length === 0) return '';
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

/** The consent that stands there to be read, given at this moment; it ends on the day that was read out, however long the form lay open. */
export const agreeTo = (asked: Consent, givenAt: Instant, language: Language): Consent =>
  readTo({ ...asked, givenAt }, language);

/** The consent as it is put right: to whoever is being asked now it is read as it now is; what was read to others before stays as it was. */
export const putRight = (consent: Consent, language: Language, isAskedNow: boolean): Consent =>
  isAskedNow ? readTo(consent, language) : consent;

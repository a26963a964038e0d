import { useState } from 'preact/hooks';
import { type Consent, PURPOSES } from '../../../domain/contact.ts';
import type { Language } from '../../../domain/text.ts';
import { useSession } from '../../use-session.ts';
import { PEOPLE } from '../../words/people.ts';
import { sayIn } from '../../words/say.ts';

export interface Asking {
  /** The language of the person, not of the officer. */
  language: Language;
  speak: (language: Language) => void;
}

/** In which language they are asked; that of the officer until another is chosen. */
export function useAsking(): Asking {
  const own = useSession((session) => session.language);
  const [language, speak] = useState<Language>(own);
  return { language, speak };
}

/** The sentence to read aloud: "May the city keep your details, until 22 November 2028? You can take this back whenever you like." */
export function ask({ purposes, until }: Pick<Consent, 'purposes' | 'until'>, language: Language): string {
  const { asking } = PEOPLE[language];
  const say = sayIn(language);
  const what = PURPOSES.filter((purpose) => purposes.includes(purpose)).map((purpose) => asking.asked[purpose]);
  return asking.readOut(say.list(what), until ? say.fullDate(until) : '');
}

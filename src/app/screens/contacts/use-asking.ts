import { useState } from 'preact/hooks';
import type { Consent } from '../../../domain/contact.ts';
import type { Language } from '../../../domain/text.ts';
import { useSession } from '../../use-session.ts';

export interface Asking {
  /** The language of the person, not of the officer. */
  language: Language;
  speak: (language: Language) => void;
  /** Whether this consent is being given now; one that was there before has been read out already. */
  isNow: (consent: Consent) => boolean;
}

/** In which language they are asked: that of the last time, else that of the officer, until another is chosen. */
export function useAsking(before: Consent | null): Asking {
  const own = useSession((session) => session.language);
  const [language, speak] = useState<Language>(before?.readIn ?? own);
  const [givenBefore] = useState(before?.givenAt);
  return { language, speak, isNow: ({ givenAt }) => givenAt !== givenBefore };
}

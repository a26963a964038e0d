import type { Language } from '../../domain/text.ts';

interface Words {
  contact: (city: string) => string;
  keyService: (city: string) => string;
  ownId: string;
  saidOpen: string;
  saidClosed: string;
}

/** What is said over Open311, and to colleagues of what came over it, in the city's first language. */
export const WORDS: Record<Language, Words> = {
  en: {
    contact: (city) => `The municipality of ${city}`,
    keyService: (city) => `The administrator of Plein Air at the municipality of ${city} gives out keys.`,
    ownId: 'Your own number for the request: sent again under it, it is the same request.',
    saidOpen: 'Told from outside: not solved.',
    saidClosed: 'Told from outside: solved.',
  },
  fr: {
    contact: (city) => `La commune de ${city}`,
    keyService: (city) => `L’administrateur de Plein Air à la commune de ${city} donne les clés.`,
    ownId: 'Votre propre numéro pour la demande : envoyée de nouveau avec lui, c’est la même demande.',
    saidOpen: 'Signalé de l’extérieur : pas résolu.',
    saidClosed: 'Signalé de l’extérieur : résolu.',
  },
  nl: {
    contact: (city) => `De gemeente ${city}`,
    keyService: (city) => `De beheerder van Plein Air bij de gemeente ${city} geeft sleutels uit.`,
    ownId: 'Uw eigen nummer voor de vraag: nog eens daaronder gestuurd is het dezelfde vraag.',
    saidOpen: 'Van buiten gemeld: niet opgelost.',
    saidClosed: 'Van buiten gemeld: opgelost.',
  },
  pl: {
    contact: (city) => `Gmina ${city}`,
    keyService: (city) => `Klucze wydaje administrator Plein Air w gminie ${city}.`,
    ownId: 'Państwa własny numer zgłoszenia: wysłane ponownie pod nim jest tym samym zgłoszeniem.',
    saidOpen: 'Z zewnątrz: nierozwiązane.',
    saidClosed: 'Z zewnątrz: rozwiązane.',
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const find: Pick<Words, 'find'> = {
  find: {
    title: 'Szukaj',
    label: 'Szukaj wszędzie w tym telefonie',
    emptyTitle: 'Szukaj wszędzie w tym telefonie',
    emptyText:
      'Kontakty, zgłoszenia, rozmowy, szkice, rodzaje spraw i dzielnice, po dowolnym słowie: nazwisku, ulicy, numerze telefonu, części numeru zgłoszenia. Literówka nie przeszkadza.',
    found: (n: number, said: string) =>
      count(n, { one: 'Znaleziono 1', few: `Znaleziono ${said}`, many: `Znaleziono ${said}` }),
    noneFound: 'Nic nie znaleziono',
    noneFoundText:
      'Spróbuj wpisać mniej liter albo tylko jedno ze słów. Tego, co należy do innej dzielnicy lub wydziału, nie ma w tym telefonie.',
    stillReading: 'Telefon jest jeszcze przeglądany: może być tego więcej.',
    groups: {
      contact: 'Kontakty',
      request: 'Zgłoszenia',
      encounter: 'Rozmowy',
      draft: 'Szkice',
      place: 'Rodzaje spraw i dzielnice',
    },
    showAll: (n: string) => `Pokaż wszystkie (${n})`,
    showFirst: (n: string) => `Pokaż pierwsze ${n}`,
    service: 'Rodzaj sprawy: zobacz zgłoszenia',
    district: 'Dzielnica: zobacz zgłoszenia',
  },
};

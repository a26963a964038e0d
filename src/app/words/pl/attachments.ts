import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

/** Photos and voice notes. */
export const attachments: Pick<Words, 'attachments'> = {
  attachments: {
    title: 'Zdjęcia i notatki głosowe',
    forCitizen: 'Dla tej osoby',
    gallery: 'Z galerii',
    at: (time) => `o ${time}`,
    on: (moment) => moment,
    photo: (n, of, when) => `Zdjęcie ${n} z ${of}, zrobione ${when}`,
    voice: (n, of, length, when) => `Notatka głosowa ${n} z ${of}, ${length}, nagrana ${when}`,
    next: 'Następne zdjęcie',
    before: 'Poprzednie zdjęcie',
    preparing: (done, all) => (all === 1 ? 'Przygotowuję zdjęcie…' : `Przygotowuję zdjęcie ${done} z ${all}…`),
    most: (longest) => `Najwyżej ${longest}. Możesz dalej pisać.`,
    found: 'Przerwane nagranie znów tu jest.',
    added: (n) => count(n, { one: 'Dołączono', few: `Dołączono ${n} pliki`, many: `Dołączono ${n} plików` }),
    faults: {
      empty: 'Ten plik jest pusty.',
      cut: 'To zdjęcie urywa się w połowie. Zrób je lub wyślij jeszcze raz.',
      heic: 'Ta przeglądarka nie czyta zdjęć w formacie HEIC. Ustaw aparat na „Najbardziej zgodny” albo wybierz zdjęcie jako JPEG.',
      unreadable: 'To nie jest zdjęcie, które aplikacja umie odczytać.',
      tooMany: 'Nie ma tu miejsca na więcej zdjęć. Resztę dodaj w drugiej rozmowie.',
      noRoom: 'W tym telefonie nie ma już na to miejsca. Zwolnij miejsce i spróbuj ponownie.',
      failed: 'Nie udało się tego zachować. Spróbuj ponownie.',
    },
    noMicrophone: 'Aplikacja nie znajduje mikrofonu. Możesz pisać.',
    missing: {
      asking: 'Pobieram…',
      notYet: (who) => `Jeszcze w telefonie: ${who}. Pojawi się, gdy ten telefon złapie zasięg.`,
      unreachable: 'Nie ma tego w tym telefonie. Żeby to zobaczyć, potrzebny jest zasięg.',
      gone: 'Tego już nie ma albo nie masz już do tego dostępu.',
      signIn: 'Zaloguj się ponownie, żeby to zobaczyć.',
      strange: 'Nie dotarło w całości. Spróbuj ponownie.',
    },
    colleague: 'ktoś z zespołu',
    fetch: (size) => `Pobierz, ${size}`,
    refused: {
      wrongKind: 'Serwer nie przyjmuje plików tego rodzaju.',
      metadata: 'Serwer tego nie przyjmuje, bo mówi więcej, niż na nim widać.',
      mismatch: 'Nie dociera do serwera w takiej postaci, w jakiej opuszcza ten telefon.',
      tooLarge: 'Jest za duże dla serwera.',
      unexpected: 'Serwer tego nie przyjął.',
    },
    refusedHelp: 'Słowa dotarły. To zostaje w tym telefonie, aż zdecydujesz.',
    saveFile: 'Zapisz jako plik',
    throwAway: 'Wyrzuć',
    thrownAway: 'Wyrzucone. Słowa zostają.',
  },
};

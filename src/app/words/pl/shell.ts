import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const shell: Pick<FirstWords, 'nav' | 'act' | 'state' | 'marks' | 'languages' | 'themes'> = {
  nav: {
    label: 'Menu główne',
    skip: 'Przejdź do treści',
    today: 'Dzisiaj',
    requests: 'Zgłoszenia',
    add: 'Nowa',
    contacts: 'Kontakty',
    more: 'Więcej',
    newEncounter: 'Nowa rozmowa',
  },

  act: {
    save: 'Zapisz',
    close: 'Zamknij',
    cancel: 'Anuluj',
    back: 'Wróć',
    undo: 'Cofnij',
    change: 'Zmień',
    remove: 'Usuń',
    send: 'Wyślij',
    search: 'Szukaj',
    choose: 'Wybierz',
    showMore: 'Pokaż więcej',
    showAll: 'Pokaż wszystko',
    tryAgain: 'Spróbuj ponownie',
    copy: 'Kopiuj',
    copied: 'Skopiowano',
    print: 'Drukuj',
    optional: 'nieobowiązkowe',
    loading: 'Chwileczkę…',
  },

  state: {
    nothing: 'Nie ma nic do wysłania',
    toSend: (n) => `W tym telefonie, do wysłania: ${n}`,
    sending: (n, all) => `Wysyłanie ${n} z ${all}`,
    fetching: (n, all) => `Odbieranie ${n} z ${all}`,
    received: (when) => `Wszystko odebrano, ${when}`,
    refused: (n) =>
      count(n, { one: '1 odrzucona zmiana', few: `${n} odrzucone zmiany`, many: `${n} odrzuconych zmian` }),
    seeWhy: 'Zobacz dlaczego',
    signedOut: (n) => (n === 0 ? 'Wylogowano' : `Wylogowano, do wysłania: ${n}`),
    signInAgain: 'Zaloguj się znowu',
    clockAhead: (by) => `Zegar tego telefonu spieszy się o ${by}`,
    clockBehind: (by) => `Zegar tego telefonu spóźnia się o ${by}`,
    clockHelp: 'Twoja praca ma właściwy czas. Ustaw w telefonie czas automatyczny.',
    nothingLost: 'Nic nie zginęło. Wszystko jest w tym telefonie.',
    sentLater: 'Wyśle się samo, gdy tylko będzie zasięg.',
    newVersion: 'Jest nowa wersja aplikacji.',
    useNewVersion: 'Użyj jej teraz',
    newVersionWaits: 'Poczeka na Ciebie. To, co piszesz, zostaje.',
    screenFailed: 'Nie udało się pokazać tego ekranu.',
    screenFailedHelp: 'Nic nie zginęło. Spróbuj ponownie albo przejdź do Dzisiaj.',
    notFound: 'Pod tym adresem nic nie ma.',
    notFoundHelp: 'Mogło trafić do dzielnicy lub wydziału, który nie należy do Ciebie.',
    toSettle: (n) => `Do rozstrzygnięcia: ${n}`,
    waitingLong: (n, when) =>
      count(n, { one: `1 czeka od: ${when}`, few: `${n} czekają od: ${when}`, many: `${n} czeka od: ${when}` }),
    filesToSend: (n) =>
      count(n, {
        one: '1 zdjęcie lub nagranie do wysłania',
        few: `${n} zdjęcia lub nagrania do wysłania`,
        many: `${n} zdjęć lub nagrań do wysłania`,
      }),
    withFiles: (rest, files) => `${rest}, ${files}`,
  },

  marks: {
    draft: 'Szkic',
    onPhone: 'W tym telefonie',
    sending: 'Wysyłanie',
    received: 'Odebrano',
    refused: 'Odrzucono',
    onDesk: (department) => `Dotarło: ${department}`,
    onItsWay: (department) => `W drodze: ${department}`,
    triage: 'Do przydzielenia',
    late: 'Po terminie',
  },

  languages: { en: 'English', fr: 'Français', nl: 'Nederlands', pl: 'Polski' },

  themes: { auto: 'Jak w telefonie', light: 'Jasny', dark: 'Ciemny', sun: 'Pełne słońce' },
};

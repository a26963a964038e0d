import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const entry: Pick<Words, 'signIn' | 'join' | 'today' | 'visit' | 'drafts'> = {
  signIn: {
    title: 'Logowanie',
    welcome: 'To, co ludzie mówią Ci na ulicy, trafia do właściwego wydziału.',
    login: 'Nazwa użytkownika lub e-mail',
    password: 'Hasło',
    showPassword: 'Pokaż hasło',
    submit: 'Zaloguj się',
    busy: 'Logowanie…',
    wrong: 'Nazwa użytkownika lub hasło się nie zgadza. Spróbuj ponownie albo poproś administratora o nowy link.',
    noSignal: 'Nie ma połączenia. Pierwsze logowanie go wymaga; potem można pracować bez niego.',
    tooMany: 'Za dużo prób. Poczekaj kilka minut i spróbuj ponownie.',
    again:
      'Zaloguj się znowu, żeby wysłać swoją pracę. Do tego czasu pracuj jak zwykle: wszystko zostaje w tym telefonie.',
    otherPerson: (name) =>
      `W tym telefonie jest niewysłana praca (${name}). Zostaje tutaj, osobno od Twojej, i wyśle się, gdy ta osoba się zaloguje.`,
    cityLogin: 'Zaloguj się kontem miasta',
    signedOut: 'Wylogowano.',
    revoked: 'Administrator wylogował ten telefon. Zaloguj się znowu, żeby pracować dalej.',
  },

  join: {
    title: 'Witamy',
    hello: (name) => `Dzień dobry, ${name}`,
    intro: 'Wybierz hasło. Potem ten telefon Cię rozpozna, z połączeniem i bez.',
    password: 'Nowe hasło',
    passwordHint: 'Co najmniej 12 znaków. Dobre są trzy lub cztery słowa, które pamiętasz.',
    passwordAgain: 'To samo hasło jeszcze raz',
    passwordsDiffer: 'Te dwa hasła nie są takie same.',
    submit: 'Zacznij',
    used: 'Ten link został już użyty.',
    usedHelp: 'Jeśli przez Ciebie, zaloguj się hasłem. Jeśli nie, powiedz administratorowi.',
    expired: 'Ten link jest za stary.',
    expiredHelp: 'Poproś administratora o nowy. Link działa raz, przez kilka dni.',
    needsSignal: 'Do rozpoczęcia raz potrzebne jest połączenie.',
  },

  today: {
    title: 'Dzisiaj',
    greeting: (name) => `Dzień dobry, ${name}`,
    start: 'Nowa rozmowa',
    drafts: 'Do dokończenia',
    encounters: 'Dzisiejsze rozmowy',
    encountersCount: (n) =>
      count(n, { one: '1 rozmowa dzisiaj', few: `${n} rozmowy dzisiaj`, many: `${n} rozmów dzisiaj` }),
    needsCount: (n) => count(n, { one: '1 potrzeba', few: `${n} potrzeby`, many: `${n} potrzeb` }),
    emptyTitle: 'Dziś jeszcze bez rozmów',
    emptyText: 'Wyjdź, porozmawiaj z ludźmi i zapisz to tutaj. Działa bez zasięgu.',
    toTell: 'Do przekazania',
    toTellText: 'Te zgłoszenia mają odpowiedź. Osoba jeszcze o niej nie wie.',
    comeBack: 'Dokąd wrócić',
    waitingForYou: 'Czeka na Ciebie',
    desk: 'Na Twoim biurku',
    seeAll: 'Zobacz wszystko',
  },

  visit: {
    title: 'Wizyta',
    inDistrict: (district) => `Wizyta: ${district}`,
    nowhere: 'Wizyta poza dzielnicami',
    since: (time) => `od ${time}`,
    until: (from, till) => `od ${from} do ${till}`,
    note: 'Jak wyglądało miejsce',
    noteHint: 'Gwarno czy cicho, co działa, co jest zepsute',
    passersBy: 'Liczba powitanych przechodniów',
    end: 'Zakończ wizytę',
    ended: 'Wizyta zakończona',
    encounters: (n) => count(n, { one: '1 rozmowa', few: `${n} rozmowy`, many: `${n} rozmów` }),
  },

  drafts: {
    title: 'Szkice',
    help: 'Nikomu niewysłane. Dokończ je albo wyrzuć.',
    goOn: 'Dokończ',
    throwAway: 'Wyrzuć',
    thrownAway: 'Szkic wyrzucony',
    untitled: 'Jeszcze bez słów',
    from: (when) => `Początek: ${when}`,
    kept: 'Zachowano jako szkic. Znajdziesz go w Dzisiaj.',
    encounter: 'Rozmowa',
    contact: 'Kontakt',
  },
};

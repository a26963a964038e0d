import type { FirstWords } from '../en/first.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const entry: Pick<FirstWords, 'signIn' | 'join' | 'settings'> = {
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
    signedOut: 'Wylogowano.',
    known: (name) => `Na tym telefonie pracuje ${name}`,
    knownHelp: 'Może się też zalogować ktoś inny: praca każdej osoby jest osobno.',
    goOn: 'Pracuj dalej bez logowania',
    city: 'Miasto',
    chooseCity: 'Wybierz swoje miasto',
    failed: 'Serwer nie odpowiedział, jak trzeba. Spróbuj ponownie za chwilę.',
    practise: 'Poćwicz bez konta',
    othersWait: (n) =>
      count(n, {
        one: 'W tym telefonie czeka 1 rzecz z innego konta. Zostanie wysłana, gdy ta osoba znowu się tu zaloguje.',
        few: `W tym telefonie czekają ${n} rzeczy z innego konta. Zostaną wysłane, gdy ta osoba znowu się tu zaloguje.`,
        many: `W tym telefonie czeka ${n} rzeczy z innego konta. Zostaną wysłane, gdy ta osoba znowu się tu zaloguje.`,
      }),
  },

  join: {
    title: 'Witamy',
    hello: (name) => `Dzień dobry, ${name}`,
    intro: 'Wybierz hasło. Potem ten telefon Cię rozpozna, z połączeniem i bez.',
    password: 'Nowe hasło',
    passwordHint: 'Co najmniej 10 znaków. Dobre są trzy lub cztery słowa, które pamiętasz.',
    submit: 'Zacznij',
    needsSignal: 'Do rozpoczęcia raz potrzebne jest połączenie.',
    reading: 'Odczytywanie linku…',
    busy: 'Otwieranie konta…',
    over: 'Ten link już nie działa.',
    overHelp:
      'Został już użyty albo jest za stary. Jeśli masz hasło, zaloguj się. Jeśli nie, poproś administratora o nowy link.',
    noLink: 'W tym adresie nie ma linku.',
    noLinkHelp: 'Otwórz jeszcze raz otrzymany link, w całości.',
    admin: 'Jesteś pierwszym administratorem',
    adminHelp: 'Podaj, kim jesteś, i wybierz hasło. Potem możesz zaprosić innych.',
    login: 'Nazwa użytkownika',
    loginHint: 'Do logowania: litery bez znaków polskich, cyfry, kropka lub kreska',
    name: 'Imię i nazwisko',
    city: 'Nazwa miasta',
  },

  settings: {
    title: 'Język i wygląd',
    language: 'Język',
    languageMissing: 'Tego języka nie ma jeszcze w tym telefonie. Spróbuj ponownie z połączeniem.',
    theme: 'Wygląd',
    themeHelp: 'Pełne słońce to czarne na białym, grubymi literami.',
    remembered: 'Ten telefon zapamięta Twój wybór.',
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const more: Pick<Words, 'more' | 'account' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'> = {
  more: {
    title: 'Więcej',
    parts: 'Działy',
    phone: 'Ten telefon',
    replies: 'Gotowe odpowiedzi',
    repliesHelp: 'Od czego każdy wydział może zacząć odpowiedź',
    needsSignal: 'Do tego potrzebne jest połączenie, a teraz go nie ma. Cała reszta działa bez niego.',
    failed: 'Serwer nie odpowiedział tak, jak powinien. Spróbuj za chwilę.',
    notYet: 'Tej części aplikacji nie ma jeszcze na tym telefonie.',
    notYetHelp: 'Pojawi się sama, gdy będzie połączenie.',
  },

  account: {
    title: 'Konto',
    login: 'Nazwa użytkownika',
    roles: 'Czym się zajmujesz',
    districts: 'Twoje dzielnice',
    allDistricts: 'Wszystkie dzielnice',
    departments: 'Twoje wydziały',
    allDepartments: 'Wszystkie wydziały',
    signOut: 'Wyloguj się',
    signOutUnsent: (n) =>
      count(n, {
        one: '1 zmiana nie jest wysłana. Zostaje w tym telefonie i wyśle się po ponownym zalogowaniu.',
        few: `${n} zmiany nie są wysłane. Zostają w tym telefonie i wyślą się po ponownym zalogowaniu.`,
        many: `${n} zmian nie jest wysłanych. Zostają w tym telefonie i wyślą się po ponownym zalogowaniu.`,
      }),
    signOutBegun: (n) =>
      count(n, {
        one: '1 szkic zostaje dla Ciebie w tym telefonie.',
        few: `${n} szkice zostają dla Ciebie w tym telefonie.`,
        many: `${n} szkiców zostaje dla Ciebie w tym telefonie.`,
      }),
    signOutStops: (n) =>
      count(n, {
        one: '1 przystanek Twojego obchodu zostaje dla Ciebie w tym telefonie.',
        few: `${n} przystanki Twojego obchodu zostają dla Ciebie w tym telefonie.`,
        many: `${n} przystanków Twojego obchodu zostaje dla Ciebie w tym telefonie.`,
      }),
    signOutShared: (n) =>
      count(n, {
        one: 'Nie przyjęto 1 udostępnienia z innej aplikacji. Zostanie usunięte.',
        few: `Nie przyjęto ${n} udostępnień z innych aplikacji. Zostaną usunięte.`,
        many: `Nie przyjęto ${n} udostępnień z innych aplikacji. Zostaną usunięte.`,
      }),
    signOutClean: 'Wszystko zostało odebrane. Kopia w tym telefonie zniknie i wróci po ponownym zalogowaniu.',
    signInAgain: 'Ponowne zalogowanie wymaga połączenia.',
  },

  sync: {
    title: 'Wysyłanie i odbieranie',
    now: 'Wyślij teraz',
    last: (when) => `Ostatnio odebrano: ${when}`,
    tried: (when) => `Ostatnia próba: ${when}`,
    never: 'Jeszcze nic nie odebrano',
    waiting: (n) =>
      count(n, { one: '1 zmiana do wysłania', few: `${n} zmiany do wysłania`, many: `${n} zmian do wysłania` }),
    firstTime: 'Twoje dzielnice się wczytują. Możesz od razu zacząć.',
    noSignal: 'Brak połączenia. Dalej pójdzie samo.',
    forbidden: 'Serwer nie wpuszcza tego konta. Zapytaj administratora.',
    oldApp: 'Ta aplikacja jest za stara dla serwera. Zamknij wszystkie jej okna i otwórz ją ponownie.',
    busy: 'Serwer jest zajęty. Aplikacja za chwilę sama spróbuje ponownie.',
    failing: 'Serwer ma awarię. Aplikacja sama spróbuje ponownie.',
    strange:
      'Zamiast serwera odpowiedziało coś innego, może strona logowania tej sieci Wi-Fi. Aplikacja dalej próbuje sama.',
    clockRight: 'Zegar tego telefonu chodzi dobrze.',
    waitedLong: (n, when) =>
      count(n, {
        one: `1 rzecz czeka od: ${when}`,
        few: `${n} rzeczy czekają od: ${when}`,
        many: `${n} rzeczy czeka od: ${when}`,
      }),
    lastTries: (why) => `Wynik ostatnich prób: ${why}`,
    nothingTaken: 'Połączenie jest, a jednak serwer niczego z tego nie przyjął.',
    waitedHelp: 'Nic nie zginęło. Jeśli to potrwa, zapisz plik ratunkowy i pokaż go administratorowi.',
  },

  storage: {
    title: 'Miejsce w tym telefonie',
    used: (used, free) => `Zajęte: ${used}, wolne: ${free}`,
    unknown: 'Ta przeglądarka nie mówi, ile jest miejsca.',
    kept: 'Przeglądarka obiecała zachować pracę.',
    notKept: 'Przeglądarka może usunąć niewysłaną pracę, gdy zabraknie miejsca.',
    ask: 'Poproś o zachowanie',
    notPromised: 'Jeszcze nie obiecała. Wiele przeglądarek robi to, gdy aplikacja jest na ekranie głównym.',
    low: 'Zostało mało miejsca. Wyślij wkrótce swoją pracę i zwolnij miejsce.',
    full: 'Nie ma już miejsca. To, co napisano, jest jeszcze na ekranie: zwolnij miejsce i zapisz ponownie.',
    failed: 'Nie udało się zapisać. To, co napisano, jest jeszcze na ekranie i zachowane jako szkic: spróbuj ponownie.',
    rescue: 'Zapisz plik ratunkowy',
    rescueHelp: 'Jeden plik ze wszystkim, co niewysłane, do schowania w bezpiecznym miejscu. Praca zostaje też tutaj.',
    rescued: 'Plik ratunkowy przekazano przeglądarce do zapisania.',
    lowNotKept: 'Przeglądarka nie obiecała zachować pracy i może ją usunąć, gdy zabraknie miejsca.',
  },

  sessions: {
    title: 'Zalogowane urządzenia',
    help: 'Gdzie jesteś zalogowany lub zalogowana',
    thisOne: 'To urządzenie',
    otherOne: 'Inne urządzenie',
    lastSeen: (when) => `Ostatnio: ${when}`,
    since: (when) => `Zalogowano: ${when}`,
    end: 'Wyloguj je',
    endHelp: 'Wylogowane urządzenie nic nie wysyła i nie odbiera, dopóki ktoś się na nim znów nie zaloguje.',
    ended: 'Urządzenie wylogowano',
  },

  people: {
    title: 'Ludzie',
    search: 'Szukaj osób',
    found: (n, said) => count(n, { one: '1 osoba', few: `${said} osoby`, many: `${said} osób` }),
    noneFound: 'Nikt nie pasuje',
    districts: 'Dzielnice',
    departments: 'Wydziały',
    noDepartments: 'Żadne',
    canSignIn: 'Ma hasło',
    cannotSignIn: 'Jeszcze bez hasła',
    devices: (n) =>
      n === 0
        ? 'Nigdzie niezalogowana'
        : count(n, {
            one: 'Zalogowana na 1 urządzeniu',
            few: `Zalogowana na ${n} urządzeniach`,
            many: `Zalogowana na ${n} urządzeniach`,
          }),
    invite: 'Utwórz link jednorazowy',
    inviteHelp: 'Z tym linkiem osoba wybiera hasło. Działa jeden raz. Daj go tylko tej osobie.',
    link: (name) => `Link dla: ${name}`,
    holdsUntil: (when) => `Ważny do: ${when}`,
    signOut: 'Wyloguj wszędzie',
    signedOut: (n) =>
      n === 0
        ? 'Nie była nigdzie zalogowana'
        : count(n, {
            one: 'Wylogowano na 1 urządzeniu',
            few: `Wylogowano na ${n} urządzeniach`,
            many: `Wylogowano na ${n} urządzeniach`,
          }),
    stopped: 'Konto zamknięte',
    fromFiles: 'Ludzi dodaje się i zmienia w plikach miasta, na serwerze.',
    onlyAdministrators: 'Widzą to tylko administratorzy.',
  },

  about: {
    title: 'O aplikacji',
    what: 'Plein Air jest dla urzędników na ulicy: to, co ludzie tam mówią, trafia do właściwego wydziału, a oni dowiadują się, co z tego wyszło.',
    version: (version) => `Wersja ${version}`,
    licence: 'Wolne oprogramowanie, EUPL 1.2',
    privacy: 'Prywatność',
    privacyText:
      'Aplikacja łączy się tylko z serwerem Twojego miasta. Dane osób są przechowywane za ich zgodą, dopóki trwa.',
    keyboard: 'Z klawiaturą',
    keys: {
      tab: 'Tab przechodzi do następnej rzeczy, Shift i Tab wracają.',
      enter: 'Enter otwiera link lub naciska przycisk; spacja wybiera.',
      arrows: 'Strzałki wybierają jedno z kilku słów.',
      escape: 'Escape zamyka panel. To, co napisano, zostaje.',
    },
  },

  outbox: {
    title: 'Do wysłania',
    toSend: 'Czeka na wysłanie',
    refused: 'Odrzucone',
    refusedHelp: 'Serwer nie mógł ich przyjąć w tej postaci. Zostają tutaj do Twojej decyzji.',
    waits: 'Czeka na wysłanie',
    made: (when) => `Kiedy: ${when}`,
    why: 'Dlaczego',
    see: 'Zobacz zapis',
    mend: 'Popraw',
    mended: 'Wyślij poprawione',
    again: 'Wyślij ponownie',
    export: 'Zapisz jako plik',
    exported: 'Plik przekazano przeglądarce do zapisania.',
    throwAway: 'Wyrzuć',
    thrownAway: (what) => `Wyrzucono: ${what}`,
    waitsFor: 'Czeka, aż odrzucone zostanie załatwione',
    emptyTitle: 'Wszystko wysłane',
    emptyText: 'Wszystko, co zapisano, zostało odebrane.',
    conflict: 'Ktoś inny zmienił to w tym czasie',
    theirs: 'Co jest tam teraz',
    yours: 'Twoja wersja',
    nothing: 'Nic',
    keepTheirs: 'Zostaw tamto',
    keepYours: 'Użyj mojego',
    toSettle: 'Do rozstrzygnięcia',
    toSettleTitle: 'Do rozstrzygnięcia',
    settleHelp: 'Ktoś inny zmienił w tym czasie to samo. Nic nie zginęło: powiedz, co ma zostać.',
    settle: 'Rozstrzygnij tak',
    which: (field) => `${field}: co ma zostać?`,
    theirsStands: 'Tamto',
    yoursStands: 'Moje',
    bothStand: 'Jedno i drugie',
    keepBoth: 'Zachowaj jedno i drugie',
    chooseEach: 'Wybierz dla każdego, co ma zostać.',
    gone: 'Ktoś inny usunął ten zapis w tym czasie',
    goneHelp: 'Twój tekst jest już tylko tutaj. Zapisz go jako plik albo wyrzuć.',
    parkedNewer: 'Czeka: ten telefon jest nowszy niż serwer',
    parked: 'Czeka na wcześniejszą zmianę',
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const day: Pick<
  Words,
  'round' | 'followUp' | 'owed' | 'reminders' | 'install' | 'shared' | 'today' | 'visit' | 'drafts'
> = {
  round: {
    title: 'Mój obchód',
    help: 'Dokąd chcesz dziś pójść, po kolei. Zostaje w tym telefonie.',
    progress: (done, all) => `Zrobione: ${done} z ${all}`,
    add: 'Dodaj przystanek',
    search: 'Osoba, zgłoszenie lub miejsce',
    found: (n) => `Znaleziono: ${n}`,
    place: (words) => `Miejsce „${words}”`,
    put: 'Do mojego obchodu',
    putOne: (name) => `Do mojego obchodu: ${name}`,
    onIt: 'W Twoim dzisiejszym obchodzie',
    see: 'Zobacz mój obchód',
    takeOff: 'Usuń',
    takenOff: 'Usunięto z obchodu',
    full: 'Twój obchód jest pełny.',
    notKept: 'Nie udało się tego zachować. Spróbuj ponownie.',
    arrange: 'Zmień obchód',
    arranged: 'Obchód jest dobry',
    move: (name) => `Przesuń: ${name}`,
    moveHelp: 'Przeciągnij albo użyj strzałek.',
    up: 'Wyżej',
    down: 'Niżej',
    at: (name, place, all) => `${name}: ${place} z ${all}`,
    done: 'Zrobione',
    notDone: 'Jednak niezrobione',
    doneAt: (when) => `Zrobione ${when}`,
    directions: 'Prowadź mnie',
    away: (distance) => `${distance} stąd`,
    shortest: 'Krótka kolejność stąd',
    shortened: (distance) => `W krótkiej kolejności stąd, około ${distance}`,
    noHere: 'Ten telefon nie wie, gdzie jest. Kolejność zostaje bez zmian.',
    lastMet: 'Tam, gdzie ostatnio była rozmowa',
    gone: 'Nie ma już w tym telefonie',
    kinds: { request: 'Zgłoszenie', contact: 'Kontakt', encounter: 'Wrócić', place: 'Miejsce' },
    leftOver: (n, when) =>
      count(n, {
        one: `Został 1 przystanek z dnia: ${when}`,
        few: `Zostały ${n} przystanki z dnia: ${when}`,
        many: `Zostało ${n} przystanków z dnia: ${when}`,
      }),
    takeOver: 'Przejmij',
    leave: 'Zostaw',
  },

  followUp: {
    title: 'Dokąd wrócić',
    ask: 'Kiedy wracasz?',
    add: 'Dzień powrotu',
    tomorrow: 'Jutro',
    inAWeek: 'Za tydzień',
    another: 'Inny dzień',
    day: 'Dzień',
    words: 'Dlaczego',
    hint: 'Czego oczekują, co przynieść',
    none: 'Jednak bez dnia',
    on: (when) => `Wrócić: ${when}`,
    today: 'Dzisiaj',
    late: (n) => count(n, { one: '1 dzień po terminie', few: `${n} dni po terminie`, many: `${n} dni po terminie` }),
    done: 'Zrobione',
    told: (name) => `Powrót odbyty: ${name}`,
    doneOn: (when) => `Powrót odbyty: ${when}`,
    somebody: 'Ktoś z Twoich rozmów',
  },

  owed: {
    waits: (n) =>
      n === 0 ? 'od dzisiaj' : count(n, { one: 'czeka 1 dzień', few: `czeka ${n} dni`, many: `czeka ${n} dni` }),
    near: 'Najbliższe najpierw.',
  },

  reminders: {
    title: 'Przypomnienia',
    help: 'Najwyżej jedno powiadomienie dziennie: ile osób na Ciebie czeka. Bez nazwisk i bez miejsc.',
    on: 'Przypominaj mi',
    off: 'Nie przypominaj mi',
    isOn: 'Ten telefon Ci przypomina.',
    isOff: 'Ten telefon Ci nie przypomina.',
    closed: 'Może to robić, gdy aplikacja jest zamknięta.',
    open: 'Robi to, gdy otwierasz aplikację albo gdy ona sama wysyła.',
    denied: 'Przeglądarka nie pozwala aplikacji pokazywać powiadomień. Możesz na nie pozwolić w jej ustawieniach.',
    cannot:
      'Ta przeglądarka nie umie pokazywać powiadomień aplikacji. Na iPhonie najpierw dodaj aplikację do ekranu początkowego.',
    expect: (n) =>
      count(n, {
        one: 'Dziś czeka na Ciebie 1 osoba',
        few: `Dziś czekają na Ciebie ${n} osoby`,
        many: `Dziś czeka na Ciebie ${n} osób`,
      }),
    expectMore: (n) => `Dziś czeka na Ciebie ponad ${n} osób`,
  },

  install: {
    title: 'Aplikacja na ekranie głównym',
    why: 'Otwiera się jak każda inna, a telefon bezpieczniej przechowuje Twoją pracę.',
    act: 'Dodaj do ekranu głównego',
    later: 'Nie teraz',
    isHere: 'Aplikacja jest otwarta z ekranu głównego.',
    done: 'Jest już na ekranie głównym.',
    share: 'Naciśnij Udostępnij:',
    thenAdd: 'Potem wybierz „Do ekranu początkowego”.',
    menu: 'Otwórz menu przeglądarki i wybierz „Zainstaluj” albo „Dodaj do ekranu głównego”.',
  },

  shared: {
    title: 'Udostępnione aplikacji',
    taking: 'Trwa przyjmowanie…',
    nothing: 'Nic tu nie czeka',
    nothingHelp: 'Udostępnij tej aplikacji tekst lub zdjęcie z innej. Poczekają tu, aż je przyjmiesz.',
    came: (when) => `Udostępniono: ${when}`,
    files: (n) => count(n, { one: '1 plik', few: `${n} pliki`, many: `${n} plików` }),
    unowned: 'Dotarło, gdy nikt nie był zalogowany. Przyjmij tylko to, co sam lub sama udostępniasz.',
    unreadable:
      'Aplikacja nie może tego odczytać. Zostaje tutaj, dopóki tego nie wyrzucisz; udostępnij to ponownie z innej aplikacji.',
    thrownAway: 'Wyrzucono',
    notTaken: 'Nie udało się tego przyjąć',
    notTakenHelp: 'Nadal tu czeka. Może w telefonie brakuje miejsca.',
    faults: {
      foreign: 'Niczego nie przyjęto',
      full: 'Nie ma tu już miejsca',
      failed: 'Nie udało się zachować tego, co udostępniasz',
    },
    faultsHelp: {
      foreign:
        'Strona internetowa wysłała coś do tej aplikacji. Przyjmuje ona tylko to, co udostępnia aplikacja z tego telefonu.',
      full: 'Za dużo już tu czeka. Przyjmij to lub wyrzuć i udostępnij ponownie.',
      failed: 'Może w telefonie brakuje miejsca. Wybierz zdjęcie w nowej rozmowie.',
    },
    none: 'Aplikacja przyjmuje słowa i zdjęcia. Niczego takiego tu nie było.',
    refused: (n) =>
      count(n, {
        one: 'Nie przyjęto 1 pliku',
        few: `Nie przyjęto ${n} plików`,
        many: `Nie przyjęto ${n} plików`,
      }),
    goOn: 'Dokończ szkic',
    waiting: 'Inna aplikacja coś tej udostępniła.',
    take: 'Przyjmij',
  },

  today: {
    title: 'Dzisiaj',
    greeting: (name) => `Dzień dobry, ${name}`,
    start: 'Nowa rozmowa',
    drafts: 'Do dokończenia',
    encountersCount: (n) =>
      count(n, { one: '1 rozmowa dzisiaj', few: `${n} rozmowy dzisiaj`, many: `${n} rozmów dzisiaj` }),
    emptyTitle: 'Dziś jeszcze bez rozmów',
    emptyText: 'Wyjdź, porozmawiaj z ludźmi i zapisz to tutaj. Działa bez zasięgu.',
    toTell: 'Do przekazania',
    toTellText: 'Odpowiedzi z ostatnich dwóch tygodni. Przekaż je przy spotkaniu.',
    seeAll: 'Zobacz wszystko',
    recent: 'Ostatnie dni',
    yourDesk: 'Twoje biurko',
    newOnDesk: (n) => count(n, { one: '1 nowe zgłoszenie', few: `${n} nowe zgłoszenia`, many: `${n} nowych zgłoszeń` }),
    lateOnDesk: (n) => count(n, { one: '1 po terminie', few: `${n} po terminie`, many: `${n} po terminie` }),
    soonOnDesk: (n) =>
      count(n, { one: '1 z bliskim terminem', few: `${n} z bliskim terminem`, many: `${n} z bliskim terminem` }),
    saidOnDesk: (n) => count(n, { one: '1 z odpowiedzią', few: `${n} z odpowiedzią`, many: `${n} z odpowiedzią` }),
    unansweredOnDesk: (n) =>
      count(n, {
        one: '1 pytanie bez odpowiedzi',
        few: `${n} pytania bez odpowiedzi`,
        many: `${n} pytań bez odpowiedzi`,
      }),
    yours: (n) => count(n, { one: '1 robisz Ty', few: `${n} robisz Ty`, many: `${n} robisz Ty` }),
    toRoute: (n) =>
      count(n, { one: '1 do przydzielenia', few: `${n} do przydzielenia`, many: `${n} do przydzielenia` }),
    adminTitle: 'Miasto jest w Twoich rękach',
    adminText: 'Osoby pochodzą z plików miasta. Każdej daj link, żeby mogła wybrać hasło.',
  },

  visit: {
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
    oneMore: 'Jeszcze jedna',
    oneLess: 'O jedną mniej',
    addNote: 'Opisz miejsce',
  },

  drafts: {
    goOn: 'Dokończ',
    throwAway: 'Wyrzuć',
    thrownAway: 'Szkic wyrzucony',
    untitled: 'Jeszcze bez słów',
    throwAwayOne: (name) => `Wyrzuć szkic „${name}”`,
  },
};

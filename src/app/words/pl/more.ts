import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const more: Pick<
  Words,
  'more' | 'account' | 'settings' | 'sync' | 'storage' | 'sessions' | 'people' | 'about' | 'outbox'
> = {
  more: {
    title: 'Więcej',
    account: 'Konto',
    phone: 'Ten telefon',
    city: 'Miasto',
  },

  account: {
    title: 'Konto',
    name: 'Imię i nazwisko',
    roles: 'Czym się zajmujesz',
    districts: 'Twoje dzielnice',
    allDistricts: 'Wszystkie dzielnice',
    departments: 'Twoje wydziały',
    allDepartments: 'Wszystkie wydziały',
    signOut: 'Wyloguj się',
    signOutHelp: 'To, co niewysłane, zostaje w tym telefonie i wyśle się po ponownym zalogowaniu.',
    signOutUnsent: (n) =>
      count(n, {
        one: '1 zmiana nie jest wysłana. Zostaje tutaj.',
        few: `${n} zmiany nie są wysłane. Zostają tutaj.`,
        many: `${n} zmian nie jest wysłanych. Zostają tutaj.`,
      }),
    changePassword: 'Zmień hasło',
    oldPassword: 'Obecne hasło',
    newPassword: 'Nowe hasło',
    passwordChanged: 'Hasło zmienione.',
  },

  settings: {
    language: 'Język',
    languageMissing: 'Tego języka nie ma jeszcze w tym telefonie. Spróbuj ponownie z połączeniem.',
    theme: 'Wygląd',
    themeHelp: 'Pełne słońce to czarne na białym, grubymi literami.',
  },

  sync: {
    title: 'Wysyłanie i odbieranie',
    now: 'Wyślij teraz',
    last: (when) => `Ostatnia wymiana: ${when}`,
    never: 'Jeszcze bez wymiany',
    waiting: (n) =>
      count(n, { one: '1 zmiana do wysłania', few: `${n} zmiany do wysłania`, many: `${n} zmian do wysłania` }),
    firstTime: 'Twoje dzielnice się wczytują. Możesz od razu zacząć.',
    noSignal: 'Brak połączenia. Dalej pójdzie samo.',
    serverAway: 'Serwer nie odpowiada. Dalej pójdzie samo.',
    oldApp: 'Ta aplikacja jest za stara dla serwera. Zamknij wszystkie jej okna i otwórz ją ponownie. Nic nie zginęło.',
  },

  storage: {
    title: 'Miejsce w tym telefonie',
    used: (used, free) => `Zajęte: ${used}, wolne: ${free}`,
    kept: 'Przeglądarka obiecała zachować pracę.',
    notKept: 'Przeglądarka może usunąć niewysłaną pracę, gdy zabraknie miejsca.',
    ask: 'Poproś o zachowanie',
    low: 'Zostało mało miejsca. Wyślij wkrótce swoją pracę i zwolnij miejsce.',
    full: 'Nie ma już miejsca. To, co napisano, jest jeszcze na ekranie: zwolnij miejsce i zapisz ponownie.',
    rescue: 'Zapisz plik ratunkowy',
    rescueHelp: 'Jeden plik ze wszystkim, co niewysłane. Może go wczytać urząd albo inny telefon.',
    rescued: 'Plik ratunkowy zapisany',
    loadRescue: 'Wczytaj plik ratunkowy',
    loaded: (n) => count(n, { one: 'Wczytano 1 zmianę', few: `Wczytano ${n} zmiany`, many: `Wczytano ${n} zmian` }),
    notARescue: 'To nie jest plik ratunkowy albo został zmieniony. Nic nie wczytano.',
  },

  sessions: {
    title: 'Zalogowane urządzenia',
    thisOne: 'To urządzenie',
    lastSeen: (when) => `Ostatnio: ${when}`,
    since: (when) => `Zalogowano: ${when}`,
    end: 'Wyloguj je',
    endHelp: 'Zgubiony telefon wylogowuje się od razu i opróżnia przy następnym połączeniu.',
    ended: 'Wylogowano',
    endOthers: 'Wyloguj wszystkie inne',
  },

  people: {
    title: 'Ludzie',
    search: 'Szukaj osób',
    found: (n, said) => count(n, { one: '1 osoba', few: `${said} osoby`, many: `${said} osób` }),
    new: 'Dodaj osobę',
    name: 'Imię i nazwisko',
    login: 'Nazwa użytkownika lub e-mail',
    roles: 'Czym się zajmuje',
    districts: 'Dzielnice',
    departments: 'Wydziały',
    language: 'Język',
    noDistricts: 'Bez wyboru: wszystkie dzielnice.',
    noDepartments: 'Bez wyboru: dla koordynatora wszystkie wydziały, dla innych żaden.',
    save: 'Zapisz',
    saved: 'Zapisano',
    invite: 'Utwórz link z zaproszeniem',
    inviteHelp: 'Link działa raz, przez kilka dni. Daj go tylko tej osobie.',
    link: 'Link dla tej osoby',
    stop: 'Zamknij konto',
    stopHelp: 'Ta osoba nie będzie mogła się zalogować. Jej praca zostaje.',
    start: 'Otwórz konto ponownie',
    stopped: 'Konto zamknięte',
    active: 'Aktywne',
    needsSignal: 'Zmiana kont wymaga połączenia.',
    emptyTitle: 'Na razie tylko Ty',
    emptyText: 'Dodaj ludzi ze swojego miasta i daj każdemu link.',
  },

  about: {
    title: 'O aplikacji',
    what: 'Plein Air jest dla urzędników na ulicy: to, co ludzie tam mówią, trafia do właściwego wydziału, a oni dowiadują się, co z tego wyszło.',
    version: (version) => `Wersja ${version}`,
    licence: 'Wolne oprogramowanie, EUPL 1.2',
    privacy: 'Prywatność',
    privacyText:
      'Aplikacja łączy się tylko z serwerem Twojego miasta. Zdjęcia tracą miejsce i czas przed zapisaniem. Dane osób są przechowywane za ich zgodą, dopóki trwa.',
    help: 'Pomoc',
  },

  outbox: {
    title: 'Do wysłania',
    toSend: 'Czeka na wysłanie',
    refused: 'Odrzucone',
    refusedHelp: 'Serwer nie mógł ich przyjąć w tej postaci. Zostają tutaj do Twojej decyzji.',
    why: 'Dlaczego',
    mend: 'Popraw i wyślij ponownie',
    export: 'Zapisz jako plik',
    throwAway: 'Wyrzuć',
    thrownAway: 'Wyrzucono',
    throwAwayHelp: 'Zniknie z tego telefonu na zawsze.',
    waitsFor: 'Czeka na poprzednie',
    tries: (n) => count(n, { one: '1 próba', few: `${n} próby`, many: `${n} prób` }),
    emptyTitle: 'Wszystko wysłane',
    emptyText: 'Wszystko, co zapisano, zostało odebrane.',
    conflict: 'Ktoś inny zmienił to w tym czasie',
    theirs: 'Co jest tam teraz',
    yours: 'Twoja wersja',
    keepTheirs: 'Zostaw tamto',
    keepYours: 'Użyj mojego',
  },
};

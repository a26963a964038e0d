import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const terms: Pick<Words, 'problems' | 'roles' | 'roleHelp' | 'channels' | 'deeds' | 'fields'> = {
  problems: {
    missing: 'Tu jeszcze czegoś brakuje.',
    tooLong: 'To jest za długie. Skróć albo podziel na dwa.',
    unwritable: 'Jest tu znak, którego nie da się zapisać. Wpisz go ponownie.',
    tooMany: 'Jest ich za dużo. Zrób drugą rozmowę na resztę.',
    malformed: 'To nie jest zapisane tak, jak trzeba.',
    unknown: 'Miasto (już) tego nie zna. Wybierz ponownie.',
    id: 'Numer się nie zgadza. Zapisz to jako plik i powiedz administratorowi.',
    code: 'Kod ma tylko litery, cyfry, kropki i kreski.',
    language: 'Aplikacja nie mówi w tym języku.',
    text: 'Tu powinny być słowa.',
    instant: 'To nie jest data z godziną.',
    number: 'Tu powinna być liczba.',
    outOfRange: 'Ta liczba jest za mała albo za duża.',
    consentMissing: 'Te dane wymagają zgody tej osoby. Zapytaj i zapisz odpowiedź.',
    outOfReach: 'To nie jest już w Twojej części miasta. Zobaczy to osoba, która może zdecydować.',
    notAllowed: 'Twoje konto nie może tego zrobić. Może to koordynator albo administrator.',
    stepNotAllowed: 'Ten krok nie jest możliwy w obecnym stanie zgłoszenia. Obejrzyj je ponownie.',
    changedMeanwhile: 'Ktoś inny zmienił to w tym czasie. Zobacz, co jest tam teraz, i zdecyduj.',
    alreadyThere: 'To już jest, innymi słowami.',
    gone: 'Tego już nie ma albo nie należy już do Ciebie.',
    mismatch: 'Części do siebie nie pasują. Zapisz to jako plik i powiedz administratorowi.',
    unknownDeed: 'Serwer nie zna tego kroku. Może wymaga aktualizacji; Twoja praca zostaje tutaj.',
    newerApp: 'Ten telefon jest nowszy niż serwer. Twoja praca poczeka tu na aktualizację serwera.',
    unexpected: 'Coś się nie udało na serwerze. Nic nie zginęło; spróbuj później.',
    tooLarge: 'To jest za duże, żeby wysłać je naraz. Zostaje w tym telefonie.',
    passwordShort: 'To hasło jest za krótkie: potrzeba co najmniej 10 znaków.',
  },

  roles: {
    officer: 'Pracownik terenowy',
    maintainer: 'Wykonawca w wydziale',
    coordinator: 'Koordynator',
    administrator: 'Administrator',
  },
  roleHelp: {
    officer: 'wychodzi i rozmawia z ludźmi',
    maintainer: 'załatwia zgłoszenia wydziału',
    coordinator: 'czuwa nad wydziałem lub miastem i przydziela to, czego nie przydziela reguła',
    administrator: 'zarządza kontami i ustawieniami',
  },
  channels: { desk: 'Biurko w aplikacji' },

  deeds: {
    attachToEncounter: 'Zdjęcie lub notatka głosowa do spotkania',
    attachToRequest: 'Zdjęcie lub notatka głosowa do zgłoszenia',
    settleReview: 'Decyzja w sprawie przekazanej pracy',
    openVisit: 'Początek wizyty',
    amendVisit: 'Zmiana wizyty',
    recordEncounter: (needs) =>
      needs === 0
        ? 'Rozmowa'
        : count(needs, {
            one: 'Rozmowa z 1 potrzebą',
            few: `Rozmowa z ${needs} potrzebami`,
            many: `Rozmowa z ${needs} potrzebami`,
          }),
    amendEncounter: 'Zmiana rozmowy',
    recordContact: (name) => `Nowy kontakt: ${name}`,
    amendContact: (name) => (name ? `Zmiana kontaktu: ${name}` : 'Zmiana kontaktu'),
    removeContact: 'Usunięcie kontaktu',
    takeRequest: 'Przyjęcie zgłoszenia',
    assignRequest: (whom) => (whom ? `Przydzielenie zgłoszenia: ${whom}` : 'Zgłoszenie nieprzydzielone nikomu'),
    setStatus: (status) => `Zmiana stanu zgłoszenia na „${status}”`,
    remarkOnRequest: 'Uwaga do zgłoszenia',
    answerRequest: 'Odpowiedź na zgłoszenie',
    classifyRequest: (service) => (service ? `Rodzaj sprawy w zgłoszeniu: ${service}` : 'Usunięcie rodzaju sprawy'),
    routeRequest: (department) =>
      department ? `Wysłanie zgłoszenia do: ${department}` : 'Wysłanie zgłoszenia do koordynatora',
  },

  fields: {
    note: 'Co zostało powiedziane',
    needs: 'Potrzeby',
    offers: 'Oferty',
    remarks: 'Uwagi',
    name: 'Imię i nazwisko lub nazwa',
    phone: 'Telefon',
    email: 'E-mail',
    address: 'Adres',
    consent: 'Zgoda',
    districtId: 'Dzielnica',
    departmentId: 'Wydział',
    serviceCode: 'Rodzaj sprawy',
    status: 'Stan',
    text: 'Tekst',
    reason: 'Dlaczego',
    personId: 'Osoba',
    outcome: 'Jak poszło',
    place: 'Miejsce',
    contactId: 'Kontakt',
    lead: 'Karta lidera',
    kind: 'Rodzaj',
    endedAt: 'Koniec',
    passersBy: 'Przechodnie',
  },
};

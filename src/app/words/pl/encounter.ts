import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const encounter: Pick<
  Words,
  'encounter' | 'outcomes' | 'need' | 'offer' | 'remark' | 'place' | 'photo' | 'voice'
> = {
  encounter: {
    title: 'Rozmowa',
    with: (name) => `Rozmowa: ${name}`,
    note: 'Co zostało powiedziane',
    noteHint: 'Ich słowami. Uporządkować można później.',
    outcome: 'Jak poszło?',
    add: 'Dodaj',
    addNeed: 'Potrzeba',
    addOffer: 'Oferta',
    addRemark: 'Uwaga',
    addPhoto: 'Zdjęcie',
    addVoice: 'Notatka głosowa',
    addContact: 'Kontakt',
    fromNote: 'Zrób z tego potrzebę',
    save: 'Zapisz',
    savedOnPhone: 'Zapisano w tym telefonie',
    saved: (needs) =>
      needs === 0
        ? 'Zapisano w tym telefonie'
        : count(needs, {
            one: 'Zapisano w tym telefonie, 1 potrzeba w drodze',
            few: `Zapisano w tym telefonie, ${needs} potrzeby w drodze`,
            many: `Zapisano w tym telefonie, ${needs} potrzeb w drodze`,
          }),
    another: 'Następna rozmowa',
    see: 'Zobacz lub zmień',
    cannot: 'Twoje konto nie zapisuje rozmów',
    cannotHelp: 'Robią to pracownicy terenowi, na ulicy. To, o co prosili ludzie, jest w Zgłoszeniach.',
    throwAway: 'Wyrzuć ten szkic',
    gone: 'Tego szkicu już tu nie ma',
    goneHelp: 'Został wyrzucony albo jest na innym telefonie.',
    useNote: 'Użyj słów z notatki',
    keptHere: 'Zapisuje się jako szkic przy każdej literze',
    missing: 'Czegoś jeszcze brakuje, żeby zapisać. Jest to zaznaczone wyżej.',
    noNote: 'Nic nie zapisano',
    changeNote: 'Zmień notatkę',
    changed: 'Zmiana jest zapisana w tym telefonie',
  },

  outcomes: {
    talked: 'Rozmowa była',
    nobodyHome: 'Nikogo nie było',
    comeBack: 'Wrócić',
    refused: 'Bez chęci do rozmowy',
    moved: 'Wyprowadzka',
  },

  need: {
    one: 'Potrzeba',
    title: 'Czego potrzeba',
    hint: 'Ich słowami',
    count: (n) => count(n, { one: '1 potrzeba', few: `${n} potrzeby`, many: `${n} potrzeb` }),
    service: 'Rodzaj sprawy',
    otherService: 'Inny rodzaj sprawy',
    chooseService: 'Wybierz rodzaj sprawy',
    noService: 'Jeszcze nie wiadomo',
    goesTo: (department) => `Trafi do: ${department}`,
    becauseLead: (service) => `ten wydział odpowiada za „${service}”`,
    becausePerson: 'to Twój wybór',
    becausePersonSaid: (reason) => `to Twój wybór (${reason})`,
    triage: 'Ktoś zdecyduje, dokąd to trafi',
    triageHelp: 'Żadna reguła miasta nie pasuje, więc przydzieli to koordynator.',
    otherDepartment: 'Inny wydział',
    asTheRulesSay: 'Zgodnie z regułami miasta',
    remove: 'Usuń tę potrzebę',
    removed: 'Potrzeba usunięta',
    nth: (n) => `Potrzeba ${n}`,
    missingText: 'Wpisz to tutaj albo usuń.',
    serviceFrom: 'Czego to dotyczy?',
    becauseWords: (words: string) => `ze względu na: ${words}`,
    itsDepartment: 'Wydział',
    asNote: 'Słowami z notatki',
    ownWords: 'Napisz inaczej',
  },

  offer: {
    one: 'Oferta',
    title: 'Co oferują',
    hint: 'Umiejętność, czas, sala, narzędzie, kontakt',
    count: (n) => count(n, { one: '1 oferta', few: `${n} oferty`, many: `${n} ofert` }),
    remove: 'Usuń tę ofertę',
    removed: 'Oferta usunięta',
  },

  remark: {
    one: 'Uwaga',
    title: 'Co zauważyli',
    hint: 'Słowa, które o nic nie proszą',
    count: (n) => count(n, { one: '1 uwaga', few: `${n} uwagi`, many: `${n} uwag` }),
    remove: 'Usuń tę uwagę',
    removed: 'Uwaga usunięta',
  },

  place: {
    label: 'Miejsce',
    finding: 'Szukanie Twojego położenia…',
    here: (district, accuracy) => `${district}, z dokładnością do ${accuracy}`,
    outside: (accuracy) => `Poza dzielnicami, z dokładnością do ${accuracy}`,
    rough: 'Położenie jest niedokładne. Sprawdź dzielnicę.',
    none: 'Bez położenia',
    noneHelp: 'Można zapisać bez niego albo wybrać dzielnicę ręcznie.',
    denied: 'Ten telefon nie może podać aplikacji swojego położenia.',
    deniedHelp: 'Wybierz dzielnicę ręcznie albo zezwól na położenie w ustawieniach przeglądarki.',
    district: 'Dzielnica',
    noDistrict: 'Bez dzielnicy',
    address: 'Ulica i numer',
    useHere: 'Użyj miejsca, gdzie jestem',
    forget: 'Nie zapisuj położenia',
    again: 'Szukaj ponownie',
    start: 'Znajdź, gdzie jestem',
    asBefore: (district) => `${district}, jak wcześniej`,
    byYou: (district) => `${district}, Twój wybór`,
    within: (accuracy) => `Położenie z dokładnością do ${accuracy}`,
    where: 'Gdzie',
    mapOf: 'Mapa miejsca',
    forgotten: 'Położenie nie zostanie zapisane.',
  },

  photo: {
    waiting: 'Najpierw idą słowa, potem zdjęcie.',
    removed: 'Zdjęcie usunięte',
  },

  voice: {
    one: 'Notatka głosowa',
    recording: (time) => `Nagrywanie, ${time}`,
    stop: 'Zatrzymaj',
    play: 'Odtwórz',
    removed: 'Notatka głosowa usunięta',
    denied: 'Ten telefon nie może tu użyć mikrofonu. Możesz pisać.',
  },
};

import type { DeskWords } from '../en/desk.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const desk: DeskWords = {
  replies: {
    title: 'Gotowe odpowiedzi',
    put: 'Zacznij od gotowej odpowiedzi',
    language: 'W jakim języku',
    all: (n) => `Pokaż wszystkie (${n})`,
    readByPerson: 'To przeczyta osoba, która prosiła',
    none: 'Nie ma jeszcze gotowych odpowiedzi',
    noneHelp: 'To, co piszesz wciąż od nowa, napisz raz: dla każdego wydziału, na każdym telefonie.',
    add: 'Nowa gotowa odpowiedź',
    chooseOne: 'Wybierz gotową odpowiedź, aby ją zmienić.',
    onlyOffice: 'Gotowe odpowiedzi piszą administratorzy i koordynatorzy.',
    notYours: 'Ta jest dla innego wydziału albo dla wszystkich. Zmienia ją ktoś, kto dba o całe miasto.',
    gone: 'Tej gotowej odpowiedzi już nie ma.',
    name: 'Jej nazwa',
    nameHint: 'Krótka: będzie na przycisku.',
    text: 'Odpowiedź',
    blanks: 'Wypełnia się samo',
    blank: {
      reference: 'numer zgłoszenia',
      service: 'rodzaj sprawy',
      department: 'wydział',
      date: 'dzień odpowiedzi',
    },
    inLanguage: (what, language) => `${what} (${language})`,
    when: 'Kiedy jest proponowana',
    anyService: 'Przy każdej sprawie',
    anyStatus: 'W każdym stanie',
    anyDepartment: 'W każdym wydziale',
    saved: 'Zapisano. Telefony dostaną ją przy następnej wymianie.',
    removed: 'Usunięto. Telefony dowiedzą się przy następnej wymianie.',
    keepsDraft: 'To, co napisano, zostaje na tym urządzeniu aż do zapisania.',
    yourDraft: 'Twój szkic, jeszcze niezapisany',
    tooMany: 'Gotowych odpowiedzi jest już tyle, ile mieści telefon. Najpierw usuń którąś z nich.',
    remove: 'Usuń ją',
  },

  preview: {
    title: 'Co przeczyta ta osoba',
    nothing: 'Zobaczysz to tutaj podczas pisania.',
    photos: (n) =>
      count(n, {
        one: '1 zdjęcie jest na stronie zgłoszenia',
        few: `${n} zdjęcia są na stronie zgłoszenia`,
        many: `${n} zdjęć jest na stronie zgłoszenia`,
      }),
  },

  photos: {
    section: 'Dodaj zdjęcia',
    title: 'Dla osoby, która prosiła',
    help: 'Ta osoba widzi te zdjęcia i żadnych innych. Bez twarzy i bez tablic rejestracyjnych.',
    add: 'Zdjęcie dla tej osoby',
  },

  turns: {
    label: 'Od jednego zgłoszenia do drugiego',
    previous: 'Poprzednie',
    next: 'Następne',
    place: (at: string, all: string) => `${at} z ${all}`,
  },

  near: {
    title: 'Skoro już tu jesteś',
    same: 'Ta sama sprawa',
    other: 'Coś innego',
    none: 'O ile wie ten telefon, w pobliżu nic więcej nie czeka.',
    here: 'tutaj',
    within: (distance) => `Otwarte w promieniu ${distance} w linii prostej`,
    choose: (what) => `Wybierz: ${what}`,
    inList: (n) =>
      count(n, {
        one: 'Weź 1 do listy',
        few: `Weź ${n} do listy`,
        many: `Weź ${n} do listy`,
      }),
    inListHelp: 'Tam możesz zrobić coś ze wszystkimi naraz.',
  },

  person: {
    title: 'Wcześniej, z tą osobą',
    help: 'O ile wie ten telefon.',
    more: (n) => `Pokaż wszystkie (${n})`,
  },

  who: {
    label: 'Kto to ma',
    all: 'Ktokolwiek',
    team: 'Mój zespół',
    nobody: 'Jeszcze nikt',
    me: (name) => `${name} (ja)`,
  },

  sheet: {
    title: 'Arkusz do druku',
    print: 'Drukuj albo zapisz jako PDF',
    one: (reference) => `Zgłoszenie ${reference}`,
    many: (n, said) =>
      count(n, {
        one: '1 zgłoszenie',
        few: `${said} zgłoszenia`,
        many: `${said} zgłoszeń`,
      }),
    first: (n, all) => `Pierwsze ${n} z ${all}. Zawęź listę, aby wydrukować inne.`,
    none: 'Nie ma czego drukować',
    noneHelp: 'Wybierz zgłoszenia na liście albo wyczyść filtry.',
    toList: 'Do listy',
    notes: 'Notatki',
    where: 'Gdzie',
    answer: 'Co powiedziano tej osobie',
    happened: 'Co się działo',
    printed: (when) => `Wydrukowano: ${when}`,
    secret: 'Tylko dla współpracowników. Trzymaj w bezpiecznym miejscu, potem zniszcz.',
  },

  keys: [
    ['A', 'odpowiedź'],
    ['R', 'uwaga dla współpracowników'],
    ['N', 'co jest w pobliżu'],
    ['H', 'wcześniej, z tą osobą'],
    ['F', 'filtr'],
    ['P', 'arkusz do druku; Ctrl P też'],
  ],
};

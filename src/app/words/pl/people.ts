import type { PeopleWords } from '../en/people.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const people: PeopleWords = {
  alike: {
    title: 'Być może już w kontaktach',
    because: {
      name: 'Podobne nazwisko',
      phone: 'Ten sam numer telefonu',
      email: 'Ten sam e-mail',
      address: 'Ten sam adres',
    },
  },

  doorstep: {
    title: 'Ostatnio padły słowa…',
    notMet: 'Jeszcze bez spotkania',
    asked: 'I co z tego wynikło',
    nothingYet: 'Na razie nic z tego nie wynikło',
    answer: (text) => `Odpowiedź: ${text}`,
    tell: 'Do przekazania: nowe od ostatniej rozmowy',
    comeBack: (day) => `Obiecany powrót: ${day}`,
    earlier: (n) =>
      count(n, {
        one: 'i 1 wcześniejsze zgłoszenie',
        few: `i ${n} wcześniejsze zgłoszenia`,
        many: `i ${n} wcześniejszych zgłoszeń`,
      }),
  },

  resting: {
    title: 'Nie przeszkadzać',
    help: 'Widzi to każdy, kto natrafi na tę osobę. Niczego to nie zabrania.',
    start: 'Ta osoba prosi, by jej nie przeszkadzać',
    reason: 'Dlaczego',
    reasonHint: 'Własnymi słowami: nocne zmiany, małe dziecko',
    until: 'Do kiedy',
    untilDay: 'Do wybranego dnia',
    forGood: 'Na stałe',
    day: 'Dzień',
    stop: 'Można znów przeszkadzać',
    stopped: 'Usunięte: można znów przeszkadzać',
    over: (day) => `Minęło: ${day}.`,
  },

  asking: {
    readTitle: 'Przeczytaj na głos',
    readIn: 'W języku tej osoby',
    asked: {
      keep: 'przechowywać Pani/Pana dane',
      answer: 'przekazać, co wynikło ze zgłoszenia',
      invite: 'wysyłać Pani/Panu zaproszenia',
      introduce: 'przedstawić Panią/Pana innym',
    },
    readOut: (what, until) =>
      `Czy miasto może ${what}${until && ` (do: ${until})`}? Zgodę można w każdej chwili cofnąć.`,
    wasReadOut: 'To zostało przeczytane',
    haveRead: 'To zostało teraz przeczytane na głos',
    sign: 'Podpis',
    signHint: 'Ta osoba podpisuje się tu palcem.',
    signed: 'Podpis jest.',
    signAgain: 'Podpisz od nowa',
    signedAs: 'Albo imię i nazwisko, wpisane przez tę osobę',
    signature: (name) => `Podpis: ${name}`,
    typedBy: (name) => `Podpisano: ${name}`,
  },

  meeting: {
    newNamed: (name) => `Nowy kontakt: ${name}`,
    newToHere: 'Nowy kontakt. Zapisane zostanie tylko imię i nazwisko: reszta wymaga zgody.',
    onBehalfOf: 'W imieniu',
    onBehalfOfHint: 'Jeśli mówi za kogoś innego: za sąsiada, za matkę',
  },
};

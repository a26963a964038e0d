import type { SlipWords } from '../en/slip.ts';

/** What a slip and a letter say to whoever spoke. */
export const slip: SlipWords = {
  title: (reference) => `Twoje zgłoszenie ${reference}`,
  about: (service, district) => [service, district].filter(Boolean).join(', '),
  expect: 'Tu widać, co się z nim dzieje. Konto nie jest potrzebne.',
  type: (address) => `Zeskanuj kwadrat albo wejdź na ${address} i wpisz kod.`,
  code: 'Kod',
  promised: (day) => `Obiecaliśmy to do: ${day}.`,
  notSolved: 'Sprawa niezałatwiona? Powiedz to na tej stronie.',
  hello: (name) => `Dzień dobry, ${name},`,
  told: (day) => `W rozmowie z kimś od nas (${day}) padła prośba. Oto co z nią się stało.`,
  statuses: {
    open: 'Nie zapomnieliśmy. Mamy to zgłoszenie, nikt jeszcze nie zaczął.',
    taken: 'Nie zapomnieliśmy. Ktoś się tym zajmuje.',
    planned: 'Nie zapomnieliśmy. Wiadomo, kiedy to będzie zrobione.',
    waiting: 'Nie zapomnieliśmy. Czekamy na kogoś lub na coś.',
    done: 'To jest zrobione.',
    declined: 'To nie będzie zrobione.',
  },
  answer: 'Nasza odpowiedź:',
  asked: 'Żeby iść dalej, potrzebujemy od Państwa jednej informacji:',
  tellUs: 'Proszę powiedzieć to komuś z nas albo zadzwonić.',
  more: (address) =>
    `Cała historia jest na ${address}, pod kodem podanym niżej. Jeśli sprawa nie jest załatwiona, powiedz to tam albo komuś od nas na ulicy.`,
  regards: 'Z poważaniem,',
};

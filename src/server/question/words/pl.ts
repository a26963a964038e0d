import type { QuestionMailWords } from './en.ts';

export const pl: QuestionMailWords = {
  subject: (reference) => `Pytanie w sprawie ${reference}`,
  title: (reference) => `Pytanie w sprawie ${reference}`,
  hello: 'Dzień dobry,',
  about: (when) =>
    `${when} powiedzieli Państwo coś komuś z nas. Żeby iść dalej, potrzebujemy od Państwa jednej informacji:`,
  open: 'Tu można odpowiedzieć',
  until: (when) =>
    `Nie trzeba mieć konta. Link jest ważny do ${when}. Kto go ma, może odpowiedzieć za Państwa, więc proszę go nikomu nie przekazywać.`,
  otherwise: 'Można też powiedzieć to komuś z nas, na ulicy albo przez telefon.',
  label: 'Jaka jest odpowiedź?',
  hint: 'Czytają to tylko osoby, które zajmują się tą sprawą.',
  send: 'Wyślij',
  missing: 'Proszę najpierw coś napisać. Nic jeszcze nie zostało wysłane.',
  tooLong: (most) => `To jest za długie: najwyżej ${most} znaków. Nic jeszcze nie zostało wysłane.`,
  thanks: 'Dziękujemy, mamy Państwa odpowiedź',
  thanksText: 'Czyta ją teraz osoba, która zajmuje się sprawą.',
  story: 'Zobacz, co dzieje się ze sprawą',
  over: 'Ten link już nie działa',
  overText:
    'Nie musimy już tego wiedzieć albo minęło za dużo czasu. Jeśli jest coś jeszcze do powiedzenia, proszę powiedzieć to komuś z nas.',
  notKept: 'To, co Państwo napisali, nie zostało wysłane. Było to:',
  unknown: 'Nie ma takiego linku',
  unknownText: 'Może brakuje jego części. Proszę otworzyć go jeszcze raz z e-maila, w całości.',
};

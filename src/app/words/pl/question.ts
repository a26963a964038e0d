import type { QuestionWords } from '../en/question.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const question: QuestionWords = {
  title: 'Pytanie do tej osoby',
  ask: 'Zapytaj tę osobę',
  what: 'Co trzeba wiedzieć od tej osoby?',
  whatHint:
    'Jedna rzecz, prostymi słowami. Osoba przeczyta dokładnie to, więc nie podawaj nazwisk. Dostanie to e-mailem, jeśli się na to zgodziła; inaczej zapyta ją ktoś, kto ją zna.',
  whom: 'Kogo',
  metOn: (officer, day) => `Osoba, z którą rozmawiał(a) ${officer}, ${day}`,
  send: 'Zapytaj',
  asked: 'Zapytano. Pytanie wyjdzie minutę po dotarciu do serwera.',
  waits: (n) =>
    n === 0
      ? 'Zapytano dziś'
      : count(n, {
          one: 'Zapytano wczoraj, jeszcze bez odpowiedzi',
          few: `Zapytano ${n} dni temu, jeszcze bez odpowiedzi`,
          many: `Zapytano ${n} dni temu, jeszcze bez odpowiedzi`,
        }),
  mailed: (when) => `Wysłano e-mailem: ${when}`,
  notMailed: 'Nie wyszedł żaden e-mail. Kto zna tę osobę, znajdzie to na liście „Czekają na odpowiedź” i ją zapyta.',
  unanswered: (n) =>
    count(n, {
      one: 'Bez odpowiedzi od 1 dnia',
      few: `Bez odpowiedzi od ${n} dni`,
      many: `Bez odpowiedzi od ${n} dni`,
    }),
  unansweredHelp: 'Zapytaj przez telefon albo przy drzwiach, wycofaj pytanie i zapytaj na nowo albo działaj bez tego.',
  withdraw: 'Wycofaj pytanie',
  withdrawn: 'Pytanie jest wycofane. Link do niego już nie działa.',
  note: 'Zapisz odpowiedź',
  noteLabel: 'Jaka była odpowiedź?',
  noteHint: 'Tak, jak powiedziała ta osoba. Zostaje przy zgłoszeniu, dla tych, którzy się nim zajmują.',
  noted: 'Odpowiedź jest zapisana',
  said: 'Jest odpowiedź',
  saidTitle: 'Odpowiedź tej osoby',
  toAsk: 'Do zapytania',
  toAskHelp: 'Ktoś nie może bez tego działać dalej. Zapytaj i zapisz odpowiedź.',
  history: {
    asked: (who) => `${who}: pytanie do tej osoby`,
    said: (who) => `${who}: zapisana odpowiedź tej osoby`,
    saidByLink: 'Osoba odpowiedziała przez link',
    unasked: (who) => `${who}: pytanie wycofane`,
  },
  failing: 'Pytania, które nie docierają',
  failingHelp: 'Są też na liście „Czekają na odpowiedź”, żeby ktoś je zadał.',
  byEmail: 'Do tej osoby, e-mailem',
};

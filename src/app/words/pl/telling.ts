import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

/** Telling whoever spoke what came of it. */
export const telling: Pick<Words, 'telling' | 'slip' | 'letter'> = {
  telling: {
    title: 'Czekają na odpowiedź',
    help: 'Wszyscy, którzy coś powiedzieli i jeszcze nie wiedzą, co z tego wyszło; najpierw ci, którzy czekają najdłużej. O nikim nie zapominamy.',
    whose: 'Czyje',
    mine: 'Z moich rozmów',
    all: 'Wszyscy',
    counted: (n, said) =>
      count(n, {
        one: '1 zgłoszenie, o którym trzeba komuś powiedzieć lub kogoś zapytać',
        few: `${said} zgłoszenia, o których trzeba komuś powiedzieć lub kogoś zapytać`,
        many: `${said} zgłoszeń, o których trzeba komuś powiedzieć lub kogoś zapytać`,
      }),
    seeAll: 'Zobacz wszystkich',
    more: 'Pokaż więcej',
    loading: 'Zgłoszenia w tym telefonie są jeszcze czytane.',
    emptyTitle: 'Wszyscy już wiedzą',
    emptyText: 'Gdy coś wyjdzie ze zgłoszenia, osoba, która prosiła, będzie tutaj, aż się dowie.',
    emptyMineTitle: 'Wszyscy z twoich rozmów już wiedzą',
    emptyMineText:
      'Gdy coś wyjdzie z ich zgłoszenia, będą tutaj, aż się dowiedzą. Osoby z rozmów innych są pod „Wszyscy”.',
    isAnswered: 'Jest odpowiedź',
    noWord: 'Od dawna bez wiadomości',
    noWordHelp: 'Powiedz, że sprawa nie jest zapomniana.',
    knows: (officer) => `Rozmowę prowadzi ${officer}`,
    getsEmail: 'Dostanie e-mail, jeśli miasto je wysyła',
    done: 'Przekazano:',
    hows: {
      inPerson: 'Osobiście',
      phone: 'Przez telefon',
      visit: 'Podczas wizyty',
      letter: 'Listem',
      email: 'E-mailem',
    },
    call: (phone) => `Zadzwoń: ${phone}`,
    writeLetter: 'Napisz list',
    visit: 'Dodaj do obchodu',
    onRound: 'W moim obchodzie',
    told: (name) => `Zapisano, że już wie: ${name}`,
    byCity: 'miasto',
    toldBy: (how, who, when) => `${how}: ${who}, ${when}`,
    answerIsPublic: 'Odpowiedź widać też na stronie zgłoszenia, dla każdego, kto ma kod: nie podawaj w niej nazwisk.',
  },

  slip: {
    title: 'Karteczka dla tej osoby',
    help: 'Pokaż ją albo wydrukuj. Z kodem widać bez konta, co dzieje się ze zgłoszeniem.',
    language: 'Język tej osoby',
    print: 'Drukuj',
    notSent: 'Ten telefon jeszcze tego nie wysłał. Strona będzie, gdy zostanie wysłane.',
    practice: 'To ćwiczenie: kod donikąd nie prowadzi.',
    none: 'Do tego nie ma karteczki',
    noneText: 'Karteczka należy do zgłoszenia. Tu go nie ma albo nie ma go w tym telefonie.',
    qr: 'Kwadratowy kod prowadzący do strony',
  },

  letter: {
    title: 'List do tej osoby',
    help: 'Wydrukuj go i złóż dwa razy: adres będzie w okienku koperty.',
    sent: 'List wysłany',
    window: 'Okienko koperty',
    left: 'Po lewej',
    right: 'Po prawej',
    none: 'Nie ma do kogo pisać',
    noneText: 'Adresu nie ma w tym telefonie albo ta osoba nie zgodziła się na odpowiedź.',
  },
};

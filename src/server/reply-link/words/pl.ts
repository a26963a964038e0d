import type { ReplyWords } from './en.ts';

/** Polish. */
export const pl: ReplyWords = {
  subject: (reference, service) => `Zgłoszenie ${reference}${service && `: ${service}`}`,
  again: (subject) => `Znowu otwarte: ${subject}`,
  title: (reference) => `Zgłoszenie ${reference}`,
  intro: (city, department) => `${city} ma zgłoszenie dla: ${department}.`,
  introAgain: (city, department) =>
    `${city} ponownie otwiera zgłoszenie dla: ${department}. Mieli je już Państwo pod tym samym numerem: było zamknięte, a sprawa nie jest załatwiona. Jeśli nie wiadomo, co jeszcze trzeba zrobić, prosimy zwrócić się do miasta.`,
  said: 'Co powiedziano',
  service: 'Rodzaj sprawy',
  district: 'Dzielnica',
  place: 'Miejsce',
  onMap: 'Punkt (szerokość, długość)',
  openedAt: 'Zapisano',
  dueAt: 'Obiecano do',
  status: 'Na jakim jest etapie',
  open: 'Przeczytaj i odpowiedz',
  linkHelp:
    'Nie potrzeba konta. Odpowiedzieć może każdy, kto ma ten link, więc przekaż go tylko tym, których to dotyczy. Jest ważny 30 dni albo do zamknięcia zgłoszenia.',
  noReply: 'Ten e-mail wysłał się sam i nikt nie czyta odpowiedzi na niego. Prosimy użyć linku.',
  question: 'Co się z nim dzieje?',
  words: 'Własnymi słowami',
  wordsHint:
    'Potrzebne, gdy zrobione albo gdy to nie dla was. Czytają to pracownicy miasta. Prosimy nie podawać nazwisk.',
  missing: 'Napisz własnymi słowami, co zrobiono albo dlaczego to nie dla was. Nic się jeszcze nie zmieniło.',
  tooLong: 'To za długie. Skróć. Nic się jeszcze nie zmieniło.',
  statuses: {
    open: 'Otwarte',
    taken: 'Przyjęte',
    planned: 'Zaplanowane',
    waiting: 'Czeka',
    done: 'Załatwione',
    declined: 'Odmowa',
  },
  deeds: { taken: 'Zajmujemy się tym', done: 'Zrobione', notOurs: 'To nie dla nas' },
  noted: {
    taken: 'Zapisano: zajmujecie się tym.',
    done: 'Zapisano: zrobione. Dziękujemy. Ten link jest już zamknięty.',
    notOurs: 'Zapisano: koordynator zdecyduje, dla kogo to jest. Ten link jest już zamknięty.',
  },
  already: 'To już było zapisane i nie zapisano tego drugi raz. Oto stan zgłoszenia.',
  over: 'Ten link jest już zamknięty',
  overText:
    'Jest ważny 30 dni oraz do zamknięcia zgłoszenia lub wysłania go gdzie indziej. Jeśli jest coś do dodania, zwróć się do miasta.',
  unknown: 'Nie ma takiego linku',
  unknownText: 'Może brakuje kawałka. Otwórz go jeszcze raz z e-maila, w całości.',
  failed: 'Nie udało się',
  tooMany: 'To było za często. Poczekaj minutę i spróbuj ponownie.',
  malformed: 'Nie da się tego odczytać. Otwórz link jeszcze raz.',
  unexpected: 'Coś poszło źle na serwerze. Nic się nie zmieniło. Spróbuj później.',
};

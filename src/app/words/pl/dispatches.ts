import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

/** How a request is carried to a department, and what does not arrive. */
export const dispatches: Pick<Words, 'carried' | 'dispatches'> = {
  carried: {
    onItsWay: {
      email: 'W drodze do nich e-mailem',
      webhook: 'W drodze do ich własnego systemu',
      open311: 'W drodze do systemu, który miasto już ma (Open311)',
    },
    arrived: {
      email: (when) => `Wysłano e-mailem: ${when}`,
      webhook: (when) => `W ich własnym systemie od: ${when}`,
      open311: (when) => `W systemie, który miasto już ma (Open311), od: ${when}`,
    },
    told: {
      email: (department) => `Wysłano e-mailem do: ${department}`,
      webhook: (department) => `Przekazano do własnego systemu: ${department}`,
      open311: (department) => `Przekazano do systemu, który już ma ${department} (Open311)`,
    },
    via: { link: 'Osoba, która ma link', open311: 'Drugi system' },
    undelivered: 'Nie udało się dostarczyć: zdecyduje koordynator',
    sentBack: 'Kto dostał to przez link, mówi, że to nie dla niego: zdecyduje koordynator',
    cameBack: 'System, któremu to przekazano, odesłał to z powrotem: zdecyduje koordynator',
    reopened: 'Sprawę otwarto ponownie, a ich system nie może tego przyjąć: zdecyduje koordynator',
  },

  dispatches: {
    title: 'Co nie dociera',
    help: 'Zgłoszenia, których nie można dostarczyć, i dlaczego',
    onlyWatching: 'Widzą to tylko administratorzy i koordynatorzy.',
    none: 'Wszystko dociera',
    noneText:
      'Zgłoszenie, którego nie można dostarczyć do wydziału, pojawia się tutaj. Można je wtedy wysłać ponownie.',
    failures: {
      notSetUp: 'Miasto nie ustawiło jeszcze tej drogi',
      noAddress: 'Wydział nie ma adresu e-mail',
      noService: 'Drugi system nie ma na to rodzaju sprawy',
      handedOn: 'Zbyt wiele razy przekazano to z systemu do systemu',
      unreachable: 'Nie można się połączyć z drugą stroną',
      timedOut: 'Druga strona zbyt długo nie odpowiadała',
      refused: 'Druga strona odmówiła',
      redirected: 'Druga strona odsyła gdzie indziej, a tam się nie idzie',
      gone: 'Druga strona nie chce już niczego przyjmować',
      strange: 'Druga strona odpowiedziała coś niezrozumiałego',
      unexpected: 'Coś poszło źle tutaj',
    },
    since: (when) => `od: ${when}`,
    tries: (n) => count(n, { one: '1 próba', few: `${n} próby`, many: `${n} prób` }),
    next: (when) => `Następna próba: ${when}`,
    givenUp: 'Zaniechano. Leży u koordynatorów.',
    again: 'Wyślij ponownie',
    triedAgain: 'Wysyłane ponownie. Jeśli się nie uda, wróci tutaj.',
    open: 'Zobacz zgłoszenie',
    older: 'Pokaż starsze',
    silent: {
      title: 'Nie wiadomo, co dalej się dzieje',
      department: (department, n) =>
        count(n, {
          one: `${department}: 1 zgłoszenie`,
          few: `${department}: ${n} zgłoszenia`,
          many: `${department}: ${n} zgłoszeń`,
        }),
      help: 'Dotarły. Nie można odczytać, co mówi o nich drugi system: proszę zapytać tam albo sprawdzić ustawienia tej drogi (klucz, adres).',
      next: (when) => `Kolejne zapytanie: ${when}`,
    },
  },
};

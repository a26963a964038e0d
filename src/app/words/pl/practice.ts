import type { PracticeWords } from '../en/practice.ts';

/** Trying the app with what is invented, in Polish. */
export const practice: PracticeWords = {
  practice: {
    title: 'Ćwiczenie',
    help: 'Wypróbuj wszystko na zmyślonych osobach. Nic nie jest wysyłane.',
    what: 'Zmyślone miasto ze zmyślonymi ludźmi. Wszystko działa jak naprawdę: rozmowy, zgłoszenia, kontakty, obchód.',
    never: 'Nic z tego, co tam zapiszesz, nie opuszcza tego telefonu. Żaden wydział się o tym nie dowie.',
    pretends:
      'Ten telefon udaje miasto: mówi, że odebrał to, co zapisujesz, a koledzy, których nie ma, biorą zgłoszenia i odpowiadają.',
    apart: 'Twoja prawdziwa praca zostaje osobno, bez zmian, i dalej jest wysyłana.',
    gone: 'Gdy zakończysz ćwiczenie, wszystko, co w nim powstało, zostanie wyrzucone.',
    as: 'Ćwicz jako',
    start: 'Zacznij ćwiczyć',
    building: 'Miasto powstaje…',
    notBuilt: 'Nie udało się zbudować miasta. W Twojej pracy nic się nie zmieniło.',
    notBuiltHelp: 'Zrób trochę miejsca w telefonie albo otwórz aplikację raz z połączeniem i spróbuj ponownie.',
    band: 'Ćwiczenie: nic nie jest wysyłane',
    leave: 'Zakończ',
    leavePractice: 'Zakończ ćwiczenie',
    left: 'Ćwiczenie zakończone. To, co tam powstało, zostaje wyrzucone.',
    backIn: 'Wróć do niego',
    on: 'Trwa ćwiczenie',
    youAre: (name, role) => `W tym mieście to Ty: ${name}, ${role}.`,
    goOn: 'Ćwicz dalej',
    startOver: 'Zacznij od nowa',
    startOverHelp: 'Miasto będzie takie jak na początku. To, co od tego czasu powstało, znika.',
    startedOver: 'Miasto jest takie jak na początku.',
    restTitle: 'Trwało ćwiczenie',
    restText:
      'Minęło trochę czasu. Zanim zapiszesz coś prawdziwego, zakończ ćwiczenie: to, co tu zapisane, nigdy nie jest wysyłane.',
    notHere: 'Nie w ćwiczeniu',
    notHereHelp: 'To dotyczy Twojego konta i telefonu. Zakończ ćwiczenie, żeby to zobaczyć.',
    shareWaits: 'To, co udostępniono, czeka na koniec ćwiczenia.',
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const parts: Pick<Words, 'parts'> = {
  parts: {
    title: 'Części innych wydziałów',
    add: 'Dodaj wydział',
    help: 'Inny wydział też ma tu coś do zrobienia. To zgłoszenie pozostaje główne i odpowiada tej osobie za wszystkich.',
    added: (department) => `Część dla: ${department}`,
    what: 'Co ma zrobić?',
    whatHint: 'Wydział zobaczy ten tekst, miejsce, zdjęcia i notatki głosowe. Nie zobaczy, kto o to prosi.',
    why: 'Dlaczego ten wydział?',
    ask: 'Poproś ten wydział',
    done: (done, all, declined) =>
      `Zrobiono ${done} z ${count(all, { one: '1 części', few: `${all} części`, many: `${all} części` })}${declined > 0 ? `, odmowa: ${declined}` : ''}`,
    asked: 'O co chodzi',
    mark: 'Część zgłoszenia',
    led: (reference) => `Część zgłoszenia ${reference}`,
    ledText: 'To zgłoszenie jest główne: stamtąd odpowiedź dostaje osoba, która prosiła. Ty zdajesz tam sprawę.',
    ledNotHere: 'Nie ma go na tym telefonie.',
    seeLead: 'Zobacz to zgłoszenie',
    told: 'Co przekazano do głównego zgłoszenia',
    untold: 'Jeszcze nic',
    report: 'Przekaż do głównego zgłoszenia',
    reportLabel: 'Co zrobiono? Przekaż to do głównego zgłoszenia',
    reportHint: 'Czyta to wydział, który prowadzi sprawę, i odpowiada osobie, która prosiła.',
    stillOpen: 'Części jeszcze otwarte: co z nimi?',
    becomes: { goesOn: 'Trwa dalej', withdrawn: 'Wycofaj' },
    split: (who, department, reason) =>
      reason ? `${who} prosi o część: ${department}. Powód: ${reason}` : `${who} prosi o część: ${department}`,
    part: (department, status) => `Część wydziału: ${department}. Stan: „${status}”`,
    goesOn: (department) => `Część trwa dalej, choć zgłoszenie jest zamknięte: ${department}`,
    withdrawn: (who, department) => `${who} wycofuje część: ${department}`,
    withdrawnHere: (who) => `${who} zamyka główne zgłoszenie i wycofuje tę część`,
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const parts: Pick<Words, 'parts'> = {
  parts: {
    title: 'Delen van andere afdelingen',
    add: 'Afdeling toevoegen',
    help: 'Een andere afdeling heeft hier ook iets te doen. Dit verzoek blijft het hoofdverzoek en antwoordt de persoon voor allebei.',
    added: (department) => `${department} is om een deel gevraagd`,
    what: 'Wat moet die doen?',
    whatHint: 'De afdeling ziet dit, de plek, de foto’s en de spraaknotities. Zij ziet niet wie het vroeg.',
    why: 'Waarom deze afdeling?',
    ask: 'Vraag deze afdeling',
    done: (done, all, declined) =>
      `${done} van ${count(all, { one: '1 deel', other: `${all} delen` })} gedaan${declined > 0 ? `, ${declined} afgewezen` : ''}`,
    asked: 'Wat er gevraagd wordt',
    mark: 'Deel van een verzoek',
    led: (reference) => `Een deel van verzoek ${reference}`,
    ledText: 'Dat is het hoofdverzoek: daar hoort de persoon die het vroeg ervan. U meldt het daar.',
    ledNotHere: 'Het staat niet op deze telefoon.',
    seeLead: 'Bekijk dat verzoek',
    told: 'Wat aan het hoofdverzoek is gemeld',
    untold: 'Nog niets',
    report: 'Meld het aan het hoofdverzoek',
    reportLabel: 'Wat is er gedaan? Meld het aan het hoofdverzoek',
    reportHint: 'De afdeling van het hoofdverzoek leest dit, en vertelt het de persoon die het vroeg.',
    stillOpen: 'Delen die nog open zijn: wat gebeurt ermee?',
    becomes: { goesOn: 'Het gaat door', withdrawn: 'Trek het in' },
    split: (who, department, reason) =>
      reason
        ? `${who} vroeg ${department} om een deel ervan: ${reason}`
        : `${who} vroeg ${department} om een deel ervan`,
    part: (department, status) => `Het deel van ${department} staat nu op “${status}”`,
    goesOn: (department) => `Het deel van ${department} gaat door, al is het verzoek gesloten`,
    withdrawn: (who, department) => `${who} trok het deel van ${department} in`,
    withdrawnHere: (who) => `${who} sloot het hoofdverzoek en trok dit deel in`,
  },
};

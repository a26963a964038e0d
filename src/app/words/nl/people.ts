import type { PeopleWords } from '../en/people.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const people: PeopleWords = {
  alike: {
    title: 'Misschien al in uw contacten',
    because: {
      name: 'Een naam die erop lijkt',
      phone: 'Hetzelfde telefoonnummer',
      email: 'Hetzelfde e-mailadres',
      address: 'Hetzelfde adres',
    },
  },

  doorstep: {
    title: 'De vorige keer zei u…',
    notMet: 'Nog niet ontmoet',
    asked: 'En wat ervan kwam',
    nothingYet: 'Er kwam nog niets van',
    answer: (text) => `Antwoord: ${text}`,
    tell: 'Te vertellen: nieuw sinds de vorige ontmoeting',
    comeBack: (day) => `Beloofd: terugkomen op ${day}`,
    earlier: (n) => count(n, { one: 'en 1 verzoek van eerder', other: `en ${n} verzoeken van eerder` }),
  },

  resting: {
    title: 'Niet storen',
    help: 'Wie deze naam tegenkomt, leest het. Er wordt niets door verboden.',
    start: 'Deze persoon wil niet gestoord worden',
    reason: 'Waarom',
    reasonHint: 'In eigen woorden: nachtdienst, pas een baby',
    until: 'Tot wanneer',
    untilDay: 'Tot een bepaalde dag',
    forGood: 'Voorgoed',
    day: 'Dag',
    stop: 'Storen mag weer',
    stopped: 'Weggehaald: storen mag weer',
    over: (day) => `Afgelopen op ${day}.`,
  },

  asking: {
    readTitle: 'Lees dit voor',
    readIn: 'In de taal van de persoon',
    asked: {
      keep: 'uw gegevens bewaren',
      answer: 'u vertellen wat er van uw vraag kwam',
      invite: 'u uitnodigen',
      introduce: 'u aan anderen voorstellen',
    },
    readOut: (what, until) => `Mag de stad ${what}${until && `, tot en met ${until}`}? U kunt dit altijd intrekken.`,
    wasReadOut: 'Dit is voorgelezen',
    haveRead: 'Ik heb dit voorgelezen',
    sign: 'Handtekening',
    signHint: 'De persoon tekent hier met de vinger.',
    signed: 'De handtekening staat er.',
    signAgain: 'Opnieuw tekenen',
    signedAs: 'Of de naam, door de persoon zelf getypt',
    signature: (name) => `Handtekening van ${name}`,
    typedBy: (name) => `Ondertekend met de naam ${name}`,
  },

  meeting: {
    newNamed: (name) => `Nieuw contact: ${name}`,
    newToHere: 'Nieuw in uw contacten. Alleen de naam wordt genoteerd: voor de rest is toestemming nodig.',
    onBehalfOf: 'Namens',
    onBehalfOfHint: 'Als iemand voor een ander spreekt: een buur, de moeder',
  },
};

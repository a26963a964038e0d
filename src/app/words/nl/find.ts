import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const find: Pick<Words, 'find'> = {
  find: {
    title: 'Zoeken',
    label: 'Zoek in alles op deze telefoon',
    emptyTitle: 'Zoek in alles op deze telefoon',
    emptyText:
      'Contacten, verzoeken, gesprekken, concepten, onderwerpen en wijken, op elk woord: een naam, een straat, een telefoonnummer, een stukje van een kenmerk. Een typefout geeft niet.',
    found: (n: number, said: string) => count(n, { one: '1 gevonden', other: `${said} gevonden` }),
    noneFound: 'Niets gevonden',
    noneFoundText:
      'Probeer minder letters, of maar één van de woorden. Wat bij een andere wijk of afdeling hoort, staat niet op deze telefoon.',
    stillReading: 'Deze telefoon wordt nog doorgekeken: er kan meer zijn.',
    groups: {
      contact: 'Contacten',
      request: 'Verzoeken',
      encounter: 'Gesprekken',
      draft: 'Concepten',
      place: 'Onderwerpen en wijken',
    },
    showAll: (n: string) => `Toon alle ${n}`,
    showFirst: (n: string) => `Toon de eerste ${n}`,
    service: 'Onderwerp: bekijk de verzoeken',
    district: 'Wijk: bekijk de verzoeken',
  },
};

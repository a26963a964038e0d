import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const find: Pick<Words, 'find'> = {
  find: {
    title: 'Chercher',
    label: 'Chercher dans tout ce téléphone',
    emptyTitle: 'Chercher dans tout ce téléphone',
    emptyText:
      'Contacts, demandes, rencontres, brouillons, sujets et quartiers, par n’importe quel mot : un nom, une rue, un numéro de téléphone, un bout de référence. Une faute de frappe ne gêne pas.',
    found: (n: number, said: string) => count(n, { one: '1 trouvé', other: `${said} trouvés` }),
    noneFound: 'Rien trouvé',
    noneFoundText:
      'Essayez moins de lettres, ou un seul des mots. Ce qui relève d’un autre quartier ou d’un autre service n’est pas sur ce téléphone.',
    stillReading: 'Ce téléphone est encore parcouru : il peut y en avoir d’autres.',
    groups: {
      contact: 'Contacts',
      request: 'Demandes',
      encounter: 'Rencontres',
      draft: 'Brouillons',
      place: 'Sujets et quartiers',
    },
    showAll: (n: string) => `Tout montrer (${n})`,
    showFirst: (n: string) => `Montrer les ${n} premiers`,
    service: 'Sujet : voir ses demandes',
    district: 'Quartier : voir ses demandes',
  },
};

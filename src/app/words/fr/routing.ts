import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('fr');

export const routing: Pick<Words, 'routing'> = {
  routing: {
    rules: 'Règles',
    rulesHelp: 'Quel service reçoit quoi, et pourquoi',
    handedOver: (n) => count(n, { one: 'Passée une fois à un autre', other: `Passée ${n} fois à un autre` }),
    tooOften: (times, who, department) =>
      `Passée ${times} fois à un autre : un coordinateur décide. ${who} la voulait ici : ${department}`,
    wouldBeTooOften: (times) =>
      `Ce serait le passage numéro ${times}. Un coordinateur décidera, et lira où vous la voulez et pourquoi.`,
    toCoordinator: 'Envoyée à un coordinateur, avec ce que vous vouliez',
    always: (service, district) =>
      district ? `Toujours, pour ce sujet : ${service}, ${district}` : `Toujours, pour ce sujet : ${service}`,
    alwaysLegend: 'Faut-il une règle ?',
    askAlways: (service, district, department) =>
      `${service}${district && `, ${district}`} : toujours vers ${department} ?`,
    wantsAlways: 'Il devrait toujours en être ainsi.',
    makeRule: 'En faire une règle',
  },
};

import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('nl');

export const routing: Pick<Words, 'routing'> = {
  routing: {
    rules: 'Regels',
    rulesHelp: 'Welke afdeling wat krijgt, en waarom',
    handedOver: (n) => count(n, { one: 'Eén keer doorgegeven', other: `${n} keer doorgegeven` }),
    tooOften: (times, who, department) =>
      `${times} keer doorgegeven: een coördinator beslist. ${who} wilde het bij ${department}`,
    wouldBeTooOften: (times) =>
      `Dit zou keer nummer ${times} zijn. Een coördinator beslist, en leest waar u het wilt en waarom.`,
    toCoordinator: 'Gestuurd naar een coördinator, met wat u wilde',
    always: (service, district) => (district ? `Altijd, voor ${service} in ${district}` : `Altijd, voor ${service}`),
    alwaysLegend: 'Moet dit een regel zijn?',
    askAlways: (service, district, department) =>
      `Altijd, voor ${service}${district && ` in ${district}`}, naar ${department}?`,
    wantsAlways: 'Het moet altijd zo.',
    makeRule: 'Maak er een regel van',
  },
};

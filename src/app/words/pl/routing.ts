import type { Words } from '../en.ts';
import { plurals } from '../plural.ts';

const count = plurals('pl');

export const routing: Pick<Words, 'routing'> = {
  routing: {
    rules: 'Reguły',
    rulesHelp: 'Który wydział co dostaje i dlaczego',
    handedOver: (n) => count(n, { one: 'Przekazano 1 raz', few: `Przekazano ${n} razy`, many: `Przekazano ${n} razy` }),
    tooOften: (times, who, department) =>
      `Przekazano ${times} razy: decyduje koordynator. ${who} – miało trafić do: ${department}`,
    wouldBeTooOften: (times) =>
      `To byłoby przekazanie numer ${times}. Zdecyduje koordynator. Przeczyta, dokąd to wysyłasz i dlaczego.`,
    toCoordinator: 'Wysłano do koordynatora razem z Twoją propozycją',
    always: (service, district) => (district ? `Zawsze: ${service}, ${district}` : `Zawsze: ${service}`),
    alwaysLegend: 'Czy ma to być reguła?',
    askAlways: (service, district, department) => `${service}${district && `, ${district}`}: zawsze do: ${department}?`,
    wantsAlways: 'Tak ma być zawsze.',
    makeRule: 'Zrób z tego regułę',
  },
};

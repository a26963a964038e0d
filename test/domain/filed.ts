import type { Service } from '../../src/domain/service.ts';
import type { Example } from '../../src/domain/suggester/learn.ts';

// What people of the town say of each service without using the words by which the city knows it, and what they say anyway.
const SAID: Record<string, string[]> = {
  tree: [
    'leaves in the gutter',
    'roots lift the pavement',
    'the oak leans',
    'a trunk across the path',
    'birch is rotten',
  ],
  lamp: ['the lantern flickers', 'no bulb since', 'we see nothing at night', 'lantern is out', 'pole hums at night'],
  bench: [
    'nowhere to sit',
    'the slats are broken',
    'sitting is not possible',
    'planks are loose',
    'people sit on the wall',
  ],
  mooring: ['a sloop is adrift', 'the jetty sinks', 'ropes are cut', 'the ferry cannot land', 'jetty has no ring'],
};
const AROUND = [
  'near the school',
  'since last week',
  'again',
  'says my neighbour',
  'in our street',
  'please',
  'by the church',
];

/** Requests that people of the town have filed, each by somebody else; the first ones are the same however many are asked for. */
export function filed(count: number): Example[] {
  const chance = chanceFrom(11);
  const pick = <T>(list: T[]) => list[Math.floor(chance() * list.length)] as T;
  return Array.from({ length: count }, (_, index) => {
    const serviceCode = pick(Object.keys(SAID));
    const [said, around] = [pick(SAID[serviceCode] ?? []), pick(AROUND)];
    return {
      text: chance() < 0.5 ? `${said} ${around}` : `${around}: ${said}`,
      serviceCode,
      from: `somebody ${index}`,
    };
  });
}

/** A city of that many services in no language at all, and requests in it of as many different words as there can be. */
export function babble(serviceCount: number, count: number): { services: Service[]; examples: Example[] } {
  const chance = chanceFrom(5);
  const sign = (signs: string) => signs[Math.floor(chance() * signs.length)];
  const word = () =>
    Array.from({ length: 1 + Math.floor(chance() * 4) }, () => `${sign('bcdfghklmnprstvwz')}${sign('aeiou')}`).join('');
  const words = (count: number) => Array.from({ length: count }, word);
  const common = words(1500);
  const services = Array.from({ length: serviceCount }, (_, index) => ({
    id: `service-${index}`,
    name: { en: words(2).join(' ') },
    words: { en: words(8) },
    leadId: null,
    departmentIds: [],
    promise: null,
  }));
  const own = services.map(() => words(30));
  const examples = Array.from({ length: count }, (_, index) => {
    const k = index % serviceCount;
    const said = Array.from({ length: 14 }, () => {
      const from = chance() < 0.3 ? (own[k] ?? []) : common;
      return from[Math.floor(chance() * from.length)];
    });
    return { text: said.join(' '), serviceCode: `service-${k}`, from: `somebody ${index}` };
  });
  return { services, examples };
}

// A linear congruential generator (Numerical Recipes): the same requests in each run.
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

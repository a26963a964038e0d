import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findAlike, indexLikenesses, type Known } from '../../src/domain/likeness.ts';
import { Chance } from '../simulate/chance.ts';
import { FAMILY, GIVEN } from './names.ts';

const knownAs = (name: string, over: Partial<Known> = {}): Known => ({
  name,
  phone: '',
  email: '',
  address: '',
  ...over,
});
const town = indexLikenesses([
  knownAs('Mrs Visser'),
  knownAs('Łukasz Wiśniewski'),
  knownAs('Anneke van der Meer', { phone: '+31 6 1234 5678' }),
  knownAs('Hélène Lecœur', { email: 'helene@example.org' }),
  knownAs('Sjoerd Dijkstra', { address: 'Kade 12' }),
  knownAs('Jean-Pierre Müller'),
  knownAs('Buurtvereniging De Kade'),
]);
const alike = (name: string, over: Partial<Known> = {}) =>
  findAlike(town, knownAs(name, over)).map(({ who }) => who.name);

test('somebody is known again by another spelling of the same name', () => {
  const spellings: Record<string, string[]> = {
    'Mrs Visser': ['Visser', 'mevr. Viser', 'Mme VISSER', 'Vissr'],
    'Łukasz Wiśniewski': ['Lukasz Wisniewski', 'Wiśniewski Łukasz', 'Ł. Wiśniewski', 'Lukas Wisnewski'],
    'Anneke van der Meer': [
      'Anneke vd Meer',
      'Anneke v.d. Meer',
      'van der Meer, Anneke',
      'Aneke vandermeer',
      'A. van der Meer',
    ],
    'Hélène Lecœur': ['Helene Lecoeur', 'LECOEUR Hélène', 'Héléne Lecouer'],
    'Sjoerd Dijkstra': ['Sjoerd Dykstra', 'Sjoerd Deykstra', 'Dijkstra S.', 'Sjored Dijkstra'],
    'Jean-Pierre Müller': ['Jean Pierre Mueller', 'Jeanpierre Muller', 'J.-P. Müller'],
    'Buurtvereniging De Kade': ['buurtverenigng kade'],
  };
  for (const [name, others] of Object.entries(spellings))
    for (const other of others) assert.is(alike(other)[0], name, other);
});

test('somebody else is not taken for one of them', () => {
  for (const name of ['Bos', 'Anna Nowak', 'Sjoerd de Vries', 'Hélène Moreau', 'Mrs Vos', 'Ed', 'Buurthuis'])
    assert.equal(alike(name), [], name);
});

test('a telephone, an address for mail or a house that is known tells who it may be, whatever the name', () => {
  assert.equal(alike('Nobody', { phone: '06-12345678' }), ['Anneke van der Meer']);
  assert.equal(alike('Nobody', { email: ' Helene@Example.org' }), ['Hélène Lecœur']);
  assert.equal(alike('Nobody', { address: '12, kade' }), ['Sjoerd Dijkstra']);
  for (const nothing of [{ phone: '12' }, { email: ' ' }, { address: 'Kade' }])
    assert.equal(alike('Nobody', nothing), []);
});

test('of a name and a number that are the same, the number is told', () => {
  const same = findAlike(town, knownAs('Anneke van der Meer', { phone: '06 1234 5678' }));
  assert.equal(
    same.map(({ because, likeness }) => [because, likeness]),
    [['phone', 1]],
  );
});

test('a name half typed is known already, when it is being typed', () => {
  const sought = knownAs('Sjoerd Dijk');
  assert.equal(
    findAlike(town, sought, { isTyping: true }).map(({ who }) => who.name),
    ['Sjoerd Dijkstra'],
  );
  assert.equal(findAlike(town, sought), []);
});

const PEOPLE = 5000;

test(`among ${PEOPLE} people those written otherwise are found, and few others with them, within a keystroke`, () => {
  const chance = new Chance(2026);
  const people = everybody(chance);
  const index = indexLikenesses(people.slice(0, PEOPLE));
  const strangers = people.slice(PEOPLE, PEOPLE + 1000);
  const times: number[] = [];
  const ask = (name: string) => {
    const before = performance.now();
    const found = findAlike(index, knownAs(name)).map(({ who }) => who);
    times.push(performance.now() - before);
    return found;
  };
  const report: string[] = [];
  const recalls: Record<string, number> = {};
  for (const [way, write] of Object.entries(WAYS)) {
    let found = 0;
    const asked = index.people.filter((_, at) => at % 10 === 0);
    for (const person of asked) if (ask(write(person.name, chance)).includes(person)) found += 1;
    recalls[way] = found / asked.length;
    report.push(`${way} ${((100 * found) / asked.length).toFixed(1)} %`);
  }
  const alarms = strangers.map(({ name }) => ask(name).length);
  const alarmed = alarms.filter((count) => count > 0).length / strangers.length;
  times.sort((a, b) => a - b);
  const slow = times[Math.floor(times.length * 0.99)] ?? 0;
  console.log(
    `likeness among ${PEOPLE}, found in the first three: ${report.join(', ')}; strangers with a suggestion: ${(100 * alarmed).toFixed(1)} %; median ${times[times.length >> 1]?.toFixed(2)} ms, 99 of 100 within ${slow.toFixed(2)} ms`,
  );
  for (const [way, recall] of Object.entries(recalls))
    assert.ok(recall > (way === 'two slips' ? 0.7 : 0.85), `${way}: ${recall}`);
  assert.ok(alarmed < 0.35, String(alarmed));
});

// Everybody a name of their own: of two of the same name nobody could tell which is meant.
function everybody(chance: Chance): Known[] {
  const names = (['fr', 'nl', 'pl'] as const).flatMap((country) =>
    GIVEN[country]
      .split(' ')
      .flatMap((given) => FAMILY[country].split(' ').map((family) => `${given} ${family.replaceAll('-', ' ')}`)),
  );
  return [...new Set(names)]
    .map((name) => ({ name, place: chance.bits() }))
    .sort((a, b) => a.place - b.place)
    .map(({ name }) => knownAs(name));
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';
const slip = (name: string, chance: Chance): string => {
  const at = 1 + chance.below(name.length - 2);
  const letter = LETTERS[chance.below(26)] ?? '';
  const [before, after] = [name.slice(0, at), name.slice(at)];
  switch (chance.below(4)) {
    case 0:
      return before + letter + after;
    case 1:
      return before + after.slice(1);
    case 2:
      return before + letter + after.slice(1);
    default:
      return before + (after[1] ?? '') + (after[0] ?? '') + after.slice(2);
  }
};

/** The ways in which people write a name otherwise. */
const WAYS: Record<string, (name: string, chance: Chance) => string> = {
  'one slip': slip,
  'two slips': (name, chance) => slip(slip(name, chance), chance),
  'no accents': (name) =>
    name.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l').replaceAll('œ', 'oe').toUpperCase(),
  'family name first': (name) => {
    const [given, ...family] = name.split(' ');
    return `${family.join(' ')} ${given}`;
  },
  initial: (name) => name.replace(/^(\p{L})\S*/u, '$1.'),
  'particles shortened': (name) => name.replace(/\bvan de[nr]\b/, 'vd').replace(/\b(de|le|la|el) /gi, ''),
  'as it sounds': (name) =>
    name
      .replaceAll('ij', 'y')
      .replaceAll('ü', 'ue')
      .replaceAll('ph', 'f')
      .replaceAll('sz', 's')
      .replaceAll('th', 't')
      .replaceAll('ck', 'k'),
};

test.run();

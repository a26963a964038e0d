import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { routeNeed } from '../../src/domain/route.ts';
import { town } from '../town.ts';

const departmentOf = (text: string, serviceCode: string | null, districtId: string | null, directory = town) =>
  routeNeed({ text, serviceCode }, districtId, directory).departmentId;

/** The town with one rule: these words go to the port. */
const withWords = (...words: string[]) => ({
  ...town,
  rules: [
    {
      id: 'words',
      order: 1,
      serviceCode: null,
      districtId: null,
      words,
      departmentId: 'port',
      because: { en: 'Words' },
    },
  ],
});

test('the first rule that fits decides, though a later one fits too', () => {
  assert.equal(routeNeed({ text: 'A tree has fallen, it is falling apart', serviceCode: 'tree' }, 'harbour', town), {
    departmentId: 'streets',
    by: 'rule',
    ruleId: 'falling',
    personId: null,
    because: { en: 'What has fallen is cleared by Streets first' },
  });
  const turned = { ...town, rules: [...town.rules].reverse() };
  assert.is(
    departmentOf('A tree is falling', 'tree', 'harbour', turned),
    'green',
    'the order of the rules is what counts',
  );
});

test('a rule for a district leaves the other districts alone', () => {
  assert.is(departmentOf('No light', 'lamp', 'harbour'), 'port');
  assert.is(departmentOf('No light', 'lamp', 'old-town'), 'streets');
  assert.is(departmentOf('No light', 'lamp', null), 'streets');
});

test('a rule for a service leaves needs without a service alone', () => {
  assert.is(departmentOf('The tree is dry', 'tree', null), 'green');
  assert.is(departmentOf('The tree is dry', null, null), null);
});

test('a need that no rule knows goes to the lead of its service', () => {
  assert.equal(routeNeed({ text: 'My boat is loose', serviceCode: 'mooring' }, 'harbour', town), {
    departmentId: 'port',
    by: 'lead',
    ruleId: null,
    personId: null,
    because: {},
  });
});

test('a need with no rule and no lead goes to triage, where a person decides', () => {
  const triage = { departmentId: null, by: 'triage', ruleId: null, personId: null, because: {} };
  assert.equal(routeNeed({ text: 'There is nowhere to sit', serviceCode: 'bench' }, 'harbour', town), triage);
  assert.equal(routeNeed({ text: 'I am lonely', serviceCode: null }, null, town), triage);
  assert.equal(routeNeed({ text: 'Old code', serviceCode: 'no-such-service' }, null, town), triage);
});

test('the words of a rule are heard at the beginning of a word only', () => {
  assert.is(departmentOf('A lamppost', null, null, withWords('lamp')), 'port');
  assert.is(departmentOf('The lamp.', null, null, withWords('lamp')), 'port');
  assert.is(departmentOf('A headlamp', null, null, withWords('lamp')), null);
  assert.is(departmentOf('The port is closed', null, null, withWords('dark', 'port')), 'port', 'one of them is enough');
});

test('the words of a rule are heard whatever the case, the accents and the Polish ł', () => {
  assert.is(departmentOf('DRZEWO NA ŁĄCE PŁONIE', null, null, withWords('płonie')), 'port');
  assert.is(departmentOf('drzewo plonie', null, null, withWords('Płonie')), 'port');
  assert.is(departmentOf('un ARBRE ÉLAGUÉ', null, null, withWords('elague')), 'port');
  assert.is(departmentOf('e\u0301lague\u0301', null, null, withWords('Élagué')), 'port', 'typed as two signs');
});

test('a phrase is heard as a whole, whatever stands between its words', () => {
  assert.is(departmentOf('The street-light is out', null, null, withWords('street light')), 'port');
  assert.is(departmentOf('A light in the street', null, null, withWords('street light')), null);
});

test('a rule with a word in which nothing is said, as a lone comma in a file makes it, fits nothing by that word', () => {
  for (const blank of ['', ' ', ',', ' – ']) {
    assert.is(departmentOf('I am lonely', null, null, withWords(blank)), null, `"${blank}"`);
    assert.is(departmentOf('', null, null, withWords(blank)), null, `"${blank}"`);
    assert.is(departmentOf('A lamp', null, null, withWords(blank, 'lamp')), 'port', 'its other words are heard');
  }
});

test.run();

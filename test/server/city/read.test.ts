import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readCity } from '../../../src/server/city/read.ts';
import { cityWith, collection, feature, problemsWith, square, TOWN, writeTown } from './town.ts';

const withLine = (file: 'departments.csv' | 'services.csv' | 'rules.csv' | 'people.csv', line: string) => ({
  [file]: `${TOWN[file]}${line}\n`,
});

test('a town is read as its administrator wrote it', async () => {
  const city = await cityWith();
  assert.equal(city.departments[1], {
    id: 'waste',
    name: { nl: 'Afval', fr: 'Déchets' },
    channel: 'desk',
    email: '',
  });
  assert.equal(city.services[0], {
    id: 'trees',
    name: { nl: 'Bomen', fr: 'Arbres' },
    words: { nl: ['boom', 'tak'], fr: ['arbre', 'branche'] },
    leadId: 'green',
    departmentIds: ['waste'],
    promise: { days: 10, kind: 'working' },
  });
  assert.is(city.services[2]?.leadId, null);
  assert.is(city.services[2]?.promise, null);
  assert.equal(
    city.rules.map(({ id, order }) => [id, order]),
    [
      ['bins-north', 1],
      ['storm', 2],
    ],
  );
  assert.is(city.rules[0]?.because.nl, 'In het noorden doet Groen de bakken, "zelf".');
  assert.equal(city.people[0]?.districtIds, ['north', 'south']);
  assert.equal(city.districts[0]?.name, { nl: 'north' });
});

test('files as Excel saves them, with its mark, semicolons and CRLF, make the same town', async () => {
  const excel = (text: string) => `\uFEFF${text.replaceAll(',', ';').replaceAll('\n', '\r\n')}`;
  const files = {
    'departments.csv': excel(TOWN['departments.csv']),
    'services.csv': excel(TOWN['services.csv']),
    'people.csv': excel(TOWN['people.csv']),
    'city.json': `\uFEFF${TOWN['city.json']}`,
  };
  assert.equal(await cityWith(files), await cityWith());
});

test('columns may stand in any order', async () => {
  const files = { 'departments.csv': 'email,name_fr,channel,id,name_nl\n,,desk,green,Groen\n,,desk,waste,Afval\n' };
  const city = await cityWith(files);
  assert.equal(city.departments[0], { id: 'green', name: { nl: 'Groen' }, channel: 'desk', email: '' });
});

test('a slip in a department is told with its line and the department that was meant', async () => {
  assert.equal(await problemsWith(withLine('services.csv', 'roads,Wegen,,,,gren,,,')), [
    'services.csv, line 5: department "gren" does not exist; write "green" (or one of: waste)',
  ]);
});

test('the line is right after a cell with line breaks', async () => {
  const problems = await problemsWith(withLine('rules.csv', 'a,bins,,,green,"one\ntwo\nthree",\nb,bins,,,nobody,x,'));
  assert.equal(problems, ['rules.csv, line 7: department "nobody" does not exist; write one of: green, waste']);
});

test('everything wrong with one line is told', async () => {
  assert.equal(await problemsWith(withLine('people.csv', 'Ana Maria,,no address,oficer|boss,norht,,de')), [
    'people.csv, line 4: login "Ana Maria" cannot be one; write small letters a to z and digits, then also . _ @ + or -, at most 120, no spaces',
    'people.csv, line 4: name is empty; fill it in',
    'people.csv, line 4: role "oficer" does not exist; write "officer" (or one of: maintainer, coordinator, administrator)',
    'people.csv, line 4: role "boss" does not exist; write one of: officer, maintainer, coordinator, administrator',
    'people.csv, line 4: district "norht" does not exist; write "north" (or one of: south)',
    'people.csv, line 4: language "de" does not exist; write one of: en, fr, nl, pl',
    'people.csv, line 4: email "no address" is not an address; write one, as in name@example.org',
  ]);
});

const WRONG_LINES: [string, Parameters<typeof withLine>, RegExp][] = [
  [
    'an id twice',
    ['departments.csv', 'green,Nog,,desk,'],
    /^departments.csv, line 4: department "green" is already on line 2/,
  ],
  ['no id', ['departments.csv', ',Nog,,desk,'], /line 4: id is empty; fill it in/],
  ['an id with a space', ['departments.csv', 'big green,Nog,,desk,'], /line 4: id "big green" cannot be an id/],
  ['no name at all', ['departments.csv', 'roads,, ,desk,'], /line 4: name is empty in every language/],
  ['a channel there is not', ['departments.csv', 'roads,Wegen,,fax,'], /channel "fax" does not exist; write/],
  ['no channel', ['departments.csv', 'roads,Wegen,,,'], /channel is empty; fill it in/],
  ['a NUL', ['departments.csv', 'roads,We\u0000gen,,desk,'], /name_nl "We\uFFFDgen" holds a sign that cannot be kept/],
  ['a very long name', ['departments.csv', `roads,${'x'.repeat(2001)},,desk,`], /name_nl "x{40}…" is too long/],
  ['the lead again', ['services.csv', 'x,X,,,,green,green|waste,,'], /department "green" leads already/],
  ['days without a kind', ['services.csv', 'x,X,,,,,,5,'], /line 5: promise_kind is empty; fill it in/],
  ['a kind without days', ['services.csv', 'x,X,,,,,,,working'], /line 5: promise_days is empty; fill it in/],
  ['days in words', ['services.csv', 'x,X,,,,,,five,working'], /promise_days "five" is not a whole number/],
  ['too many days', ['services.csv', 'x,X,,,,,,4000,working'], /promise_days "4000" is too large/],
  ['a kind there is not', ['services.csv', 'x,X,,,,,,5,workdays'], /kind of promise "workdays" does not exist/],
  ['a rule for everything', ['rules.csv', 'x,,,,green,Want,'], /line 4: the rule fits everything/],
  ['a rule without a reason', ['rules.csv', 'x,bins,,,green,,'], /line 4: because is empty in every language/],
  ['a rule to nobody', ['rules.csv', 'x,bins,,,,Want,'], /line 4: department is empty; fill it in/],
  ['a rule for a word nobody can say', ['rules.csv', 'x,,,!!!|boom,green,Want,'], /"!!!" has no letter or digit/],
  ['a cell too many', ['rules.csv', 'x,bins,,,green,Want,, ja'], /line 4: has 8 cells where the header has 7/],
  ['a login twice', ['people.csv', 'ana,Ana,,officer,,,nl'], /person "ana" is already on line 2/],
  ['no role', ['people.csv', 'zoe,Zoë,,,,,nl'], /roles is empty; fill it in/],
];
for (const [what, [file, line], expected] of WRONG_LINES) {
  test(`a line with ${what} is refused`, async () => {
    const problems = await problemsWith(withLine(file, line));
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${problems.join('\n')}\nshould be ${expected}`,
    );
  });
}

test('a column that nobody knows is told once, with the one that was meant, and hides no other file', async () => {
  const problems = await problemsWith({ 'departments.csv': 'id,nane_nl,channel,email\ngreen,Groen,desk,\n' });
  assert.is(problems.length, 1);
  assert.match(problems[0] ?? '', 'departments.csv, line 1: column "nane_nl" is not known; write "name_nl"');
});

test('a column that is missing is told', async () => {
  const problems = await problemsWith({ 'people.csv': 'login,name,email,districts,departments,language\n' });
  assert.equal(problems, [
    'people.csv, line 1: column "roles" is missing; add it, its cells may stay empty where there is nothing to say',
  ]);
});

test('every missing file is told', async () => {
  const folder = writeTown();
  rmSync(join(folder, 'rules.csv'));
  rmSync(join(folder, 'city.json'));
  const read = await readCity(folder);
  assert.equal('problems' in read && read.problems.map(({ file }) => file), ['city.json', 'rules.csv']);
});

test('a file in an old encoding is told with its line', async () => {
  const folder = writeTown();
  writeFileSync(
    join(folder, 'departments.csv'),
    Buffer.from('id,name_nl,channel,email\ngreen,Groen,desk,\nwaste,D\xe9chets,desk,\n', 'latin1'),
  );
  const read = await readCity(folder);
  assert.equal('problems' in read && read.problems.map(({ file, line }) => [file, line]), [['departments.csv', 3]]);
});

test('the city itself is checked', async () => {
  const city = JSON.parse(TOWN['city.json']);
  const wrong = {
    ...city,
    names: {},
    languages: ['nl', 'de'],
    timeZone: 'Europe/Gent',
    country: 'Belgium',
    mayor: 'x',
  };
  const problems = await problemsWith({ 'city.json': JSON.stringify(wrong) });
  assert.match(problems.join('\n'), 'city.json: languages.1 "de" is not a language of the app');
  assert.match(
    problems.join('\n'),
    'city.json: timeZone "Europe/Gent" is not a time zone; write one as in Europe/Brussels',
  );
  assert.match(problems.join('\n'), 'city.json: country "Belgium" is not a country');
  assert.match(problems.join('\n'), 'city.json: "mayor" is not known here; take it out');
  assert.equal(await problemsWith({ 'city.json': JSON.stringify({ ...city, names: { nl: ' ' } }) }), [
    'city.json: names is empty; write the name in at least one language, as in { "nl": "Gent" }',
  ]);
  assert.match((await problemsWith({ 'city.json': '{\n"id": "x",\n}' }))[0] ?? '', 'city.json, line 3: is not JSON');
  for (const text of ['[]', 'null', '"x"', '{}']) {
    assert.ok((await problemsWith({ 'city.json': text })).length > 0, text);
  }
});

const DISTRICTS: [string, unknown, RegExp][] = [
  ['that is not closed', feature('east', [square(5, 51).slice(0, 4)]), /district "east": ring 1 is not closed/],
  [
    'of three points',
    feature('east', [
      [
        [0, 0],
        [1, 1],
        [0, 0],
      ],
    ]),
    /ring 1 has 3 points/,
  ],
  ['in metres', feature('east', [square(155_000, 463_000)]), /these look like metres; reproject to WGS 84/],
  ['with latitude first', feature('east', [square(51, 100)]), /a latitude is at most 90/],
  ['with a wrong hole', feature('east', [square(5, 51), [[5, 51]]]), /ring 2 has 1 points/],
  ['that is a point', feature('east', [4, 51], 'Point'), /is a Point; draw it as a Polygon/],
  ['of words', feature('east', [['a', 'b', 'c', 'd']]), /ring 1 is not a list of points/],
  ['without rings', feature('east', []), /a polygon has no ring/],
  ['without polygons', feature('east', [], 'MultiPolygon'), /has no shape/],
  ['without a shape', { type: 'Feature', properties: { id: 'east', name: 'x' }, geometry: null }, /has no shape/],
  [
    'without an id',
    { type: 'Feature', properties: { name: 'x' }, geometry: null },
    /feature 3: properties.id is empty/,
  ],
  ['without a name', feature('east', [square(5, 51)], 'Polygon', ' '), /district "east": properties.name is empty/],
  ['that is there already', feature('north', [square(5, 51)]), /district "north": is there twice/],
  ['that is nothing', null, /feature 3: /],
];
for (const [what, wrong, expected] of DISTRICTS) {
  test(`a district ${what} is refused`, async () => {
    const right = JSON.parse(TOWN['districts.geojson']).features;
    const problems = await problemsWith({ 'districts.geojson': collection(...right, wrong) });
    assert.ok(
      problems.some((problem) => expected.test(problem)),
      `${problems.join('\n')}\nshould be ${expected}`,
    );
  });
}

test('a map that cannot be read is told once, not at every rule and person that names a district', async () => {
  assert.equal(await problemsWith({ 'districts.geojson': '{"type":"Feature"}' }), [
    'districts.geojson: is not a FeatureCollection; save the layer as GeoJSON',
  ]);
});

test('a district id with its accents taken apart, as some maps have it, is the same district', async () => {
  const districts = collection(feature('cité'.normalize('NFD'), [square(4, 51)], 'Polygon', 'Cité'));
  const people = 'login,name,email,roles,districts,departments,language\nana,Ana,,officer,cité,,nl\n';
  const city = await cityWith({
    'districts.geojson': districts,
    'people.csv': people,
    'rules.csv': 'id,service,district,words,department,because_nl\n',
  });
  assert.is(city.districts[0]?.id, 'cité'.normalize('NFC'));
});

test('the example that administrators are given is a city', async () => {
  const page = readFileSync(new URL('../../../docs/city-files.md', import.meta.url), 'utf8');
  const files = [...page.matchAll(/### ([\w.]+)\n\n```\w+\n(.*?)```/gs)].map(([, file, text]) => [file, text]);
  assert.equal(files.map(([file]) => file).sort(), Object.keys(TOWN).sort());
  const city = await cityWith(Object.fromEntries(files));
  assert.is(city.municipality.id, 'veldbeek');
  assert.is(city.people[2]?.language, 'nl');
  assert.is(city.districts[1]?.name.nl, 'Zuid');
});

test.run();

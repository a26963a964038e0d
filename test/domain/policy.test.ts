import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { KIND_OF } from '../../src/domain/ground.ts';
import { DEED_NAMES, type DeedName } from '../../src/domain/mutation.ts';
import { type Person, ROLES } from '../../src/domain/person.ts';
import { isInPart, may, mayRead, partKey, partsOf, readsRequests, whoMayTake } from '../../src/domain/policy.ts';
import { KINDS, type Kind, type Standing, WORK_KINDS } from '../../src/domain/record.ts';
import { ania, cast, claire, nora, omar, piet, sven, wim } from '../people.ts';
import { town } from '../town.ts';
import { always } from './chance.ts';

// Who may do and read what, for whoever watches over privacy in a city. "yes" is allowed, "-" is refused.
//
// What officers write about people (visits, encounters, contacts), by where it stands:
//   own       made by this person, wherever it lies
//   mine      made by a colleague, in a district of this person
//   other     made by a colleague, in another district
//   nowhere   made by a colleague, in no district
const ABOUT_PEOPLE = `
                              own  mine other nowhere
  officer of some districts
    openVisit                 yes   -    -     -
    amendVisit                yes   -    -     -
    recordEncounter           yes   -    -     -
    amendEncounter            yes   -    -     -
    attachToEncounter         yes   -    -     -
    recordContact             yes   -    -     -
    amendContact              yes  yes   -    yes
    removeContact             yes  yes   -    yes
    read:visit                yes   -    -     -
    read:encounter            yes  yes   -    yes
    read:contact              yes  yes   -    yes
  officer of every district
    openVisit                 yes   -    -     -
    amendVisit                yes   -    -     -
    recordEncounter           yes   -    -     -
    amendEncounter            yes   -    -     -
    attachToEncounter         yes   -    -     -
    recordContact             yes   -    -     -
    amendContact              yes  yes  yes   yes
    removeContact             yes  yes  yes   yes
    read:visit                yes   -    -     -
    read:encounter            yes  yes  yes   yes
    read:contact              yes  yes  yes   yes
  maintainer
    openVisit                  -    -    -     -
    amendVisit                 -    -    -     -
    recordEncounter            -    -    -     -
    amendEncounter             -    -    -     -
    attachToEncounter          -    -    -     -
    recordContact              -    -    -     -
    amendContact               -    -    -     -
    removeContact              -    -    -     -
    read:visit                 -    -    -     -
    read:encounter             -    -    -     -
    read:contact               -    -    -     -
  coordinator of the city
    openVisit                  -    -    -     -
    amendVisit                 -    -    -     -
    recordEncounter            -    -    -     -
    amendEncounter             -    -    -     -
    attachToEncounter          -    -    -     -
    recordContact              -    -    -     -
    amendContact               -    -    -     -
    removeContact              -    -    -     -
    read:visit                yes  yes  yes   yes
    read:encounter             -    -    -     -
    read:contact               -    -    -     -
  administrator
    openVisit                  -    -    -     -
    amendVisit                 -    -    -     -
    recordEncounter            -    -    -     -
    amendEncounter             -    -    -     -
    attachToEncounter          -    -    -     -
    recordContact              -    -    -     -
    amendContact               -    -    -     -
    removeContact              -    -    -     -
    read:visit                 -    -    -     -
    read:encounter             -    -    -     -
    read:contact               -    -    -     -
`;

// Requests to departments, by where they stand. First the district: "mine/" one of this person's, "other/" another one,
// "nowhere/" none. Then the department: "mine", "other", or "triage" where nobody has it yet. "own" was opened by this person, and lies
// in another district with another department.
const REQUESTS = `
                              own  mine/mine mine/other mine/triage other/mine other/triage nowhere/mine nowhere/other nowhere/triage
  officer of some districts
    takeRequest                -      -         -          -           -           -            -             -             -
    assignRequest              -      -         -          -           -           -            -             -             -
    setStatus                  -      -         -          -           -           -            -             -             -
    remarkOnRequest           yes    yes       yes        yes          -           -           yes           yes           yes
    tellAsker                 yes    yes       yes        yes          -           -           yes           yes           yes
    noteSaid                  yes    yes       yes        yes          -           -           yes           yes           yes
    answerRequest             yes     -         -          -           -           -            -             -             -
    attachToRequest           yes     -         -          -           -           -            -             -             -
    classifyRequest           yes     -         -          -           -           -            -             -             -
    routeRequest               -      -         -          -           -           -            -             -             -
    splitRequest               -      -         -          -           -           -            -             -             -
    askCitizen                 -      -         -          -           -           -            -             -             -
    withdrawQuestion           -      -         -          -           -           -            -             -             -
    read:request              yes    yes       yes        yes          -           -           yes           yes           yes
  officer of every district
    takeRequest                -      -         -          -           -           -            -             -             -
    assignRequest              -      -         -          -           -           -            -             -             -
    setStatus                  -      -         -          -           -           -            -             -             -
    remarkOnRequest           yes    yes       yes        yes         yes         yes          yes           yes           yes
    tellAsker                 yes    yes       yes        yes         yes         yes          yes           yes           yes
    noteSaid                  yes    yes       yes        yes         yes         yes          yes           yes           yes
    answerRequest             yes     -         -          -           -           -            -             -             -
    attachToRequest           yes     -         -          -           -           -            -             -             -
    classifyRequest           yes     -         -          -           -           -            -             -             -
    routeRequest               -      -         -          -           -           -            -             -             -
    splitRequest               -      -         -          -           -           -            -             -             -
    askCitizen                 -      -         -          -           -           -            -             -             -
    withdrawQuestion           -      -         -          -           -           -            -             -             -
    read:request              yes    yes       yes        yes         yes         yes          yes           yes           yes
  maintainer
    takeRequest                -     yes        -          -           -           -           yes            -             -
    assignRequest              -     yes        -          -           -           -           yes            -             -
    setStatus                  -     yes        -          -           -           -           yes            -             -
    remarkOnRequest            -     yes        -          -           -           -           yes            -             -
    tellAsker                  -     yes        -          -           -           -           yes            -             -
    noteSaid                   -     yes        -          -           -           -           yes            -             -
    answerRequest              -     yes        -          -           -           -           yes            -             -
    attachToRequest            -     yes        -          -           -           -           yes            -             -
    classifyRequest            -      -         -          -           -           -            -             -             -
    routeRequest               -     yes        -          -           -           -           yes            -             -
    splitRequest               -     yes        -          -           -           -           yes            -             -
    askCitizen                 -     yes        -          -           -           -           yes            -             -
    withdrawQuestion           -     yes        -          -           -           -           yes            -             -
    read:request               -     yes        -          -           -           -           yes            -             -
  maintainer of no department
    takeRequest                -      -         -          -           -           -            -             -             -
    assignRequest              -      -         -          -           -           -            -             -             -
    setStatus                  -      -         -          -           -           -            -             -             -
    remarkOnRequest            -      -         -          -           -           -            -             -             -
    tellAsker                  -      -         -          -           -           -            -             -             -
    noteSaid                   -      -         -          -           -           -            -             -             -
    answerRequest              -      -         -          -           -           -            -             -             -
    attachToRequest            -      -         -          -           -           -            -             -             -
    classifyRequest            -      -         -          -           -           -            -             -             -
    routeRequest               -      -         -          -           -           -            -             -             -
    splitRequest               -      -         -          -           -           -            -             -             -
    askCitizen                 -      -         -          -           -           -            -             -             -
    withdrawQuestion           -      -         -          -           -           -            -             -             -
    read:request               -      -         -          -           -           -            -             -             -
  coordinator of a department
    takeRequest                -     yes        -         yes          -           -           yes            -            yes
    assignRequest              -     yes        -         yes          -           -           yes            -            yes
    setStatus                  -     yes        -         yes          -           -           yes            -            yes
    remarkOnRequest            -     yes        -         yes          -           -           yes            -            yes
    tellAsker                  -     yes        -         yes          -           -           yes            -            yes
    noteSaid                   -     yes        -         yes          -           -           yes            -            yes
    answerRequest              -     yes        -         yes          -           -           yes            -            yes
    attachToRequest            -     yes        -         yes          -           -           yes            -            yes
    classifyRequest            -     yes        -         yes          -           -           yes            -            yes
    routeRequest               -     yes        -         yes          -           -           yes            -            yes
    splitRequest               -     yes        -         yes          -           -           yes            -            yes
    askCitizen                 -     yes        -         yes          -           -           yes            -            yes
    withdrawQuestion           -     yes        -         yes          -           -           yes            -            yes
    read:request               -     yes        -         yes          -           -           yes            -            yes
  coordinator of the city
    takeRequest               yes    yes       yes        yes         yes         yes          yes           yes           yes
    assignRequest             yes    yes       yes        yes         yes         yes          yes           yes           yes
    setStatus                 yes    yes       yes        yes         yes         yes          yes           yes           yes
    remarkOnRequest           yes    yes       yes        yes         yes         yes          yes           yes           yes
    tellAsker                 yes    yes       yes        yes         yes         yes          yes           yes           yes
    noteSaid                  yes    yes       yes        yes         yes         yes          yes           yes           yes
    answerRequest             yes    yes       yes        yes         yes         yes          yes           yes           yes
    attachToRequest           yes    yes       yes        yes         yes         yes          yes           yes           yes
    classifyRequest           yes    yes       yes        yes         yes         yes          yes           yes           yes
    routeRequest              yes    yes       yes        yes         yes         yes          yes           yes           yes
    splitRequest              yes    yes       yes        yes         yes         yes          yes           yes           yes
    askCitizen                yes    yes       yes        yes         yes         yes          yes           yes           yes
    withdrawQuestion          yes    yes       yes        yes         yes         yes          yes           yes           yes
    read:request              yes    yes       yes        yes         yes         yes          yes           yes           yes
  administrator
    takeRequest                -      -         -          -           -           -            -             -             -
    assignRequest              -      -         -          -           -           -            -             -             -
    setStatus                  -      -         -          -           -           -            -             -             -
    remarkOnRequest            -      -         -          -           -           -            -             -             -
    tellAsker                  -      -         -          -           -           -            -             -             -
    noteSaid                   -      -         -          -           -           -            -             -             -
    answerRequest              -      -         -          -           -           -            -             -             -
    attachToRequest            -      -         -          -           -           -            -             -             -
    classifyRequest            -      -         -          -           -           -            -             -             -
    routeRequest               -      -         -          -           -           -            -             -             -
    splitRequest               -      -         -          -           -           -            -             -             -
    askCitizen                 -      -         -          -           -           -            -             -             -
    withdrawQuestion           -      -         -          -           -           -            -             -             -
    read:request               -      -         -          -           -           -            -             -             -
`;

// Work put before a person, because its author could no longer do it: where it stands, as for requests. It is nobody's own.
const REVIEWS = `
                              mine/mine mine/other mine/triage other/mine other/triage nowhere/mine nowhere/other nowhere/triage
  officer of some districts
    settleReview                yes       yes        yes          -           -           yes           yes           yes
    read:review                 yes       yes        yes          -           -           yes           yes           yes
  officer of every district
    settleReview                yes       yes        yes         yes         yes          yes           yes           yes
    read:review                 yes       yes        yes         yes         yes          yes           yes           yes
  maintainer
    settleReview                 -         -          -           -           -            -             -             -
    read:review                  -         -          -           -           -            -             -             -
  maintainer of no department
    settleReview                 -         -          -           -           -            -             -             -
    read:review                  -         -          -           -           -            -             -             -
  coordinator of a department
    settleReview                yes        -         yes          -           -           yes            -            yes
    read:review                 yes        -         yes          -           -           yes            -            yes
  coordinator of the city
    settleReview                yes       yes        yes         yes         yes          yes           yes           yes
    read:review                 yes       yes        yes         yes         yes          yes           yes           yes
  administrator
    settleReview                 -         -          -           -           -            -             -             -
    read:review                  -         -          -           -           -            -             -             -
`;

const inHarbour = { districtIds: ['harbour'], departmentIds: ['green'] };
const PEOPLE: Record<string, Person> = {
  'officer of some districts': { ...nora, ...inHarbour },
  'officer of every district': { ...nora, districtIds: [] },
  maintainer: { ...piet, ...inHarbour },
  'maintainer of no department': { ...piet, departmentIds: [] },
  'coordinator of a department': { ...claire, ...inHarbour },
  'coordinator of the city': claire,
  administrator: { ...wim, ...inHarbour },
};

const DISTRICTS: Record<string, string | null> = { mine: 'harbour', other: 'meadows', nowhere: null };
const DEPARTMENTS: Record<string, string | null> = { mine: 'green', other: 'streets', triage: null };

function standingIn(column: string, person: Person): Standing {
  const [district = '', department] = column.split('/');
  if (column === 'own') return { districtId: 'meadows', departmentId: 'streets', ownerId: person.id };
  return {
    districtId: DISTRICTS[district] ?? null,
    departmentId: DEPARTMENTS[department ?? ''] ?? null,
    ownerId: omar.id,
  };
}

interface Cell {
  role: string;
  row: string;
  column: string;
  isAllowed: boolean;
}

function readTable(table: string): Cell[] {
  const [head = '', ...lines] = table.split('\n').filter((line) => line.trim() !== '');
  const columns = head.trim().split(/\s+/);
  let role = '';
  return lines.flatMap((line) => {
    const [row = '', ...marks] = line.trim().split(/\s+/);
    if (!line.startsWith('    ')) {
      role = line.trim();
      return [];
    }
    if (marks.length !== columns.length) throw new Error(`the table has a hole: ${line}`);
    return columns.map((column, index) => ({ role, row, column, isAllowed: marks[index] === 'yes' }));
  });
}

const cells = [...readTable(ABOUT_PEOPLE), ...readTable(REQUESTS), ...readTable(REVIEWS)];
const isDeed = (row: string): row is DeedName => !row.startsWith('read:');

for (const role of new Set(cells.map((cell) => cell.role))) {
  test(`a person who is ${role} may do and read what the table says, no more and no less`, () => {
    for (const { row, column, isAllowed } of cells.filter((cell) => cell.role === role)) {
      const person = PEOPLE[role] as Person;
      const standing = standingIn(column, person);
      const answer = isDeed(row)
        ? may(person, row, standing)
        : mayRead(person, row.replace('read:', '') as Kind, standing);
      assert.is(answer, isAllowed, `${role}: ${row}, ${column}`);
    }
  });
}

test('the table leaves out no deed, no kind of record and no role', () => {
  const rows = new Set(cells.map((cell) => cell.row));
  assert.equal(
    [...DEED_NAMES, ...WORK_KINDS.map((kind) => `read:${kind}`)].filter((row) => !rows.has(row)),
    [],
  );
  for (const role of ROLES) {
    const known = [...new Set(cells.map((cell) => cell.role))].filter((name) => PEOPLE[name]?.roles.includes(role));
    const theirs = new Set(cells.filter((cell) => known.includes(cell.role)).map((cell) => cell.row));
    assert.is(theirs.size, rows.size, `${role} has a line for each`);
  }
});

test('everyone who has signed in may read what the city has set up', () => {
  const everywhere = { districtId: null, departmentId: null, ownerId: null };
  for (const person of cast) {
    for (const kind of KINDS.filter((each) => !(WORK_KINDS as readonly Kind[]).includes(each))) {
      assert.ok(mayRead(person, kind, everywhere), `${person.name} ${kind}`);
    }
  }
});

test('an officer who joined a request reads it like her own wherever it lies, and may do no more with it than others', () => {
  const elsewhere = { districtId: 'meadows', departmentId: 'streets', ownerId: omar.id };
  const joined = { ...elsewhere, joinedBy: [sven.id, nora.id] };
  assert.equal([mayRead(nora, 'request', elsewhere), mayRead(nora, 'request', joined)], [false, true]);
  assert.not(
    mayRead({ ...nora, roles: ['maintainer'], departmentIds: ['green'] }, 'request', joined),
    'as an officer only',
  );
  assert.equal(
    DEED_NAMES.filter((deed) => may(nora, deed, joined)),
    DEED_NAMES.filter((deed) => may(nora, deed, elsewhere)),
  );
});

test('a maintainer who serves every district has the requests of their department everywhere', () => {
  const at = (districtId: string | null, departmentId: string | null) =>
    mayRead(ania, 'request', { districtId, departmentId, ownerId: omar.id });
  assert.equal([at('harbour', 'streets'), at('meadows', 'streets'), at(null, 'streets')], [true, true, true]);
  assert.equal([at('harbour', 'green'), at('harbour', null)], [false, false]);
});

test('a person with two roles may do what either allows', () => {
  const both: Person = { ...nora, roles: ['officer', 'maintainer'], departmentIds: ['green'] };
  const standing = { districtId: 'harbour', departmentId: 'green', ownerId: omar.id };
  assert.ok(may(both, 'amendContact', { ...standing, departmentId: null }));
  assert.ok(may(both, 'setStatus', standing));
  assert.not(may(both, 'setStatus', { ...standing, departmentId: 'streets' }));
});

const someCode = fc.constantFrom(null, 'harbour', 'old-town', 'meadows', 'gone');
const someDepartment = fc.constantFrom(null, 'green', 'streets', 'port');
const somePerson: fc.Arbitrary<Person> = fc.record({
  id: fc.constantFrom(nora.id, omar.id, piet.id),
  name: fc.constant('Somebody'),
  roles: fc.uniqueArray(fc.constantFrom(...ROLES), { minLength: 1 }),
  districtIds: fc.uniqueArray(fc.constantFrom('harbour', 'old-town', 'meadows')),
  departmentIds: fc.uniqueArray(fc.constantFrom('green', 'streets', 'port')),
  language: fc.constant('en' as const),
  isActive: fc.boolean(),
});
const someStanding: fc.Arbitrary<Standing> = fc.record({
  districtId: someCode,
  departmentId: someDepartment,
  ownerId: fc.constantFrom(null, nora.id, omar.id, piet.id),
  joinedBy: fc.subarray([nora.id, omar.id]),
});

test('a phone holds exactly what its person may read', () =>
  always(
    fc.property(somePerson, fc.constantFrom(...KINDS), someStanding, (person, kind, standing) => {
      const isHeld = partsOf(person).some((part) => isInPart(part, kind, standing));
      assert.is(mayRead(person, kind, standing), isHeld);
    }),
    { runs: 2000, examples: [] },
  ));

test('whoever only administers reads no request, so none is offered to them to open', () => {
  assert.equal(
    cast.filter((person) => !readsRequests(person)).map(({ name }) => name),
    [wim.name],
  );
  assert.ok(readsRequests({ ...wim, roles: ['administrator', 'maintainer'], departmentIds: ['green'] }));
});

test('whoever may work on a request or a contact may read it', () =>
  always(
    fc.property(somePerson, fc.constantFrom(...DEED_NAMES), someStanding, (person, deed, standing) => {
      if (may(person, deed, standing)) assert.ok(mayRead(person, KIND_OF[deed], standing), deed);
    }),
    { runs: 2000, examples: [] },
  ));

test('a person who has left may do nothing and hold nothing, not even the directory', () =>
  always(
    fc.property(
      somePerson,
      fc.constantFrom(...DEED_NAMES),
      fc.constantFrom(...KINDS),
      someStanding,
      (somebody, deed, kind, standing) => {
        const person = { ...somebody, isActive: false };
        assert.not(may(person, deed, standing));
        assert.not(mayRead(person, kind, standing));
        assert.equal(partsOf(person), []);
      },
    ),
    { examples: [] },
  ));

test('no two different parts have the same name, and no part is named twice', () =>
  always(
    fc.property(somePerson, (person) => {
      const parts = partsOf(person);
      assert.is(new Set(parts.map(partKey)).size, parts.length);
      assert.is(new Set(parts.map((part) => JSON.stringify(part))).size, parts.length);
    }),
    { runs: 1000, examples: [] },
  ));

test('a request can be given to those who may take it, and to nobody who has left', () => {
  const standing = { districtId: 'harbour', departmentId: 'green', ownerId: omar.id };
  const names = (directory = town) => whoMayTake(directory, standing).map(({ id }) => id);
  assert.equal(names(), [piet.id, claire.id, sven.id]);
  const left = town.people.map((person) => (person.id === sven.id ? { ...person, isActive: false } : person));
  assert.equal(names({ ...town, people: left }), [piet.id, claire.id]);
});

test.run();

import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeAnswer } from '../../../src/app/find/answer.ts';
import { type Look, NONE, TEAM } from '../../../src/domain/look.ts';
import type { Person } from '../../../src/domain/person.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { keepGists } from '../../../src/store/gists.ts';
import { Store } from '../../../src/store/store.ts';
import { contactOf, FRIDAY, idOf, requestOf } from '../../domain/records.ts';
import { ania, claire, nora, omar, piet } from '../../people.ts';

const NOW = '2026-11-22T12:00:00.000Z';
const LATE = '2026-11-21T12:00:00.000Z';
const ANSWER = { text: 'Mended', byId: piet.id, at: '2026-11-22T10:00:00.000Z' };
const look = (over: Partial<Look> = {}): Look => ({
  view: 'all',
  status: '',
  district: '',
  service: '',
  department: '',
  assigned: '',
  isLate: false,
  isSoon: false,
  order: 'newest',
  ...over,
});

const REQUESTS = [
  requestOf(nora, { id: idOf(1), text: 'Tree', openedAt: '2026-11-01T09:00:00.000Z', dueAt: LATE }),
  requestOf(nora, {
    id: idOf(2),
    text: 'Lamp',
    openedAt: '2026-11-02T09:00:00.000Z',
    serviceCode: 'lamp',
    status: 'done',
    answer: ANSWER,
  }),
  requestOf(omar, { id: idOf(3), text: 'Tree and lamp', openedAt: '2026-11-03T09:00:00.000Z', districtId: 'meadows' }),
  requestOf(omar, {
    id: idOf(4),
    text: 'Bench',
    openedAt: '2026-11-04T09:00:00.000Z',
    serviceCode: null,
    dueAt: FRIDAY,
  }),
];
const NAMES = ['Zofia', 'Élodie', 'Anna', 'Eva'];

let stores = 0;
async function asking(
  work: (answer: ReturnType<typeof makeAnswer>) => void,
  requests: ServiceRequest[] = REQUESTS,
): Promise<void> {
  stores += 1;
  const store = new Store(`asked-${stores}`);
  await store.requests.bulkPut(requests.map((record) => ({ id: record.id, version: 1, record })));
  const contacts = NAMES.map((name, index) => contactOf(nora, { id: idOf(10 + index), name }));
  await store.contacts.bulkPut(contacts.map((record) => ({ id: record.id, version: 1, record })));
  const gists = keepGists(store, () => {});
  await gists.rest();
  work(makeAnswer(gists));
  gists.stop();
  store.close();
}

test('a list holds what its view and filters let through, in its order', () =>
  asking((answer) => {
    const seen = (over: Partial<Look>, person: Person = claire, said = '') =>
      answer('requests', { look: look(over), said, person, now: NOW }).ids.map((id) =>
        Number.parseInt(id.slice(-2), 16),
      );
    assert.equal(seen({}), [4, 3, 2, 1]);
    assert.equal(seen({ order: 'due' }), [4, 1, 2, 3], 'those without a date last, the oldest first');
    assert.equal(seen({ view: 'mine' }, nora), [2, 1]);
    assert.equal(seen({ view: 'districts' }, omar), [3]);
    assert.equal(seen({ status: 'done' }), [2]);
    assert.equal(seen({ service: '-' }), [4]);
    assert.equal(seen({ district: 'meadows' }), [3]);
    assert.equal(seen({ isLate: true }), [4, 1]);
    assert.equal(seen({}, claire, 'tree'), [3, 1]);
    assert.equal(seen({}, claire, 'lamp tr'), [3]);
    assert.equal(seen({ view: 'mine' }, nora, 'bench'), []);
  }));

test('what is late and what is nearly due can be looked at apart and together, and both are counted', () =>
  asking((answer) => {
    const told = (over: Partial<Look>, soon = '2026-11-21T12:00:00.000Z') =>
      answer('requests', { look: look(over), said: '', person: claire, now: FRIDAY, soon });
    const seen = (over: Partial<Look>, soon?: string) =>
      told(over, soon).ids.map((id) => Number.parseInt(id.slice(-2), 16));
    assert.equal(seen({ view: 'soon', order: 'due' }), [4, 1]);
    assert.equal(seen({ isSoon: true }, FRIDAY), [4], 'another day, another list');
    assert.equal(seen({ isLate: true, isSoon: true }), [4, 1]);
    assert.equal(seen({ isLate: true }), []);
    assert.is(told({}).counts.get('soon'), 2);
    assert.is(told({}, FRIDAY).counts.get('soon'), 1);
  }));

test('a list can be narrowed to whoever has it: a colleague, nobody, or the team', () => {
  const assigned = [
    requestOf(nora, { id: idOf(1), assignedTo: piet.id }),
    requestOf(nora, { id: idOf(2), assignedTo: ania.id, departmentId: 'streets' }),
    requestOf(nora, { id: idOf(3) }),
    requestOf(nora, { id: idOf(4), assignedTo: claire.id, departmentId: null }),
  ];
  return asking((answer) => {
    const seen = (to: string, person: Person) => {
      const { ids, counts } = answer('requests', { look: look({ assigned: to }), said: '', person, now: NOW });
      assert.is(counts.get('all'), 4, 'a view is counted as a whole');
      return ids.map((id) => Number(id.slice(-1))).sort();
    };
    assert.equal(seen(ania.id, claire), [2]);
    assert.equal(seen(NONE, claire), [3]);
    assert.equal(seen(TEAM, piet), [1], 'what one of Green Spaces has');
    assert.equal(seen(TEAM, claire), [1, 2, 4], 'the whole city is her team');
    assert.equal(seen(omar.id, claire), []);
  }, assigned);
});

test('what else is open near a request is found without reading any of it', () => {
  const placeOf = (longitude: number) => ({ longitude, latitude: 52, accuracy: 5, address: '' });
  const around = [0, 1, 2, 3].map((step) => requestOf(nora, { id: idOf(step), place: placeOf(4 + step / 1000) }));
  const done = requestOf(nora, { id: idOf(9), place: placeOf(4), status: 'done' });
  return asking(
    (answer) => {
      const near = (id: string, most = 9) => answer('whileHere', { id, most }).near.map((one) => one.id);
      assert.equal(near(idOf(1)).toSorted(), [idOf(0), idOf(2), idOf(3)]);
      assert.equal(near(idOf(0), 1), [idOf(1)], 'the nearest');
      assert.equal(answer('whileHere', { id: idOf(8), most: 9 }), { isWhole: false, near: [] }, 'not on this phone');
    },
    [...around, done],
  );
});

test('each view of a person is counted, and the districts of what was found', () =>
  asking((answer) => {
    const told = answer('requests', { look: look(), said: 'tree', person: piet, now: NOW });
    assert.equal(
      [...told.counts],
      [
        ['desk', 2],
        ['assigned', 0],
        ['all', 4],
      ],
    );
    assert.equal(
      [...told.byDistrict],
      [
        ['meadows', 1],
        ['harbour', 1],
      ],
    );
    assert.ok(told.isWhole);
  }));

test('people stand in the order of their alphabet, and a search leaves those that fit', () =>
  asking((answer) => {
    const names = (said: string) => {
      const { ids } = answer('contacts', { leadsOnly: false, said, language: 'fr' });
      return ids.map((id) => NAMES[Number.parseInt(id.slice(-2), 16) - 10]);
    };
    assert.equal(names(''), ['Anna', 'Élodie', 'Eva', 'Zofia']);
    assert.equal(names('e'), ['Élodie', 'Eva']);
    assert.is(answer('contacts', { leadsOnly: true, said: '', language: 'fr' }).ids.length, 0);
  }));

test('what came of something is to be told by whoever met the person, since then', () =>
  asking((answer) => {
    assert.equal(answer('toTell', { personId: nora.id, since: LATE }).ids, [idOf(2)]);
    assert.equal(answer('toTell', { personId: nora.id, since: NOW }).ids, [], 'told long ago');
    assert.equal(answer('toTell', { personId: omar.id, since: LATE }).ids, [], 'not theirs');
  }));

test('who is owed a word stands in the order of how long they wait, their own or all that somebody may tell', () =>
  asking((answer) => {
    const owed = (person: Person, isMine: boolean, now = NOW) =>
      answer('owed', { person, isMine, now }).ids.map((id) => Number.parseInt(id.slice(-2), 16));
    assert.equal(owed(nora, true), [2]);
    assert.equal(owed(omar, true), []);
    assert.equal(owed(claire, false, '2027-01-01T00:00:00.000Z'), [1, 3, 4, 2], 'nobody heard anything for long');
    assert.equal(owed(nora, true, '2027-01-01T00:00:00.000Z'), [1, 2]);
  }));

test('the search over everything counts what it finds, and names the best', () =>
  asking((answer) => {
    assert.equal(answer('all', { said: 'tre', most: 1 }).found.request, { count: 2, ids: [idOf(3)] });
    assert.equal(answer('all', { said: 'elodi', most: 5 }).found.contact, { count: 1, ids: [idOf(11)] });
    assert.equal(answer('all', { said: '', most: 5 }).found.request, { count: 0, ids: [] });
  }));

test.run();

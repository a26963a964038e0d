import '../../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { checkAgreed, type Intake } from '../../../../../src/app/screens/contacts/intake/intake.ts';
import { findIntake } from '../../../../../src/app/screens/contacts/intake/kept-intake.ts';
import {
  begin,
  beginBack,
  countHere,
  everyoneIn,
  goBack,
  takeBack,
  takeIn,
} from '../../../../../src/app/screens/contacts/intake/take-in.ts';
import { blankCard, type ReadCard } from '../../../../../src/domain/card.ts';
import { newConsent } from '../../../../../src/domain/contact.ts';
import { newId } from '../../../../../src/store/id.ts';
import { Store } from '../../../../../src/store/store.ts';
import { nora } from '../../../../people.ts';

const doer = { person: nora, deviceId: newId() };

/** A street in a file, as it was read. */
const street = (count: number): Intake => ({
  fileName: 'street.csv',
  encoding: 'utf-8',
  reading: {
    cards: Array.from({ length: count }, (_, at): ReadCard => {
      const card = { ...blankCard(), name: `Neighbour ${at}` };
      return { card, further: [], leftOut: [], line: at + 1 };
    }),
    unread: [],
  },
  chosen: null,
  districtId: null,
  consent: null,
  taken: null,
});

test('of a street, those whom Nora chose come in, and nobody is still on the way', async () => {
  const store = new Store('take-in-chosen');
  const { begun, chosen, taken } = await takeIn(store, doer, begin(street(3), [0, 2, 7], doer));
  assert.equal([begun, chosen], [null, [0, 2, 7]]);
  assert.equal(
    taken?.contacts.map(({ name }) => name),
    ['Neighbour 0', 'Neighbour 2'],
  );
  assert.is(await store.contacts.count(), 2);
  store.close();
});

test('a tab killed while it takes people in finds the same people in the draft, and nobody is there twice', async () => {
  const store = new Store('take-in-killed');
  const everyone = Array.from({ length: 120 }, (_, at) => at);
  const kill = () => {
    throw new Error('the tab was killed');
  };
  await takeIn(store, doer, begin(street(120), everyone, doer), kill).catch(() => {});
  assert.is(await store.contacts.count(), 50);
  const found = await findIntake(store);
  assert.ok(found);
  assert.is(found.begun?.length, 120);
  assert.is(await countHere(store, everyoneIn(found)), 50);
  const { taken } = await takeIn(store, doer, found);
  assert.equal([taken?.contacts.length, taken?.notTaken, await store.contacts.count()], [120, [], 120]);
  assert.is(await store.outbox.count(), 120);
  store.close();
});

test('people who agreed to nothing are not asked to come in, and it is said why', () => {
  const consent = newConsent('2026-05-01T08:00:00.000Z');
  assert.equal([checkAgreed(null), checkAgreed(consent)], [[], []]);
  assert.equal(checkAgreed({ ...consent, purposes: [] }), [{ field: 'consent.purposes', reason: 'missing' }]);
});

test('Nora goes back to those who were not taken in, and one undo still knows everyone of the file', async () => {
  const store = new Store('take-in-back');
  const file = street(5);
  for (const place of [1, 4]) Object.assign(file.reading.cards[place]?.card ?? {}, { name: ' ' });
  const first = await takeIn(store, doer, begin(file, [0, 1, 3, 4], doer));
  assert.equal(
    first.taken?.notTaken.map(({ place }) => place),
    [1, 4],
  );
  const back = goBack(first);
  assert.equal([back.chosen, back.taken], [[1, 4], null]);
  for (const place of [1, 4]) Object.assign(file.reading.cards[place]?.card ?? {}, { name: 'Zofia' });
  const second = await takeIn(store, doer, begin(back, [1], doer));
  assert.equal(second.taken?.notTaken, []);
  assert.is(everyoneIn(second).length, 3);
  assert.is(await countHere(store, everyoneIn(second)), 3);
  store.close();
});

test('an undo whose tab is killed half-way is gone on with, and takes nobody in again', async () => {
  const store = new Store('take-back-killed');
  const everyone = Array.from({ length: 120 }, (_, at) => at);
  const kill = () => {
    throw new Error('the tab was killed');
  };
  await takeIn(store, doer, begin(street(120), everyone, doer), kill).catch(() => {});
  const broken = await findIntake(store);
  assert.ok(broken);
  await takeIn(store, doer, broken, (done) => done === 100 && kill()).catch(() => {});
  assert.is(await store.contacts.count(), 100);
  await takeBack(store, doer, await beginBack(store, broken), kill).catch(() => {});
  assert.is(await store.contacts.count(), 50);
  const found = await findIntake(store);
  assert.ok(found);
  assert.not(found.begun, 'nobody is on the way in');
  assert.is(found.taken?.contacts.length, 100, 'those who had come in');
  const { taken } = await takeBack(store, doer, await beginBack(store, found));
  assert.equal([taken?.stayed, await store.contacts.count(), await store.outbox.count()], [0, 0, 0]);
  store.close();
});

test('on a phone that is full, people are taken back all the same', async () => {
  const store = new Store('take-back-full');
  const taken = await takeIn(store, doer, begin(street(3), [0, 1, 2], doer));
  store.drafts.hook('updating', () => {
    throw new DOMException('no room', 'QuotaExceededError');
  });
  const back = await takeBack(store, doer, await beginBack(store, taken));
  assert.equal([back.taken?.stayed, await store.contacts.count()], [0, 0]);
  store.close();
});

test.run();

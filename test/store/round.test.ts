import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../src/domain/instant.ts';
import { inOrder, MOST_STOPS, withoutStop } from '../../src/domain/round.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findEncounter, saveEncounter } from '../../src/store/encounters.ts';
import { finishFollowUp } from '../../src/store/follow-ups.ts';
import { newId } from '../../src/store/id.ts';
import { writeMeta } from '../../src/store/meta.ts';
import {
  addStop,
  changeWithUndo,
  countStopsLeft,
  dropStop,
  findRound,
  forgetLeftOver,
  forgetOldRounds,
  takeOver,
  tickStop,
  watchLeftOver,
  watchRound,
} from '../../src/store/round.ts';
import { Store } from '../../src/store/store.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf, openPhone, type TestPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { seen } from './memory.ts';

const DAY = '2026-11-20';
const NEXT = '2026-11-21';
const HARBOUR = { longitude: 0.5, latitude: 0.5, accuracy: 10, address: 'Kade 3' };
const place = (words: string) => ({ kind: 'place' as const, words });

async function start() {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  return { phone, close };
}

/** What a test needs of a phone that hears no server. */
type Alone = Pick<TestPhone, 'store' | 'doer'>;
let phones = 0;

/** Somebody to come back to today, put on the round: the talk, and the id of its stop. */
async function promiseToday({ store, doer }: Alone) {
  const talk = { ...encounterOf(nora, 'Not now', []), followUp: { on: DAY, words: '', doneAt: null } };
  await saveEncounter(store, doer, talk);
  await addStop(store, DAY, { kind: 'encounter', id: talk.id });
  return { talk, id: (await findRound(store, DAY)).stops[0]?.id ?? '' };
}

function startAlone(): Alone {
  phones += 1;
  return { store: new Store(`round-${phones}`), doer: { person: nora, deviceId: newId() } };
}

async function addPlaces({ store }: Alone, day: string, names: string[]): Promise<void> {
  for (const words of names) await addStop(store, day, place(words));
}

/** The server has said that it is this day, whatever the phone's own clock says. */
async function hear({ store }: Alone, day: string): Promise<void> {
  await writeMeta(store, 'heardAt', '2030-01-01T12:00:00.000Z');
  await writeMeta(store, 'clockOffset', Date.parse(`${day}T12:00:00.000Z`) - Date.parse('2030-01-01T12:00:00.000Z'));
}

const daysKept = ({ store }: Alone) => store.rounds.toCollection().primaryKeys();

const wordsOf = async (phone: Alone, day: string) =>
  (await seen(watchRound(phone.store, day))).map(({ stop }) =>
    stop.of.kind === 'place' ? stop.of.words : stop.of.kind,
  );

test('a round is there in its order after the phone was switched off, and is never sent', async () => {
  const { phone, close } = await start();
  await addPlaces(phone, DAY, ['The market', 'The quay', 'The school']);
  phone.restart();
  assert.equal(await wordsOf(phone, DAY), ['The market', 'The quay', 'The school']);
  assert.equal(await wordsOf(phone, NEXT), []);
  assert.is(await phone.store.outbox.count(), 0);
  await close();
});

test('a request, a talk and a person are found with what the phone knows of where they are', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const contact = contactOf(nora, { id: newId() });
  await saveContact(store, doer, contact, null);
  const talk = {
    ...encounterOf(nora, 'At her door', [['The tree leans', 'tree']]),
    contactId: contact.id,
    place: HARBOUR,
  };
  await saveEncounter(store, doer, talk);
  const requestId = talk.needs[0]?.id ?? '';
  const closedDoor = { ...encounterOf(nora, '', []), contactId: contact.id, outcome: 'nobodyHome' as const };
  const elsewhere = { ...HARBOUR, longitude: 0.7 };
  await saveEncounter(store, doer, { ...closedDoor, metAt: later(talk.metAt, 1000), place: elsewhere });
  await addStop(store, DAY, { kind: 'request', id: requestId });
  await addStop(store, DAY, { kind: 'encounter', id: talk.id });
  await addStop(store, DAY, { kind: 'contact', id: contact.id });
  await addStop(store, DAY, { kind: 'contact', id: contact.id });
  const stops = await seen(watchRound(store, DAY));
  assert.is(stops.length, 3, 'nobody twice');
  assert.equal(
    stops.map(({ point, contact }) => [point, contact?.name]),
    Array(3).fill([[0.5, 0.5], 'Mrs Visser']),
  );
  await store.requests.delete(requestId);
  assert.is((await seen(watchRound(store, DAY)))[0]?.request, null, 'gone from this phone, and still a stop');
  await close();
});

test('a stop for somebody to come back to takes the follow-up with it, done and undone', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const followUp = { on: DAY, words: 'Bring the form', doneAt: null };
  const talk = { ...encounterOf(nora, 'Not now', []), outcome: 'comeBack' as const, followUp };
  await saveEncounter(store, doer, talk);
  await addStop(store, DAY, { kind: 'encounter', id: talk.id });
  const id = (await findRound(store, DAY)).stops[0]?.id ?? '';
  const doneAt = async () => [
    (await findRound(store, DAY)).stops[0]?.doneAt ?? null,
    (await store.encounters.get(talk.id))?.record.followUp?.doneAt ?? null,
  ];
  await tickStop(store, doer, DAY, id, true);
  assert.ok((await doneAt()).every((at) => at !== null));
  await tickStop(store, doer, DAY, id, false);
  assert.equal(await doneAt(), [null, null]);
  await phone.sync();
  assert.equal(await store.outbox.toArray(), []);
  assert.equal((await store.encounters.get(talk.id))?.record.followUp, followUp);
  await close();
});

test('a promise that was kept before its stop was ticked off stays kept when the tick is taken back', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const { talk, id } = await promiseToday(phone);
  await finishFollowUp(store, doer, talk, `${DAY}T09:00:00.000Z`);
  for (const isDone of [true, false, false]) await tickStop(store, doer, DAY, id, isDone);
  assert.is((await findEncounter(store, talk.id))?.followUp?.doneAt, `${DAY}T09:00:00.000Z`);
  await close();
});

test('ticked off twice by an impatient thumb, a stop still takes its promise back with it', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const { talk, id } = await promiseToday(phone);
  await tickStop(store, doer, DAY, id, true);
  await new Promise((resolve) => setTimeout(resolve, 2));
  await tickStop(store, doer, DAY, id, true);
  await tickStop(store, doer, DAY, id, false);
  assert.is((await findEncounter(store, talk.id))?.followUp?.doneAt, null);
  await close();
});

test('a stop taken off by mistake is put back where it was, and what was added since stays', async () => {
  const phone = startAlone();
  const { store } = phone;
  await addPlaces(phone, DAY, ['One', 'Two', 'Three']);
  const undo = await changeWithUndo(store, DAY, (round) => withoutStop(round, round.stops[1]?.id ?? ''));
  assert.equal(await wordsOf(phone, DAY), ['One', 'Three']);
  await addPlaces(phone, DAY, ['Four']);
  await undo();
  assert.equal(await wordsOf(phone, DAY), ['One', 'Two', 'Three', 'Four']);
  await undo();
  assert.is((await findRound(store, DAY)).stops.length, 4, 'pressed twice');
  phone.store.close();
});

test('an order that was not wanted is taken back, and what was added or ticked off since stays', async () => {
  const phone = startAlone();
  const { store, doer } = phone;
  await addPlaces(phone, DAY, ['One', 'Two', 'Three']);
  const ids = (await findRound(store, DAY)).stops.map(({ id }) => id);
  const undo = await changeWithUndo(store, DAY, (round) => inOrder(round, ids.toReversed()));
  assert.equal(await wordsOf(phone, DAY), ['Three', 'Two', 'One']);
  await addPlaces(phone, DAY, ['Four']);
  await tickStop(store, doer, DAY, ids[1] ?? '', true);
  await undo();
  assert.equal(await wordsOf(phone, DAY), ['One', 'Two', 'Three', 'Four']);
  assert.is.not((await findRound(store, DAY)).stops[1]?.doneAt, null);
  phone.store.close();
});

test('what is taken off by the record comes back where it was, and not at the end', async () => {
  const phone = startAlone();
  const of = { kind: 'contact' as const, id: newId() };
  await addPlaces(phone, DAY, ['One']);
  await addStop(phone.store, DAY, of);
  await addPlaces(phone, DAY, ['Two']);
  const undo = await dropStop(phone.store, DAY, of);
  assert.equal(await wordsOf(phone, DAY), ['One', 'Two']);
  await undo();
  assert.equal(await wordsOf(phone, DAY), ['One', 'contact', 'Two']);
  phone.store.close();
});

test('who may no longer change a talk is told so at the tick, and the stop is done all the same', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const { id } = await promiseToday(phone);
  const noLonger = { ...doer, person: { ...nora, roles: [] } };
  const problems = await tickStop(store, noLonger, DAY, id, true);
  assert.equal(
    problems.map(({ reason }) => reason),
    ['outOfReach'],
  );
  assert.is.not((await findRound(store, DAY)).stops[0]?.doneAt, null);
  assert.equal(await tickStop(store, doer, DAY, id, true), []);
  await close();
});

test('what a record leads to is taken off by the record', async () => {
  const phone = startAlone();
  const of = { kind: 'contact' as const, id: newId() };
  await addStop(phone.store, DAY, of);
  await dropStop(phone.store, DAY, of);
  await dropStop(phone.store, DAY, of);
  assert.equal((await findRound(phone.store, DAY)).stops, []);
  phone.store.close();
});

test('what was left of yesterday is offered today: taken over once, or left', async () => {
  const phone = startAlone();
  const { store, doer } = phone;
  await addPlaces(phone, DAY, ['Done', 'Left', 'Left too']);
  await tickStop(store, doer, DAY, (await findRound(store, DAY)).stops[0]?.id ?? '', true);
  await addStop(store, NEXT, place('New'));
  const left = await seen(watchLeftOver(store, NEXT));
  assert.is(left?.day, DAY);
  assert.is(left?.stops.length, 2);
  // An impatient thumb.
  if (left) await Promise.all([takeOver(store, left, NEXT), takeOver(store, left, NEXT)]);
  assert.equal(await wordsOf(phone, NEXT), ['New', 'Left', 'Left too']);
  assert.equal(await wordsOf(phone, DAY), ['Done']);
  assert.is(await seen(watchLeftOver(store, NEXT)), null);
  const undo = await forgetLeftOver(store, NEXT);
  assert.is(await seen(watchLeftOver(store, '2026-11-22')), null);
  await undo();
  assert.is((await seen(watchLeftOver(store, '2026-11-22')))?.stops.length, 3, 'the wrong button');
  phone.store.close();
});

test('what finds no room on today’s round stays left of yesterday', async () => {
  const phone = startAlone();
  const { store } = phone;
  await addPlaces(phone, DAY, ['1', '2', '3', '4', '5']);
  const full = Array.from({ length: MOST_STOPS - 2 }, (_, index) => ({
    id: newId(),
    of: place(`${index}`),
    doneAt: null,
  }));
  await store.rounds.put({ day: NEXT, stops: full });
  await takeOver(store, { day: DAY }, NEXT);
  assert.equal((await wordsOf(phone, NEXT)).slice(-2), ['1', '2']);
  assert.equal(await wordsOf(phone, DAY), ['3', '4', '5']);
  phone.store.close();
});

test('whoever is on today’s round already is left of yesterday no longer', async () => {
  const phone = startAlone();
  const { store } = phone;
  const of = { kind: 'contact' as const, id: newId() };
  for (const day of [DAY, NEXT]) await addStop(store, day, of);
  await takeOver(store, { day: DAY }, NEXT);
  assert.is((await findRound(store, NEXT)).stops.length, 1);
  assert.is(await seen(watchLeftOver(store, NEXT)), null);
  phone.store.close();
});

test('the widow of Wednesday is not forgotten on Friday because all of Thursday was done', async () => {
  const phone = startAlone();
  const { store, doer } = phone;
  await addPlaces(phone, '2026-11-18', ['The widow']);
  await addPlaces(phone, '2026-11-19', ['The quay']);
  await tickStop(store, doer, '2026-11-19', (await findRound(store, '2026-11-19')).stops[0]?.id ?? '', true);
  assert.is((await seen(watchLeftOver(store, DAY)))?.day, '2026-11-18');
  phone.store.close();
});

test('rounds of long ago are forgotten, though no other was ever made: they tell where somebody was', async () => {
  const phone = startAlone();
  await addPlaces(phone, '2026-11-01', ['Long ago']);
  await addPlaces(phone, '2026-11-10', ['Lately']);
  await hear(phone, DAY);
  await forgetOldRounds(phone.store, DAY);
  assert.equal(await daysKept(phone), ['2026-11-10']);
  phone.store.close();
});

test('a clock that jumps, ahead or back, takes nobody’s round away', async () => {
  const phone = startAlone();
  await addPlaces(phone, DAY, ['Today']);
  await addPlaces(phone, '2026-12-20', ['By a clock a month ahead']);
  await hear(phone, DAY);
  await forgetOldRounds(phone.store, '2026-12-20');
  await addPlaces(phone, '2026-01-01', ['By a clock that began anew']);
  await forgetOldRounds(phone.store, '2026-01-01');
  assert.equal(await daysKept(phone), ['2026-01-01', DAY, '2026-12-20']);
  phone.store.close();
});

test('of rounds on a phone that never hears the server, the last fourteen before today stay', async () => {
  const phone = startAlone();
  const days = Array.from({ length: 16 }, (_, index) => `2026-10-${index + 10}`);
  for (const day of days) await addPlaces(phone, day, ['The market']);
  await forgetOldRounds(phone.store, '2026-10-25');
  assert.equal(await daysKept(phone), days.slice(1));
  phone.store.close();
});

test('what is still to be walked today or later counts as begun, whether the clock is ahead or behind', async () => {
  const phone = startAlone();
  const { store, doer } = phone;
  await addPlaces(phone, '2026-11-19', ['Yesterday']);
  await addPlaces(phone, DAY, ['Done', 'Today']);
  await addPlaces(phone, NEXT, ['Tomorrow']);
  await tickStop(store, doer, DAY, (await findRound(store, DAY)).stops[0]?.id ?? '', true);
  await hear(phone, DAY);
  assert.is(await countStopsLeft(store, DAY), 2);
  assert.is(await countStopsLeft(store, '2027-11-20'), 2);
  assert.is(await countStopsLeft(store, '2026-11-19'), 3);
  phone.store.close();
});

test.run();

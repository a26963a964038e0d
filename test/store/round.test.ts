import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { withoutStop } from '../../src/domain/round.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import {
  addStop,
  changeRound,
  dropStop,
  findRound,
  forgetLeftOver,
  putBack,
  takeOver,
  tickStop,
  watchLeftOver,
  watchRound,
} from '../../src/store/round.ts';
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

const wordsOf = async (phone: TestPhone, day: string) =>
  (await seen(watchRound(phone.store, day))).map(({ stop }) =>
    stop.of.kind === 'place' ? stop.of.words : stop.of.kind,
  );

test('a round is there in its order after the phone was switched off, and is never sent', async () => {
  const { phone, close } = await start();
  for (const words of ['The market', 'The quay', 'The school']) await addStop(phone.store, DAY, place(words));
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

test('a stop taken off by mistake is put back where it was', async () => {
  const { phone, close } = await start();
  const { store } = phone;
  for (const words of ['One', 'Two', 'Three']) await addStop(store, DAY, place(words));
  const before = await findRound(store, DAY);
  await changeRound(store, DAY, (round) => withoutStop(round, round.stops[1]?.id ?? ''));
  assert.equal(await wordsOf(phone, DAY), ['One', 'Three']);
  await putBack(store, before);
  assert.equal(await wordsOf(phone, DAY), ['One', 'Two', 'Three']);
  await close();
});

test('what a record leads to is taken off by the record', async () => {
  const { phone, close } = await start();
  const of = { kind: 'contact' as const, id: newId() };
  await addStop(phone.store, DAY, of);
  await dropStop(phone.store, DAY, of);
  await dropStop(phone.store, DAY, of);
  assert.equal((await findRound(phone.store, DAY)).stops, []);
  await close();
});

test('what was left of yesterday is offered today: taken over once, or left', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  for (const words of ['Done', 'Left', 'Left too']) await addStop(store, DAY, place(words));
  await tickStop(store, doer, DAY, (await findRound(store, DAY)).stops[0]?.id ?? '', true);
  await addStop(store, NEXT, place('New'));
  const left = await seen(watchLeftOver(store, NEXT));
  assert.is(left?.day, DAY);
  if (left) await takeOver(store, left, NEXT);
  assert.equal(await wordsOf(phone, NEXT), ['New', 'Left', 'Left too']);
  assert.equal(await wordsOf(phone, DAY), ['Done']);
  assert.is(await seen(watchLeftOver(store, NEXT)), null);
  await forgetLeftOver(store, NEXT);
  assert.is(await seen(watchLeftOver(store, '2026-11-22')), null);
  await close();
});

test('rounds of long ago are forgotten: they tell where somebody was', async () => {
  const { phone, close } = await start();
  await addStop(phone.store, '2026-11-01', place('Long ago'));
  await addStop(phone.store, '2026-11-10', place('Lately'));
  await addStop(phone.store, DAY, place('Now'));
  assert.equal(await phone.store.rounds.toCollection().primaryKeys(), ['2026-11-10', DAY]);
  await close();
});

test.run();

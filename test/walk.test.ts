import './phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dispatchOnce } from '../src/server/dispatch/dispatch.ts';
import { saveEncounter } from '../src/store/encounters.ts';
import { newId } from '../src/store/id.ts';
import { throwAway, tryAgain } from '../src/store/outbox.ts';
import { routeRequest, setStatus, takeRequest } from '../src/store/requests.ts';
import { findSyncState } from '../src/store/sync-state.ts';
import { ania, nora, piet, sven } from './people.ts';
import { answering, double, encounterOf, loseAnswer, none, openPhone } from './phone.ts';
import { openServer } from './server.ts';

test('an encounter saved with no signal reaches the department once, though the first answer is lost', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();

  const encounter = encounterOf(nora, 'Mrs Visser at number 12', [
    ['The big tree hangs over the path', 'tree'],
    ['It is dark on the quay', 'lamp'],
  ]);
  assert.equal(await saveEncounter(phone.store, phone.doer, encounter), []);
  assert.is((await phone.sync(none)).ending, 'unreachable');
  phone.restart();
  assert.is(
    (await phone.store.encounters.get(encounter.id))?.record.note,
    'Mrs Visser at number 12',
    'a cold start finds it',
  );
  assert.is((await findSyncState(phone.store)).waiting, 2, 'the visit and the encounter wait');

  assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
  assert.is((await findSyncState(phone.store)).waiting, 2, 'nothing leaves the outbox without an answer');
  assert.is((await phone.sync(double)).ending, 'done');
  assert.is((await findSyncState(phone.store)).waiting, 0, 'acknowledged');
  assert.is(await dispatchOnce(database), 2);
  await phone.sync();

  const [tree, lamp] = encounter.needs;
  const onPhone = (await phone.store.requests.get(tree?.id ?? ''))?.record;
  assert.is(onPhone?.departmentId, 'green');
  assert.is(onPhone?.route.because.en, 'Green Spaces looks after all trees');
  assert.ok(onPhone?.deliveredAt, 'the officer sees that it stands on the desk');

  const desk = await openPhone(app, piet);
  await desk.sync();
  const onDesk = await desk.store.requests.toArray();
  assert.equal(
    onDesk.map((row) => row.id),
    [tree?.id],
    'the tree is on the desk of Green Spaces, once; the lamp is not',
  );
  assert.is(await desk.store.encounters.count(), 0, 'what was said beside the request stays with the officers');
  assert.is(
    (await phone.store.requests.get(lamp?.id ?? ''))?.record.route.because.en,
    'Lamps in the harbour belong to the port',
  );
  await close();
});

test('what the maintainer does with no signal is seen by the officer who was told', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const desk = await openPhone(app, piet);
  await phone.sync();
  const encounter = encounterOf(nora, 'At the school', [['A branch over the gate', 'tree']]);
  await saveEncounter(phone.store, phone.doer, encounter);
  await phone.sync();
  await desk.sync();
  const id = encounter.needs[0]?.id ?? '';
  assert.equal(await takeRequest(desk.store, desk.doer, id), []);
  assert.equal(await setStatus(desk.store, desk.doer, id, 'done', '', 'The branch was cut this morning'), []);
  assert.is((await desk.sync(none)).ending, 'unreachable');
  await desk.sync();
  await phone.sync();
  const request = (await phone.store.requests.get(id))?.record;
  assert.is(request?.status, 'done');
  assert.is(request?.answer?.text, 'The branch was cut this morning');
  assert.equal(
    request?.history.map((entry) => entry.deed),
    ['opened', 'routed', 'assigned', 'answer', 'status'],
  );
  await close();
});

test('a refused mutation stays on the phone with its problem, and does not hold up the others', async () => {
  const { app, close } = await openServer();
  const [phone, first, second] = [await openPhone(app, nora), await openPhone(app, piet), await openPhone(app, sven)];
  for (const each of [phone, first, second]) await each.sync();
  const encounter = encounterOf(nora, 'By the water', [
    ['The old tree leans', 'tree'],
    ['The young tree is dry', 'tree'],
  ]);
  await saveEncounter(phone.store, phone.doer, encounter);
  for (const each of [phone, first, second]) await each.sync();
  const [leaning, dry] = encounter.needs.map((need) => need.id);
  await takeRequest(first.store, first.doer, leaning ?? '');
  await takeRequest(second.store, second.doer, leaning ?? '');
  await takeRequest(second.store, second.doer, dry ?? '');
  await first.sync();
  assert.is((await second.sync()).ending, 'done');

  const state = await findSyncState(second.store);
  assert.equal([state.waiting, state.refused], [0, 1], 'the second is told, and not all is clear');
  const [kept] = await second.store.outbox.toArray();
  assert.equal(kept?.problems, [{ field: '', reason: 'changedMeanwhile' }]);
  assert.is((await second.store.requests.get(leaning ?? ''))?.record.assignedTo, piet.id, 'the phone shows what is so');
  assert.is((await second.store.requests.get(dry ?? ''))?.record.assignedTo, sven.id, 'what came behind it arrived');

  await throwAway(second.store, sven, kept?.seq ?? 0);
  assert.is((await findSyncState(second.store)).refused, 0);
  await close();
});

test('a login page with status 200 is not an answer', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the bridge', []));
  for (const wrong of [
    answering(200, undefined),
    answering(200, { ok: true }),
    answering(0, undefined),
    answering(302, undefined),
    answering(401, undefined),
    answering(403, undefined),
    answering(409, undefined),
    answering(429, undefined, 7),
    answering(500, undefined),
    answering(502, undefined),
    answering(204, undefined),
  ]) {
    assert.is.not((await phone.sync(wrong)).ending, 'done');
    assert.is((await findSyncState(phone.store)).waiting, 2, 'both are still in the outbox');
  }
  assert.is((await phone.sync()).ending, 'done');
  assert.is((await findSyncState(phone.store)).waiting, 0);
  await close();
});

test('an encounter the server would not take is still there, can be mended by sending it again, and arrives', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const encounter = encounterOf(nora, 'Under the bridge', [['A lamp is broken', 'lamp']]);
  await saveEncounter(phone.store, phone.doer, encounter);
  // As a phone with a fault would: an officer's id that is not hers.
  const row = (await phone.store.outbox.toArray()).find(({ mutation }) => mutation.name === 'recordEncounter');
  const wrong = structuredClone(row) as NonNullable<typeof row>;
  (wrong.mutation.args as { encounter: { officerId: string } }).encounter.officerId = ania.id;
  await phone.store.outbox.put(wrong);
  await phone.sync();
  assert.is((await findSyncState(phone.store)).refused, 1);
  assert.is((await phone.store.outbox.get(wrong.seq))?.problems[0]?.reason, 'notAllowed');
  await tryAgain(phone.store, nora, wrong.seq, row?.mutation.args);
  assert.is((await phone.sync()).ending, 'done');
  assert.equal(await phone.store.outbox.toArray(), []);
  assert.is((await phone.store.encounters.get(encounter.id))?.record.note, 'Under the bridge');
  await close();
});

test('a request that goes to another department leaves the desk it stood on', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  const green = await openPhone(app, piet);
  const streets = await openPhone(app, ania);
  for (const each of [phone, green, streets]) await each.sync();
  const encounter = encounterOf(nora, 'In the park', [['The tree is in the lamp', 'tree']]);
  await saveEncounter(phone.store, phone.doer, encounter);
  for (const each of [phone, green]) await each.sync();
  const id = encounter.needs[0]?.id ?? '';
  assert.equal(await routeRequest(green.store, green.doer, id, 'streets', 'It is the lamp that is broken'), []);
  for (const each of [green, green, streets, phone]) await each.sync();
  assert.is(await green.store.requests.count(), 0, 'not on this phone any more');
  const there = (await streets.store.requests.get(id))?.record;
  assert.is(there?.route.because.en, 'It is the lamp that is broken');
  assert.is((await phone.store.requests.get(id))?.record.departmentId, 'streets', 'the officer sees where it went');
  await close();
});

test('nobody can send in another name', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the pump', []));
  const rows = await phone.store.outbox.toArray();
  await phone.store.outbox.bulkPut(
    rows.map((row) => ({ ...row, mutation: { ...row.mutation, id: newId(), personId: piet.id } })),
  );
  await phone.sync();
  assert.is((await findSyncState(phone.store)).refused, 2);
  await close();
});

test.run();

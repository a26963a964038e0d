import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { park } from '../../src/store/settle.ts';
import { Store } from '../../src/store/store.ts';
import { findSyncState, watchSyncState, watchUnsent } from '../../src/store/sync-state.ts';
import { needOf, requestOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { answering, encounterOf, none, openPhone } from '../phone.ts';
import { openServer } from '../server.ts';
import { keepInTown } from '../sync/city.ts';
import { seen } from './memory.ts';

test('a new phone has nothing to say and has heard nothing', async () => {
  const store = new Store('state-new');
  assert.equal(await findSyncState(store), {
    waiting: 0,
    refused: 0,
    toSettle: 0,
    files: 0,
    sending: 0,
    heardAt: null,
    ending: null,
    progress: null,
    clockOffset: 0,
    waitingSince: null,
    takenAt: null,
  });
  store.close();
});

test('the line on top tells what waits, what is on its way, what was refused and when all has arrived', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const twoWait = seen(watchSyncState(phone.store), ({ waiting }) => waiting === 2);
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the bridge'));
  assert.is((await twoWait).sending, 0);

  const twoOnTheirWay = seen(watchSyncState(phone.store), ({ sending }) => sending === 2);
  await phone.sync(async (send) => {
    assert.is((await twoOnTheirWay).waiting, 2, 'on its way is not yet there');
    return send();
  });
  const state = await findSyncState(phone.store);
  assert.equal([state.waiting, state.sending, state.refused], [0, 0, 0]);

  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the quay'));
  const [row] = await phone.store.outbox.toArray();
  await park(phone.store, nora, { id: row?.mutation.id ?? '', result: 'refused', problems: [] });
  const after = await seen(watchSyncState(phone.store), ({ refused }) => refused > 0);
  assert.equal([after.waiting, after.refused], [0, 1], 'it is never all clear while one is refused');
  assert.ok(Math.abs(Date.parse(after.takenAt ?? '') - Date.now()) < 60_000, 'when something last arrived');
  await close();
});

test('the line on top tells how the last exchange ended, and keeps when the server was last heard', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  assert.is((await phone.sync(none)).ending, 'unreachable');
  const never = await findSyncState(phone.store);
  assert.equal([never.ending?.ending, never.heardAt], ['unreachable', null]);
  await phone.sync();
  const heard = await findSyncState(phone.store);
  assert.is(heard.ending?.ending, 'done');
  assert.ok(Math.abs(Date.parse(heard.heardAt ?? '') - Date.now()) < 60_000);
  await phone.sync(answering(401, undefined));
  const expired = await findSyncState(phone.store);
  assert.equal([expired.ending?.ending, expired.heardAt, expired.sending], ['signIn', heard.heardAt, 0]);
  await close();
});

test('a refused talk holds back none that join the same request: how long those wait is told, and the request is refused nothing', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  const request = requestOf(omar, { id: newId() });
  await keepInTown(database, 'request', [request]);
  await phone.sync();
  const joining = async (note: string) => {
    const needs = [{ ...needOf('The tree scares me', 'tree'), id: newId(), joins: request.id }];
    const talk = { ...encounterOf(nora, note), needs };
    await saveEncounter(phone.store, phone.doer, talk);
    return (await phone.store.outbox.toArray()).find(({ mutation }) => mutation.recordId === talk.id)?.mutation;
  };
  const first = await joining('At number 2');
  await phone.store.outbox.filter(({ mutation }) => mutation.name === 'openVisit').delete();
  await park(phone.store, nora, { id: first?.id ?? '', result: 'refused', problems: [] });
  const [second] = [await joining('At number 4'), await joining('At number 6')];
  const { waiting, waitingSince, refused } = await findSyncState(phone.store);
  assert.equal([waiting, refused, waitingSince], [2, 1, second?.madeAt]);

  const unsent = await seen(watchUnsent(phone.store));
  assert.is(unsent.get(`request/${request.id}`), 'waiting');
  assert.is(unsent.get(`encounter/${first?.recordId}`), 'refused');
  await close();
});

test.run();

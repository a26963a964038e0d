import '../phone-memory.ts';
import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makeTown } from '../../src/app/practice/make-town.ts';
import { town as told } from '../../src/app/practice/town/en.ts';
import type { Person } from '../../src/domain/person.ts';
import { PRACTICE_DEVICE } from '../../src/domain/practice.ts';
import { fetchAttachment, keepDraftWith } from '../../src/store/attachments.ts';
import { Device, enterAccount, storeName } from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { exchangeNow, exchangeStore } from '../../src/store/exchange.ts';
import { newId } from '../../src/store/id.ts';
import { nextBatch } from '../../src/store/outbox.ts';
import { isPractice, practiceName, throwPracticeAway } from '../../src/store/practice.ts';
import { answerPractice } from '../../src/store/practice-city.ts';
import { fillPractice } from '../../src/store/practice-town.ts';
import { loadRescue, makeRescue } from '../../src/store/rescue.ts';
import { readRescue } from '../../src/store/rescue-file.ts';
import { Store } from '../../src/store/store.ts';
import { fetchWeights } from '../../src/store/suggester.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { uploadWaiting } from '../../src/store/uploads.ts';
import { always } from '../domain/chance.ts';
import { nora, wim } from '../people.ts';
import { encounterOf, openPhone, signIn, tell } from '../phone.ts';
import { asking, say } from '../server/telling.ts';
import { openServer } from '../server.ts';
import { idsInTown } from '../sync/city.ts';

const account = { municipalityId: 'testtown', personId: nora.id };

/** Nora practises: a store with an invented town, and who she is there. */
async function practise(): Promise<{ store: Store; person: Person }> {
  const store = new Store(practiceName(account));
  const person: Person = { ...nora, id: newId(), districtIds: [] };
  await fillPractice(store, makeTown(told, person));
  return { store, person };
}

/** She notes a talk with one need there. */
async function noteInPractice({ store, person }: Awaited<ReturnType<typeof practise>>, need = 'The lamp is out') {
  const encounter = encounterOf(person, 'Only practice', [[need, 'lamp']], 'quayside');
  assert.equal(await saveEncounter(store, { person, deviceId: PRACTICE_DEVICE }, encounter), []);
  return encounter;
}

test('what is saved in practice is received by the phone itself, and stands on the desk of its department', async () => {
  const practice = await practise();
  const { store, person } = practice;
  const { needs } = await noteInPractice(practice);
  assert.ok((await findSyncState(store)).waiting > 0);
  await answerPractice(store, person);
  const { waiting, refused, heardAt } = await findSyncState(store);
  assert.equal([waiting, refused], [0, 0]);
  assert.ok(heardAt);
  const request = (await store.requests.get(needs[0]?.id ?? ''))?.record;
  assert.is(request?.departmentId, 'streets');
  assert.ok(request?.deliveredAt);
  assert.is(await store.held.count(), 0);
  assert.is(await store.sent.count(), 0);
  await store.delete();
});

test('nobody is given anything to send out of practice, whatever they would send it with', async () => {
  const practice = await practise();
  const { store, person } = practice;
  const { id } = await noteInPractice(practice);
  const calls: string[] = [];
  const call = (name: string) => async () => {
    calls.push(name);
    throw new Error('it was called');
  };
  const refuses = async (work: () => Promise<unknown>) =>
    assert.ok(
      await work().then(
        () => false,
        (error) => /practice/.test(String(error)),
      ),
    );
  assert.equal(await nextBatch(store, 500), []);
  await refuses(() => exchangeStore(store, person, newId(), call('sync')));
  await refuses(() => uploadWaiting(store, call('upload')));
  await refuses(() => makeRescue(store, { ...account, deviceId: newId() }));
  const photo = {
    id: newId(),
    kind: 'photo' as const,
    hash: 'a'.repeat(64),
    type: 'image/jpeg' as const,
    bytes: 9,
    width: 3,
    height: 3,
    seconds: null,
    takenAt: new Date().toISOString(),
  };
  assert.is(await fetchAttachment(store, { kind: 'encounter', id }, photo, call('fetch')), 'gone');
  assert.is(await fetchWeights(store, 'b'.repeat(64), call('weights')), false);
  assert.equal(calls, []);
  await store.delete();
});

test('photos of practice are never offered to anybody', async () => {
  const practice = await practise();
  const { store, person } = practice;
  const encounter = encounterOf(person, 'With a photo', [], 'quayside');
  const attachment = {
    id: newId(),
    kind: 'photo' as const,
    hash: 'c'.repeat(64),
    type: 'image/jpeg' as const,
    bytes: 3,
    width: 1,
    height: 1,
    seconds: null,
    takenAt: new Date().toISOString(),
  };
  const taken = { attachment, bytes: new Uint8Array([1, 2, 3]).buffer };
  await keepDraftWith(store, encounter.id, { encounter: { ...encounter, attachments: [attachment] } } as never, [
    taken,
  ]);
  await saveEncounter(store, { person, deviceId: PRACTICE_DEVICE }, { ...encounter, attachments: [attachment] });
  assert.is((await findSyncState(store)).files, 1);
  await answerPractice(store, person);
  assert.is((await findSyncState(store)).files, 0);
  assert.is((await store.blobs.get(attachment.hash))?.state, 'sent', 'it is still to be seen');
  await store.delete();
});

test('the server takes nothing that was made in practice, whoever carries it', async () => {
  const { app, database, close } = await openServer();
  const practice = await practise();
  await noteInPractice(practice);
  const mutations = (await practice.store.outbox.orderBy('seq').toArray()).map((row) => row.mutation);
  const before = await idsInTown(database, 'encounter');
  const cookie = await signIn(app, nora);

  const whole = await say(app, cookie, asking(mutations, null, { deviceId: PRACTICE_DEVICE }));
  assert.is(whole.status, 400);

  const slipped = await say(app, cookie, asking(mutations));
  for (const { result, problems } of slipped.answer.answers) {
    assert.is(result, 'refused');
    assert.ok(problems?.some(({ field }) => field === 'deviceId'));
  }

  const forged = mutations.map((mutation) => ({ ...mutation, id: newId(), deviceId: newId() }));
  const dressed = await say(app, cookie, asking(forged));
  assert.equal([...new Set(dressed.answer.answers.map(({ result }) => result))], ['refused'], 'nobody real made it');

  const administrator = await signIn(app, wim);
  const handIn = { personId: nora.id, deviceId: newId(), sentAt: new Date().toISOString(), mutations };
  const rescued = await app.inject({
    method: 'POST',
    url: '/api/rescue',
    headers: { cookie: administrator },
    payload: { ...handIn, mutations: mutations.map((mutation) => ({ ...mutation, id: newId() })) },
  });
  const { answers } = rescued.json<{ answers: { result: string }[] }>();
  assert.equal([...new Set(answers.map(({ result }) => result))], ['refused']);

  assert.equal(await idsInTown(database, 'encounter'), before);
  await practice.store.delete();
  await close();
});

test('a rescue file into which practice was written is opened, and says that it cannot be read', async () => {
  const practice = await practise();
  await noteInPractice(practice);
  const rows = await practice.store.outbox.toArray();
  const head = {
    format: 'plein-air-rescue',
    formatVersion: 2,
    madeAt: new Date().toISOString(),
    ...account,
    deviceId: newId(),
    mutations: rows,
    attachments: [],
  };
  const read = await readRescue(new Blob([JSON.stringify(head), '\n']));
  if ('fault' in read) throw new Error(read.fault);
  assert.is(read.rescue.mutations.length, 0);
  assert.is(read.rescue.unreadable, rows.length);
  await practice.store.delete();
});

test('what is unsent in truth is not taken into practice, where it would be thrown away', async () => {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await tell(phone, 'In earnest');
  const file = await makeRescue(phone.store, { ...account, deviceId: phone.doer.deviceId });
  const read = await readRescue(file);
  if ('fault' in read) throw new Error(read.fault);
  const { store, person } = await practise();
  let said = '';
  await loadRescue(store, person, read.rescue).catch((error) => {
    said = String(error);
  });
  assert.match(said, /practice/);
  assert.is(await store.outbox.count(), 0);
  await store.delete();
  phone.store.close();
  await close();
});

test('while somebody practises, their own work goes on being sent, and only that', async () => {
  const { app, database, close } = await openServer();
  const device = new Device('practice-device');
  await enterAccount(device, { ...account, person: nora, login: 'nora' });
  const own = new Store(storeName(account));
  const deviceId = newId();
  const real = encounterOf(nora, 'In earnest', [['A tree', 'tree']]);
  await saveEncounter(own, { person: nora, deviceId }, real);
  const practice = await practise();
  const invented = await noteInPractice(practice);
  const cookie = await signIn(app, nora);
  const bodies: string[] = [];
  const before = globalThis.fetch;
  globalThis.fetch = (async (url: string, init: RequestInit) => {
    const payload = init.body instanceof Blob ? Buffer.from(await init.body.arrayBuffer()) : String(init.body);
    bodies.push(String(payload));
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await app.inject({ method: 'POST', url, headers, payload });
    return new Response(response.body, { status: response.statusCode });
  }) as typeof fetch;
  try {
    assert.equal(await exchangeNow(device), { ending: 'done' });
  } finally {
    globalThis.fetch = before;
  }
  const ids = await idsInTown(database, 'encounter');
  assert.ok(ids.includes(real.id));
  assert.not(ids.includes(invented.id));
  assert.ok((await findSyncState(practice.store)).waiting > 0, 'practice is as it was');
  await Promise.all([own.delete(), practice.store.delete(), device.delete()]);
  await close();
});

test('leaving throws away all practice on this phone, and nothing else', async () => {
  const { store } = await practise();
  store.close();
  const other = new Store(practiceName(null));
  await other.open();
  other.close();
  const own = new Store(storeName(account));
  await own.drafts.put({ id: 'mine', kind: 'encounter', content: {}, updatedAt: '' });
  await throwPracticeAway();
  assert.not(await Store.exists(practiceName(account)));
  assert.not(await Store.exists(practiceName(null)));
  assert.is(await own.drafts.count(), 1);
  await own.delete();
});

test('starting over leaves nothing of what was made', async () => {
  const practice = await practise();
  const { store, person } = practice;
  const { id } = await noteInPractice(practice);
  await store.drafts.put({ id: 'begun', kind: 'encounter', content: {}, updatedAt: '' });
  const people = await store.contacts.count();
  await fillPractice(store, makeTown(told, person));
  assert.is(await store.encounters.get(id), undefined);
  assert.equal([await store.outbox.count(), await store.drafts.count(), await store.contacts.count()], [0, 0, people]);
  await store.delete();
});

test('only practice is played for, and only practice is filled with what is invented', async () => {
  const own = new Store(storeName(account));
  let refused = 0;
  const count = () => {
    refused += 1;
  };
  try {
    await fillPractice(own, makeTown(told, nora)).catch(count);
  } catch {
    count();
  }
  try {
    await answerPractice(own, nora).catch(count);
  } catch {
    count();
  }
  assert.is(refused, 2);
  await own.delete();
});

test('no city, whatever its name, and nobody in it has a store that counts as practice', async () => {
  const code = fc.stringMatching(/^[a-z0-9][a-z0-9._-]{0,20}$/);
  await always(
    fc.property(fc.oneof(code, fc.constant('practice'), fc.constant('nobody')), (municipalityId) => {
      const own = { municipalityId, personId: nora.id };
      assert.not(isPractice({ name: storeName(own) }));
      assert.ok(isPractice({ name: practiceName(own) }));
    }),
  );
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/domain/attachment.ts';
import { hashOf } from '../../src/store/attachments.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { loadRescue, makeRescue } from '../../src/store/rescue.ts';
import { type Rescue, type RescueOf, readRescue } from '../../src/store/rescue-file.ts';
import { park } from '../../src/store/settle.ts';
import { Store } from '../../src/store/store.ts';
import { takeBackEncounter } from '../../src/store/take-back.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf, loseAnswer, openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';
import { everythingIn, fillDisk } from './memory.ts';

const rowsOf = (phone: TestPhone) => phone.store.outbox.orderBy('seq').toArray();
const ofPhone = ({ doer }: TestPhone): RescueOf => ({
  municipalityId: 'testtown',
  personId: doer.person.id,
  deviceId: doer.deviceId,
});

async function read(file: Blob): Promise<Rescue> {
  const found = await readRescue(file);
  if ('fault' in found) throw new Error(found.fault);
  return found.rescue;
}
const faultOf = async (file: Blob) => {
  const found = await readRescue(file);
  return 'fault' in found ? found.fault : null;
};

const encounterOn = async ({ store }: TestPhone, id: string) => (await store.encounters.get(id))?.record;

/** A photo on this phone that has not been sent: so many bytes, all of them newlines, which must not end the first line. */
async function takePhoto(store: Store, size: number, name: string): Promise<Attachment> {
  const bytes = new Uint8Array(size).fill(10).buffer;
  const [hash, takenAt] = [await hashOf(bytes), new Date().toISOString()];
  const type = 'image/jpeg';
  await store.blobs.put({
    hash,
    type,
    bytes,
    size,
    state: 'waiting',
    problem: null,
    names: [name],
    addedAt: takenAt,
    usedAt: takenAt,
    sentEpoch: null,
  });
  return { id: newId(), kind: 'photo', hash, type, bytes: size, width: 4, height: 3, seconds: null, takenAt };
}

async function start() {
  const server = await openServer();
  const [phone, other] = [await openPhone(server.app, nora), await openPhone(server.app, nora)];
  await phone.sync();
  await other.sync();
  return { server, phone, other };
}

/** An encounter with a photo, and a contact that the server refused. */
async function workOffline(phone: TestPhone) {
  const encounter = encounterOf(nora, 'On the bridge, “zażółć gęślą”', [['The lamp is out', 'lamp']]);
  encounter.attachments = [await takePhoto(phone.store, 3000, `encounter/${encounter.id}`)];
  await saveEncounter(phone.store, phone.doer, encounter);
  const contact = contactOf(nora, { id: newId() });
  await saveContact(phone.store, phone.doer, contact, null);
  const refused = (await rowsOf(phone)).find(({ mutation }) => mutation.name === 'recordContact');
  await park(phone.store, nora, {
    id: refused?.mutation.id ?? '',
    result: 'refused',
    problems: [{ field: 'contact.name', reason: 'missing' }],
  });
  return { encounter, contact };
}

test('a rescue file shows its words in any text editor, and carries the photos', async () => {
  const { server, phone } = await start();
  const { encounter } = await workOffline(phone);
  const file = await makeRescue(phone.store, ofPhone(phone));
  const [line = ''] = (await file.text()).split('\n');
  assert.ok(line.includes('On the bridge, “zażółć gęślą”'));
  assert.is(file.size, new TextEncoder().encode(line).length + 1 + 3000);
  const rescue = await read(file);
  assert.equal(
    rescue.mutations.map(({ mutation, state, problems }) => [mutation.name, state, problems.length]),
    [
      ['openVisit', 'waiting', 0],
      ['recordEncounter', 'waiting', 0],
      ['recordContact', 'refused', 1],
    ],
  );
  assert.is(rescue.personId, nora.id);
  assert.is(rescue.deviceId, phone.doer.deviceId);
  const [photo] = rescue.attachments;
  assert.is(await hashOf((await photo?.content.arrayBuffer()) ?? new ArrayBuffer()), encounter.attachments?.[0]?.hash);
  await server.close();
});

test('one thing alone can be taken along, with its photo and no other', async () => {
  const { server, phone } = await start();
  await workOffline(phone);
  await takePhoto(phone.store, 10, 'request/elsewhere');
  const rows = await rowsOf(phone);
  const alone = async (name: string) =>
    read(
      await makeRescue(
        phone.store,
        ofPhone(phone),
        rows.filter(({ mutation }) => mutation.name === name),
      ),
    );
  assert.is((await alone('recordEncounter')).attachments.length, 1);
  assert.is((await alone('openVisit')).attachments.length, 0);
  assert.is((await read(await makeRescue(phone.store, ofPhone(phone)))).attachments.length, 2, 'everything has all');
  await server.close();
});

test('loaded on another phone of the same person, the work goes on there, in the order it was done', async () => {
  const { server, phone, other } = await start();
  const { encounter, contact } = await workOffline(phone);
  await saveEncounter(other.store, other.doer, encounterOf(nora, 'By the church'));
  const file = await makeRescue(phone.store, ofPhone(phone));
  const counted: number[] = [];
  const loaded = await loadRescue(other.store, nora, await read(file), (done) => counted.push(done));
  assert.equal(loaded, { mutations: 3, attachments: 1, known: 0, damaged: 0 });
  assert.equal(counted, [1]);
  assert.equal(
    (await rowsOf(other)).map(({ seq, mutation, state }) => [seq, mutation.name, state]),
    [
      [1, 'openVisit', 'waiting'],
      [2, 'recordEncounter', 'waiting'],
      [3, 'openVisit', 'waiting'],
      [4, 'recordEncounter', 'waiting'],
      [5, 'recordContact', 'refused'],
    ],
  );
  assert.equal(await encounterOn(other, encounter.id), await encounterOn(phone, encounter.id));
  assert.is((await other.store.contacts.get(contact.id))?.record.name, contact.name, 'the refused one is in sight too');
  const [blob] = await other.store.blobs.toArray();
  assert.is(blob?.state, 'waiting');
  assert.equal(blob?.names, [`encounter/${encounter.id}`]);
  await server.close();
});

test('it reaches the server once, though both phones send it', async () => {
  const { server, phone, other } = await start();
  const { encounter } = await workOffline(phone);
  const rescue = await read(await makeRescue(phone.store, ofPhone(phone)));
  await phone.sync(loseAnswer);
  await loadRescue(other.store, nora, rescue);
  await other.sync();
  await phone.sync();
  for (const { store } of [phone, other]) {
    assert.equal(
      (await store.outbox.toArray()).map(({ mutation, state }) => [mutation.name, state]),
      [['recordContact', 'refused']],
      'nothing came back as a stranger',
    );
    assert.is((await store.requests.where('record.encounterId').equals(encounter.id).toArray()).length, 1);
  }
  await server.close();
});

test('what is here or was sent from here is passed over', async () => {
  const { server, phone } = await start();
  await workOffline(phone);
  const rescue = await read(await makeRescue(phone.store, ofPhone(phone)));
  const before = await everythingIn(phone.store);
  assert.equal(await loadRescue(phone.store, nora, rescue), { mutations: 0, attachments: 1, known: 3, damaged: 0 });
  const [after, usedAt] = [await everythingIn(phone.store), undefined];
  const timeless = (all: Record<string, unknown[]>) => ({
    ...all,
    blobs: all.blobs?.map((row) => ({ ...(row as object), usedAt })),
  });
  assert.equal(timeless(after), timeless(before));
  await phone.sync();
  assert.is((await loadRescue(phone.store, nora, rescue)).known, 3, 'two were sent, one is here');
  assert.is((await rowsOf(phone)).length, 1);
  await server.close();
});

test('a rescue file of the first kind is read', async () => {
  const { server, phone, other } = await start();
  await workOffline(phone);
  const mutations = (await rowsOf(phone)).map(({ mutation, state, problems }) => ({ mutation, state, problems }));
  const old = { format: 'plein-air-rescue', formatVersion: 1, madeAt: new Date().toISOString(), mutations };
  const rescue = await read(new Blob([JSON.stringify(old, null, 2)]));
  assert.is(rescue.personId, nora.id, 'whose it is stands in its mutations');
  assert.is((await loadRescue(other.store, nora, rescue)).mutations, 3);
  await server.close();
});

test('a file that is none, is cut, altered or too new is told apart, and nothing of it is taken', async () => {
  const { server, phone } = await start();
  await workOffline(phone);
  const file = await makeRescue(phone.store, ofPhone(phone));
  const text = await file.text();
  const bytes = await file.arrayBuffer();
  const line = text.slice(0, text.indexOf('\n'));
  const old = JSON.stringify({ ...JSON.parse(line), formatVersion: 1 }, null, 2);
  assert.is(await faultOf(new Blob([])), 'noRescue');
  assert.is(await faultOf(new Blob(['A shopping list\nbread'])), 'noRescue');
  assert.is(await faultOf(new Blob(['{"format":"geojson","formatVersion":1}\n'])), 'noRescue');
  assert.is(await faultOf(new Blob([bytes.slice(0, -1)])), 'cut', 'in the middle of a photo');
  assert.is(await faultOf(new Blob([line.slice(0, 300)])), 'cut', 'in the middle of the words');
  assert.is(await faultOf(new Blob([old.slice(0, 300)])), 'cut', 'an older one');
  assert.is(await faultOf(new Blob([bytes, 'more'])), 'altered');
  const newer = (change: object) => new Blob([JSON.stringify({ ...JSON.parse(line), ...change }), '\n']);
  assert.is(await faultOf(newer({ formatVersion: 3 })), 'newer');
  const [first] = JSON.parse(line).mutations;
  first.mutation.schema = 99;
  assert.is(await faultOf(newer({ mutations: [first], attachments: [] })), 'newer');
  assert.is(await faultOf(newer({ attachments: [{ hash: 'x', type: 'image/jpeg', bytes: -1 }] })), 'altered');
  await server.close();
});

test('what cannot be read, or is of somebody else, is counted and left in the file', async () => {
  const { server, phone, other } = await start();
  await workOffline(phone);
  const file = await makeRescue(phone.store, ofPhone(phone));
  const text = await file.text();
  const head = JSON.parse(text.slice(0, text.indexOf('\n')));
  head.mutations[0].mutation.name = 'stealBicycle';
  head.mutations[2].mutation.personId = newId();
  const rescue = await read(new Blob([JSON.stringify({ ...head, attachments: [] }), '\n']));
  assert.is(rescue.unreadable, 2);
  assert.is((await loadRescue(other.store, nora, rescue)).mutations, 1);
  await server.close();
});

test('a photo that is no longer what it was is left out, the words come all the same', async () => {
  const { server, phone, other } = await start();
  await workOffline(phone);
  const bytes = new Uint8Array(await (await makeRescue(phone.store, ofPhone(phone))).arrayBuffer());
  bytes[bytes.length - 1] = 0;
  const loaded = await loadRescue(other.store, nora, await read(new Blob([bytes])));
  assert.equal(loaded, { mutations: 3, attachments: 0, known: 0, damaged: 1 });
  assert.is(await other.store.blobs.count(), 0);
  await server.close();
});

test('on a phone with a full disk nothing of a rescue file is half there', async () => {
  const { server, phone } = await start();
  await workOffline(phone);
  const rescue = await read(await makeRescue(phone.store, ofPhone(phone)));
  let isLoaded = false;
  for (let nth = 1; !isLoaded; nth += 1) {
    const store = new Store(`full-${nth}`);
    const disk = fillDisk(store, nth);
    isLoaded = await loadRescue(store, nora, rescue).then(
      () => true,
      () => false,
    );
    const waiting = (await store.outbox.count()) + (await store.blobs.where('state').equals('waiting').count());
    assert.is(waiting, isLoaded ? 4 : 0, `the ${nth}th write failed`);
    disk.clear();
    if (!isLoaded) assert.is((await loadRescue(store, nora, rescue)).mutations, 3, 'and again, with room');
    store.close();
  }
  await server.close();
});

test('what came in a file cannot be undone on the new phone, for the first may have sent it; what is noted there since can', async () => {
  const { server, phone } = await start();
  for (const state of ['waiting', 'parked'] as const) {
    const talk = await tell(phone, 'On the first phone');
    await phone.sync(loseAnswer);
    await phone.store.outbox.toCollection().modify({ state });
    const other = await openPhone(server.app, nora);
    await loadRescue(other.store, nora, await read(await makeRescue(phone.store, ofPhone(phone))));
    assert.not(await takeBackEncounter(other.store, nora, talk.id), state);
    const since = await tell(other, 'On the new phone');
    assert.ok(await takeBackEncounter(other.store, nora, since.id));
    await other.sync();
    await phone.sync();
    assert.is((await encounterOn(other, talk.id))?.note, talk.note);
    assert.equal(await rowsOf(other), []);
  }
  await server.close();
});

test('what was saved in a file cannot be undone on the phone that it comes from, for another may send it', async () => {
  const { server, phone, other } = await start();
  const talk = await tell(phone, 'Taken along');
  await loadRescue(other.store, nora, await read(await makeRescue(phone.store, ofPhone(phone))));
  await other.sync();
  assert.not(await takeBackEncounter(phone.store, nora, talk.id));
  await phone.sync();
  assert.is((await encounterOn(phone, talk.id))?.note, talk.note);
  await server.close();
});

test('a file in which somebody has written an endless number takes no place from what is noted afterwards', async () => {
  const { server, phone, other } = await start();
  await tell(phone, 'On the first phone');
  const rescue = await read(await makeRescue(phone.store, ofPhone(phone)));
  for (const { mutation } of rescue.mutations) mutation.seq = 1e300;
  await loadRescue(other.store, nora, rescue);
  for (const note of ['One', 'Two', 'Three']) await tell(other, note);
  assert.is(await other.store.outbox.count(), rescue.mutations.length + 3);
  await server.close();
});

test.run();

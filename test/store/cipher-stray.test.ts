import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDraft } from '../../src/domain/draft.ts';
import { hashOf, keepDraftWith } from '../../src/store/attachments.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { takeInStray } from '../../src/store/cipher-stray.ts';
import { endLock } from '../../src/store/cipher-turn.ts';
import { findDeviceId } from '../../src/store/device.ts';
import { keepDraft } from '../../src/store/drafts.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { keepPiece } from '../../src/store/recordings.ts';
import { addStop } from '../../src/store/round.ts';
import { Store } from '../../src/store/store.ts';
import { photoOf, voiceOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { startLocked } from './locked.ts';

const TODAY = '2026-11-20';
const contact = (id: string) => ({ kind: 'contact' as const, id });

/** Nora’s locked phone, unlocked, and beside it the store that a page of an older app writes. */
async function start() {
  const phone = await startLocked();
  const { device, account, dataKey, key } = phone;
  const store = openSealed((await phone.lock()).store, dataKey);
  const stray = new Store(key);
  const doer = { person: nora, deviceId: await findDeviceId(device) };
  const talk = (note: string) => saveEncounter(stray, doer, encounterOf(nora, note, [], null));
  const unlock = async () => {
    stray.close();
    await takeInStray(device, account, store);
  };
  return { ...phone, store, stray, doer, talk, unlock };
}

const taken = async (letters: string) => {
  const bytes = new TextEncoder().encode(letters).buffer as ArrayBuffer;
  return { attachment: photoOf({ id: newId(), hash: await hashOf(bytes), bytes: bytes.byteLength }), bytes };
};

const notesIn = async (store: Store) => (await store.encounters.toArray()).map(({ record }) => record.note);

test('what an older page wrote into the old store is taken in, and that store goes', async () => {
  const { store, stray, talk, unlock, key } = await start();
  await talk('Stray');
  await keepDraft(stray, { id: 'draft', kind: 'words', content: 'begun' });
  await unlock();
  assert.equal(await notesIn(store), ['Stray']);
  assert.is(await store.outbox.count(), 2);
  assert.is((await store.drafts.get('draft'))?.content, 'begun');
  assert.not(await Store.exists(key));
  store.close();
});

test('a draft comes with its photos, a recording with its pieces, and a round with its stops', async () => {
  const { store, stray, unlock, key } = await start();
  const id = newId();
  const photo = await taken('a photo of the quay');
  await keepDraftWith(stray, id, newDraft(id, nora.id, new Date().toISOString()), [photo]);
  const [recordingId, startedAt] = [newId(), new Date().toISOString()];
  const { type } = voiceOf();
  const piece = { recordingId, index: 0, forKey: `encounter/${id}`, type, bytes: photo.bytes, startedAt, seconds: 3 };
  await keepPiece(stray, piece);
  await addStop(store, TODAY, contact('here'));
  for (const goal of ['here', 'there']) await addStop(stray, TODAY, contact(goal));
  await unlock();
  assert.ok(await store.drafts.get(id));
  assert.equal((await store.blobs.get(photo.attachment.hash))?.bytes, photo.bytes);
  assert.equal(await store.pieces.toArray(), [piece]);
  assert.equal(
    (await store.rounds.get(TODAY))?.stops.map(({ of }) => of),
    [contact('here'), contact('there')],
  );
  assert.not(await Store.exists(key));
  store.close();
});

test('of a draft that is in both, the one that was written last stays', async () => {
  const { store, stray, unlock } = await start();
  const draft = (id: string, content: string, minute: number) => ({
    id,
    kind: 'words' as const,
    content,
    updatedAt: `2026-11-20T09:0${minute}:00.000Z`,
  });
  await stray.drafts.bulkPut([draft('typed on', 'Mrs Vis', 1), draft('typed there', 'Mrs Visser', 2)]);
  await store.drafts.bulkPut([draft('typed on', 'Mrs Visser', 2), draft('typed there', 'Mrs Vis', 1)]);
  await unlock();
  assert.equal(
    (await store.drafts.toArray()).map(({ content }) => content),
    ['Mrs Visser', 'Mrs Visser'],
  );
  store.close();
});

test('two windows that are unlocked at once take it in once', async () => {
  const { device, account, store, talk, unlock, dataKey, key } = await start();
  await talk('Stray');
  const other = openSealed(store.name, dataKey);
  await Promise.all([unlock(), takeInStray(device, account, other)]);
  assert.is(await store.outbox.count(), 2);
  assert.equal(await notesIn(store), ['Stray']);
  assert.not(await Store.exists(key));
  for (const each of [store, other]) each.close();
});

test('a deed that nobody here can read stays where it is, and of all else nothing does beside the lock', async () => {
  const { store, stray, talk, unlock, key, device } = await start();
  await talk('Read');
  await talk('Not read');
  const row = (await stray.outbox.toArray()).at(-1);
  assert.ok(row);
  await stray.outbox.put({ ...row, mutation: { ...row.mutation, name: 'paintBench' as never } });
  await unlock();
  assert.ok((await notesIn(store)).includes('Read'));
  const rest = new Store(key);
  assert.equal(
    (await rest.outbox.toArray()).map(({ mutation }) => mutation.id),
    [row.mutation.id],
  );
  assert.equal(await notesIn(rest), []);
  assert.is((await rest.meta.get('seq'))?.value, row.seq, 'the next deed of that page takes no number twice');
  rest.close();
  assert.not(await endLock(device, key), 'nor is what is there overwritten when she takes the lock off');
  store.close();
});

test('what was made by a newer app waits for it, and a damaged photo is not taken for the whole', async () => {
  const { store, stray, talk, unlock, key } = await start();
  await talk('Newer');
  await stray.outbox.toCollection().modify((row) => {
    row.mutation.schema = 999;
  });
  await unlock();
  const newer = new Store(key);
  assert.is(await newer.outbox.count(), 2);
  await newer.outbox.clear();
  const { attachment, bytes } = await taken('half a photo');
  const draftId = newId();
  await keepDraftWith(newer, draftId, newDraft(draftId, nora.id, new Date().toISOString()), [{ attachment, bytes }]);
  await newer.blobs.update(attachment.hash, { state: 'waiting', bytes: new ArrayBuffer(3) });
  newer.close();
  await unlock();
  assert.is(await store.blobs.count(), 0);
  const damaged = new Store(key);
  assert.ok(await damaged.blobs.get(attachment.hash));
  assert.is(await damaged.drafts.count(), 0, 'what could be taken in has been');
  for (const each of [store, damaged]) each.close();
});

test('while the lock is being taken off, what is half copied is taken for no stray', async () => {
  const { device, store, stray, talk, unlock, key, lock } = await start();
  await talk('Half copied');
  await device.locks.update((await lock()).key, { turning: 'off' });
  await unlock();
  await stray.open();
  assert.equal(await notesIn(stray), ['Half copied']);
  assert.equal(await notesIn(store), []);
  for (const each of [stray, store]) each.close();
  assert.ok(await Store.exists(key));
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Attachment } from '../../src/domain/attachment.ts';
import { newDraft } from '../../src/domain/draft.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import {
  attach,
  attachmentsIn,
  claimAttachments,
  fetchAttachment,
  findBlob,
  type Got,
  GRACE,
  hashOf,
  holdAgain,
  keepDraftWith,
  letGo,
  pruneSent,
  sweepBlobs,
  type Taken,
  watchBlobStates,
} from '../../src/store/attachments.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway } from '../../src/store/outbox.ts';
import { Store } from '../../src/store/store.ts';
import { nora } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { fillDisk, seen } from './memory.ts';

const doer = { person: nora, deviceId: newId() };
const open = (name: string) => new Store(`attachments-${name}-${newId()}`);
const later = () => new Date(Date.now() + GRACE + 1000);

/** A photo of these bytes. */
async function photoOf(...content: number[]): Promise<Taken> {
  const bytes = new Uint8Array(content).buffer;
  const attachment: Attachment = {
    id: newId(),
    kind: 'photo',
    hash: await hashOf(bytes),
    type: 'image/jpeg',
    bytes: bytes.byteLength,
    width: 2,
    height: 1,
    seconds: null,
    takenAt: new Date().toISOString(),
  };
  return { attachment, bytes };
}

const draftWith = (encounter: Encounter, ...taken: Taken[]) => ({
  ...newDraft(encounter.id, nora.id, encounter.metAt),
  encounter: { ...encounter, attachments: taken.map(({ attachment }) => attachment) },
});
const withPhotos = (encounter: Encounter, ...taken: Taken[]) => draftWith(encounter, ...taken).encounter;
const stateOf = async (store: Store, { attachment }: Taken) => (await store.blobs.get(attachment.hash))?.state;

test('the name of bytes is their SHA-256', async () => {
  assert.is(
    await hashOf(new TextEncoder().encode('abc').buffer as ArrayBuffer),
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('a photo is kept with the draft that names it, and is there when the app starts cold', async () => {
  const store = open('draft');
  const encounter = encounterOf(nora, 'Mrs Visser');
  const photo = await photoOf(1, 2, 3);
  await keepDraftWith(store, encounter.id, draftWith(encounter, photo), [photo]);
  store.close();
  const again = new Store(store.name);
  const row = await again.blobs.get(photo.attachment.hash);
  assert.equal(new Uint8Array(row?.bytes ?? new ArrayBuffer(0)), new Uint8Array(photo.bytes));
  assert.is(row?.state, 'begun');
  assert.is(await again.drafts.count(), 1);
  again.close();
});

test('with a full disk neither the photo nor the draft that would name it is kept, and the draft before stays', async () => {
  for (const nth of [1, 2]) {
    const store = open(`full-${nth}`);
    const encounter = encounterOf(nora, 'Mrs Visser');
    await keepDraftWith(store, encounter.id, draftWith(encounter), []);
    const disk = fillDisk(store, nth);
    const photo = await photoOf(1, 2, 3);
    const failed = await keepDraftWith(store, encounter.id, draftWith(encounter, photo), [photo]).then(
      () => false,
      () => true,
    );
    disk.clear();
    assert.ok(failed);
    assert.is(await store.blobs.count(), 0);
    assert.equal((await store.drafts.get(encounter.id))?.content, draftWith(encounter));
    store.close();
  }
});

test('with the encounter saved its photos are to be sent, those of its needs too', async () => {
  const store = open('claim');
  const [own, needs] = [await photoOf(1), await photoOf(2)];
  const plain = encounterOf(nora, 'Mrs Visser', [['A lamp', 'lamp']]);
  const [need] = plain.needs;
  assert.ok(need);
  const encounter = withPhotos({ ...plain, needs: [{ ...need, attachments: [needs.attachment] }] }, own);
  await keepDraftWith(store, encounter.id, { ...draftWith(plain), encounter }, [own, needs]);
  assert.equal(await saveEncounter(store, doer, encounter, encounter.id), []);
  await claimAttachments(store, encounter);
  await claimAttachments(store, encounter);
  assert.equal([await stateOf(store, own), await stateOf(store, needs)], ['waiting', 'waiting']);
  const names = (await store.blobs.get(needs.attachment.hash))?.names;
  assert.equal(names, [`encounter/${encounter.id}`, `request/${need.id}`]);
  const request = (await store.requests.get(need.id))?.record;
  assert.equal(request?.attachments, [needs.attachment]);
  store.close();
});

test('a phone that stopped right after saving finds out by itself that the photo is to be sent', async () => {
  const store = open('stopped');
  const photo = await photoOf(1);
  const encounter = withPhotos(encounterOf(nora, 'Mrs Visser'), photo);
  await keepDraftWith(store, encounter.id, draftWith(encounter, photo), [photo]);
  await saveEncounter(store, doer, encounter, encounter.id);
  await sweepBlobs(store, later());
  assert.is(await stateOf(store, photo), 'waiting');
  await store.outbox.clear();
  await store.blobs.update(photo.attachment.hash, { state: 'begun' });
  await sweepBlobs(store, later());
  assert.is(await stateOf(store, photo), 'waiting', 'the record alone says so too');
  store.close();
});

test('the photo of a draft that was thrown away goes after the time to undo, unless another draft names it', async () => {
  const store = open('thrown');
  const [one, both] = [await photoOf(1), await photoOf(2)];
  const [first, second] = [encounterOf(nora, 'First'), encounterOf(nora, 'Second')];
  await keepDraftWith(store, first.id, draftWith(first, one, both), [one, both]);
  await keepDraftWith(store, second.id, draftWith(second, both), [both]);
  await store.drafts.delete(first.id);
  await sweepBlobs(store);
  assert.is(await store.blobs.count(), 2, 'it can still be put back');
  await sweepBlobs(store, later());
  assert.is(await stateOf(store, one), undefined);
  assert.is(await stateOf(store, both), 'begun');
  store.close();
});

test('a draft of an older app, or of another kind, does not stop the sweeping', async () => {
  const store = open('old');
  const updatedAt = new Date().toISOString();
  await store.drafts.bulkPut([
    { id: 'a', kind: 'encounter', content: null, updatedAt },
    { id: 'b', kind: 'encounter', content: { encounter: { note: 'Old' } }, updatedAt },
    { id: 'c', kind: 'contact', content: {}, updatedAt },
  ]);
  const encounter = encounterOf(nora, 'Gone');
  const photo = await photoOf(1);
  await keepDraftWith(store, encounter.id, draftWith(encounter, photo), [photo]);
  await store.drafts.delete(encounter.id);
  await sweepBlobs(store, later());
  assert.is(await store.blobs.count(), 0);
  store.close();
});

test('a photo on a saved encounter or request is a deed, kept with its bytes or not at all', async () => {
  const store = open('deed');
  const encounter = encounterOf(nora, 'Mrs Visser', [['A lamp', 'lamp']]);
  await saveEncounter(store, doer, encounter);
  const [own, onRequest] = [await photoOf(1), await photoOf(2)];
  const requestId = encounter.needs[0]?.id ?? '';
  assert.equal(await attach(store, doer, { kind: 'encounter', id: encounter.id }, [own]), []);
  assert.equal(await attach(store, doer, { kind: 'request', id: requestId }, [onRequest]), []);
  assert.equal((await store.encounters.get(encounter.id))?.record.attachments, [own.attachment]);
  assert.equal((await store.requests.get(requestId))?.record.attachments, [onRequest.attachment]);
  assert.equal([await stateOf(store, own), await stateOf(store, onRequest)], ['waiting', 'waiting']);

  const refused = await attach(store, doer, { kind: 'request', id: newId() }, [await photoOf(3)]);
  assert.equal(refused, [{ field: '', reason: 'gone' }]);
  const before = await store.outbox.count();
  const disk = fillDisk(store, 4);
  await attach(store, doer, { kind: 'encounter', id: encounter.id }, [await photoOf(4)]).then(
    () => assert.unreachable(),
    () => {},
  );
  disk.clear();
  assert.is(await store.outbox.count(), before);
  assert.is(await store.blobs.count(), 2);
  store.close();
});

test('of two photos on a request, only the one that was added for whoever asked says so', async () => {
  const store = open('shown');
  const encounter = encounterOf(nora, 'Mrs Visser', [['A lamp', 'lamp']]);
  await saveEncounter(store, doer, encounter);
  const [before, after] = [await photoOf(1), await photoOf(2)];
  const request = { kind: 'request', id: encounter.needs[0]?.id ?? '' } as const;
  assert.equal(await attach(store, doer, request, [before]), []);
  assert.equal(await attach(store, doer, request, [after], true), []);
  const kept = (await store.requests.get(request.id))?.record.attachments;
  assert.equal(kept, [before.attachment, { ...after.attachment, isForCitizen: true }]);
  assert.is(await stateOf(store, after), 'waiting');
  store.close();
});

test('what a mutation attaches is named, whatever the deed', async () => {
  const photo = await photoOf(1);
  const encounter = withPhotos(encounterOf(nora, 'x', [['A lamp', null]]), photo);
  assert.equal(attachmentsIn({ name: 'recordEncounter', args: { encounter } }), [photo.attachment]);
  assert.equal(attachmentsIn({ name: 'attachToRequest', args: { attachment: photo.attachment } }), [photo.attachment]);
  assert.equal(attachmentsIn({ name: 'takeRequest', args: {} }), []);
});

test('of a mutation that was thrown away the photo is not sent, and goes; put back, it is sent', async () => {
  const store = open('let-go');
  const encounter = encounterOf(nora, 'Mrs Visser');
  await saveEncounter(store, doer, encounter);
  const photo = await photoOf(1);
  await attach(store, doer, { kind: 'encounter', id: encounter.id }, [photo]);
  const seq = (await store.outbox.orderBy('seq').last())?.seq ?? 0;
  const row = await throwAway(store, nora, seq);
  assert.ok(row);
  await letGo(store, row.mutation);
  assert.is(await stateOf(store, photo), 'begun');
  await holdAgain(store, row.mutation);
  assert.is(await stateOf(store, photo), 'waiting');
  await letGo(store, row.mutation);
  await sweepBlobs(store, later());
  assert.is(await store.blobs.count(), 0);
  store.close();
});

/** A server that answers so. */
const answering = (got: Partial<Got>) => async (): Promise<Got> => ({ status: 200, reason: null, bytes: null, ...got });

test('what is not on the phone is fetched from its record, and only the very bytes that were meant are taken', async () => {
  const store = open('fetch');
  const photo = await photoOf(1, 2, 3);
  const bearer = { kind: 'request', id: newId() } as const;
  const ask = (get: (path: string) => Promise<Got>) => fetchAttachment(store, bearer, photo.attachment, get);
  assert.is(
    await ask(async () => {
      throw new Error('no signal');
    }),
    'unreachable',
  );
  assert.is(await ask(answering({ status: 404, reason: 'notYet' })), 'notYet');
  assert.is(await ask(answering({ status: 404, reason: 'notFound' })), 'gone');
  assert.is(await ask(answering({ status: 404 })), 'strange', 'a page of somebody else');
  assert.is(await ask(answering({ status: 401, reason: 'signIn' })), 'signIn');
  assert.is(await ask(answering({ status: 0 })), 'strange');
  assert.is(await ask(answering({ status: 500, bytes: photo.bytes })), 'strange');
  assert.is(await ask(answering({ bytes: new Uint8Array([1, 2]).buffer })), 'strange', 'cut');
  assert.is(await store.blobs.count(), 0);
  const paths: string[] = [];
  const got = await ask(async (path) => {
    paths.push(path);
    return { status: 200, reason: null, bytes: photo.bytes };
  });
  assert.is(got, 'here');
  assert.equal(paths, [`/api/attachments/request/${bearer.id}/${photo.attachment.id}`]);
  assert.is(await stateOf(store, photo), 'sent');
  store.close();
});

test('what the server has too goes for room, the longest unseen first; what waits never does', async () => {
  const store = open('room');
  const photos = await Promise.all([1, 2, 3, 4].map((first) => photoOf(first, 0, 0, 0)));
  for (const photo of photos)
    await fetchAttachment(store, { kind: 'request', id: newId() }, photo.attachment, answering({ bytes: photo.bytes }));
  const [oldest, second, waiting, newest] = photos as [Taken, Taken, Taken, Taken];
  await store.blobs.update(oldest.attachment.hash, { usedAt: '2026-01-01T00:00:00.000Z' });
  await store.blobs.update(second.attachment.hash, { usedAt: '2026-02-01T00:00:00.000Z' });
  await store.blobs.update(waiting.attachment.hash, { state: 'waiting', usedAt: '2025-01-01T00:00:00.000Z' });
  await findBlob(store, oldest.attachment.hash);
  await pruneSent(store, 8);
  assert.is(await stateOf(store, second), undefined, 'the other one was looked at again');
  await pruneSent(store, 0);
  const left = (await store.blobs.toArray()).map(({ hash }) => hash);
  assert.equal(left, [waiting.attachment.hash]);
  assert.is(await stateOf(store, newest), undefined);
  store.close();
});

test('the copy of a photo goes with its record; what waits stays', async () => {
  const store = open('record-gone');
  const encounter = encounterOf(nora, 'Mrs Visser');
  await saveEncounter(store, doer, encounter);
  const [sent, waiting] = [await photoOf(1), await photoOf(2)];
  await attach(store, doer, { kind: 'encounter', id: encounter.id }, [sent, waiting]);
  await store.blobs.update(sent.attachment.hash, { state: 'sent' });
  await sweepBlobs(store, later());
  assert.is(await store.blobs.count(), 2);
  await store.encounters.clear();
  await store.outbox.clear();
  await sweepBlobs(store, later());
  assert.equal(
    (await store.blobs.toArray()).map(({ hash }) => hash),
    [waiting.attachment.hash],
    'the work was put before somebody else, who will want to see it',
  );
  store.close();
});

test('a screen is told where the bytes are, without reading them', async () => {
  const store = open('watch');
  const photo = await photoOf(1);
  const { hash } = photo.attachment;
  assert.is((await seen(watchBlobStates(store, [hash]))).get(hash), undefined);
  const encounter = encounterOf(nora, 'x');
  const told = seen(watchBlobStates(store, [hash]), (states) => states.get(hash) === 'begun');
  await keepDraftWith(store, encounter.id, draftWith(encounter, photo), [photo]);
  await told;
  store.close();
});

test.run();

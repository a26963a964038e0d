import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { EncounterDraft } from '../../src/domain/draft.ts';
import { hashOf, type Taken } from '../../src/store/attachments.ts';
import { findDraft } from '../../src/store/drafts.ts';
import { newId } from '../../src/store/id.ts';
import { readShare, takeShare } from '../../src/store/shares.ts';
import { Store } from '../../src/store/store.ts';
import { photoOf } from '../domain/records.ts';
import { nora } from '../people.ts';

const doer = { person: nora, deviceId: newId() };

/** Makes a photo of whatever calls itself one, as the darkroom of a browser would. */
const make = async (file: File): Promise<Taken | 'unreadable'> => {
  if (!file.type.startsWith('image/')) return 'unreadable';
  const bytes = await file.arrayBuffer();
  return { attachment: photoOf({ id: newId(), hash: await hashOf(bytes), bytes: bytes.byteLength }), bytes };
};

/** What arrives when another app shares this: the form as it was posted, taken apart again. */
async function posted(fields: [string, string | File][]) {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  const sent = new Request('http://phone/share', { method: 'POST', body: form });
  const shelved = new Response(await sent.blob(), { headers: sent.headers });
  return readShare(await shelved.formData());
}

const photo = (name: string, content = name) => new File([content], name, { type: 'image/jpeg' });

async function encounterIn(store: Store, draftId: string | null) {
  const draft = await findDraft(store, draftId ?? '');
  if (!draft) throw new Error('no such draft');
  return (draft.content as EncounterDraft).encounter;
}

test('a photo and words shared by another app become a draft on this phone, bytes and all', async () => {
  const store = new Store('shares-draft');
  const share = await posted([
    ['title', 'Lamp'],
    ['text', 'It is dark at number 8 ☂'],
    ['url', ''],
    ['photos', photo('lamp.jpg')],
    ['photos', photo('street.jpg')],
  ]);
  const { draftId, refused } = await takeShare(store, doer, newId(), share, make);
  assert.equal(refused, []);
  const encounter = await encounterIn(store, draftId);
  assert.is(encounter.note, 'Lamp\nIt is dark at number 8 ☂');
  assert.is(encounter.officerId, nora.id);
  assert.is(encounter.attachments?.length, 2);
  for (const { hash } of encounter.attachments ?? []) assert.is((await store.blobs.get(hash))?.state, 'begun');
  assert.is(await store.outbox.count(), 0, 'nothing is sent before somebody has saved it');
  store.close();
});

test('what is no picture is left out by name, and the rest is taken', async () => {
  const store = new Store('shares-refused');
  const report = new File(['%PDF'], 'report.pdf', { type: 'application/pdf' });
  const share = await posted([
    ['photos', report],
    ['photos', photo('lamp.jpg')],
  ]);
  const { draftId, refused } = await takeShare(store, doer, newId(), share, make);
  assert.ok(draftId);
  assert.equal(refused, [{ name: 'report.pdf', fault: 'unreadable' }]);
  const nothing = await takeShare(store, doer, newId(), await posted([['photos', report]]), make);
  assert.is(nothing.draftId, null);
  assert.is(await store.drafts.count(), 1, 'no empty draft');
  store.close();
});

test('more photos than a talk holds are named, not lost without a word', async () => {
  const store = new Store('shares-many');
  const photos = Array.from({ length: 22 }, (_, index): [string, File] => ['photos', photo(`${index}.jpg`)]);
  const { draftId, refused } = await takeShare(store, doer, newId(), await posted(photos), make);
  const encounter = await encounterIn(store, draftId);
  assert.is(encounter.attachments?.length, 20);
  assert.equal(refused, [
    { name: '20.jpg', fault: 'tooMany' },
    { name: '21.jpg', fault: 'tooMany' },
  ]);
  store.close();
});

test('an app that shares nothing at all, or an empty file, makes no draft', async () => {
  const store = new Store('shares-nothing');
  for (const fields of [[], [['text', ' ']], [['photos', photo('empty.jpg', '')]]] as [string, string | File][][]) {
    assert.equal(await takeShare(store, doer, newId(), await posted(fields), make), { draftId: null, refused: [] });
  }
  assert.is(await store.drafts.count(), 0);
  store.close();
});

test.run();

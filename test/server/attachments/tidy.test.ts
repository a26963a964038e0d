import { mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { AttachmentType } from '../../../src/domain/attachment.ts';
import { tidy } from '../../../src/server/attachments/tidy.ts';
import { takeChunk } from '../../../src/server/attachments/upload.ts';
import { hashOf, photoOf } from './pictures.ts';
import { onEachStore, type TestStore } from './stores.ts';

const DAY = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY);

const photo = photoOf(3000);
const upload = { municipality: 'testtown', hash: hashOf(photo) };
const type: AttachmentType = 'image/jpeg';
const take = ({ blobs }: TestStore, first: number, end: number) =>
  takeChunk(blobs, upload, type, { first, end, total: 3000 }, photo.subarray(first, end));

await onEachStore((on) => {
  test(`${on.name}: what a phone began and never went on with is gone after a week, what is whole stays`, async () => {
    const store = on.open();
    await take(store, 0, 3000);
    const [kept] = await store.keys();
    const other = photoOf(3000, 'another');
    await takeChunk(
      store.blobs,
      { municipality: 'testtown', hash: hashOf(other) },
      type,
      { first: 0, end: 1000, total: 3000 },
      other.subarray(0, 1000),
    );
    assert.is((await store.keys()).length, 2);
    assert.is(await tidy(store.blobs, inDays(6.9)), 0);
    assert.is((await store.keys()).length, 2);
    assert.is(await tidy(store.blobs, inDays(7.1)), 1);
    assert.equal(await store.keys(), [kept]);
    assert.is(await tidy(store.blobs, inDays(100)), 0);
  });

  test(`${on.name}: there is nothing to tidy where nobody has sent anything`, async () => {
    assert.is(await tidy(on.open().blobs, new Date()), 0);
  });

  if (on.name === 'folder') {
    test('a photo that came slowly keeps its first chunk, though that is older than a week', async () => {
      const store = on.open();
      await take(store, 0, 1000);
      await take(store, 1000, 2000);
      const below = join(store.dataDir, 'attachments', 'incoming/testtown', upload.hash);
      utimesSync(join(below, '0-1000-3000'), inDays(-9), inDays(-9));
      assert.is(await tidy(store.blobs, new Date()), 0);
      assert.equal(await take(store, 2000, 3000), { received: 3000, isComplete: true });
    });

    test('what a power cut left half written is removed after a week', async () => {
      const store = on.open();
      const drafts = join(store.dataDir, 'attachments/writing');
      mkdirSync(drafts, { recursive: true });
      for (const [name, days] of [
        ['old', -8],
        ['new', -1],
      ] as const) {
        writeFileSync(join(drafts, name), 'half a pho');
        utimesSync(join(drafts, name), inDays(days), inDays(days));
      }
      assert.is(await tidy(store.blobs, new Date()), 1);
      assert.equal(await store.keys(), ['writing/new']);
    });
  }
});

test.run();

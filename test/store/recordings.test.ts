import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { GRACE, sweepBlobs } from '../../src/store/attachments.ts';
import { newId } from '../../src/store/id.ts';
import { dropRecording, findRecordings, keepPiece } from '../../src/store/recordings.ts';
import { type PieceRow, Store } from '../../src/store/store.ts';

const open = (name: string) => new Store(`recordings-${name}-${newId()}`);

const pieceOf = (recordingId: string, index = 0, over: Partial<PieceRow> = {}): PieceRow => ({
  recordingId,
  index,
  forKey: 'encounter/1',
  type: 'audio/webm',
  bytes: new Uint8Array([index]).buffer,
  startedAt: new Date().toISOString(),
  seconds: (index + 1) * 3,
  ...over,
});

test('a voice note that was being recorded when the phone stopped is found again, piece by piece in order', async () => {
  const store = open('found');
  const [recordingId, other] = [newId(), newId()];
  for (const index of [10, 0, 2]) await keepPiece(store, pieceOf(recordingId, index));
  await keepPiece(store, pieceOf(other));
  await keepPiece(store, pieceOf(newId(), 0, { forKey: 'encounter/2' }));
  const found = await findRecordings(store, 'encounter/1');
  const mine = found.find(([first]) => first?.recordingId === recordingId);
  assert.equal(
    mine?.map(({ index }) => index),
    [0, 2, 10],
  );
  assert.is(found.length, 2);
  await dropRecording(store, recordingId);
  assert.is((await findRecordings(store, 'encounter/1')).length, 1);
  assert.is(await store.pieces.count(), 2);
  store.close();
});

test('a recording whose draft was thrown away goes after the time to undo; one whose draft is here stays', async () => {
  const store = open('swept');
  for (const forKey of ['encounter/1', 'encounter/1/need', 'encounter/2'])
    await keepPiece(store, pieceOf(newId(), 0, { forKey }));
  await store.drafts.put({ id: '1', kind: 'encounter', content: {}, updatedAt: new Date().toISOString() });
  await sweepBlobs(store);
  assert.is(await store.pieces.count(), 3);
  await sweepBlobs(store, new Date(Date.now() + GRACE + 1000));
  assert.equal((await store.pieces.toArray()).map(({ forKey }) => forKey).sort(), ['encounter/1', 'encounter/1/need']);
  store.close();
});

test.run();

import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newId } from '../../src/store/id.ts';
import { nora } from '../people.ts';
import { signIn } from '../phone.ts';
import { openServer } from '../server.ts';

/** What browsers say that they understand, what they are to be answered in, and how it is read. */
const ASKERS: [accepts: string, encoding: string | undefined, read: (body: Buffer) => Buffer][] = [
  ['gzip, deflate, br, zstd', 'zstd', zstdDecompressSync],
  ['gzip, deflate, br', 'br', brotliDecompressSync],
  ['br;q=1.0, gzip;q=0.8, *;q=0.1', 'br', brotliDecompressSync],
  ['gzip', 'gzip', gunzipSync],
  ['deflate', undefined, (body) => body],
  ['', undefined, (body) => body],
];

test('a first filling comes in the best compression that the phone understands, and is the same in each', async () => {
  const { app, close } = await openServer();
  const deviceId = newId();
  const cookie = await signIn(app, nora, deviceId);
  const sentAt = new Date().toISOString();
  const payload = { protocol: 1, deviceId, sentAt, exchangeId: 'one', cursor: null, mutations: [] };
  for (const [accepts, encoding, read] of ASKERS) {
    const headers = { cookie, 'accept-encoding': accepts };
    const response = await app.inject({ method: 'POST', url: '/api/sync', headers, payload });
    assert.is(response.headers['content-encoding'], encoding, accepts);
    assert.is(response.headers.vary, 'accept-encoding');
    const { changes, to } = JSON.parse(read(response.rawPayload).toString());
    assert.ok(changes.length > 5, accepts);
    assert.equal(to, { deviceId, sentAt, exchangeId: 'one' });
  }
  await close();
});

test.run();

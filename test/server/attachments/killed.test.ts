import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { tidy } from '../../../src/server/attachments/tidy.ts';
import { openDatabase } from '../../../src/server/database/open.ts';
import { addSession } from '../../../src/server/database/sessions.ts';
import { makeSecret } from '../../../src/server/secret.ts';
import { nora } from '../../people.ts';
import { build } from '../../town.ts';
import { hashOf, photoOf } from './pictures.ts';
import { onEachStore } from './stores.ts';

const MAIN = fileURLToPath(new URL('../../../src/server/main.ts', import.meta.url));
const CHUNK = 256 * 1024;

/** A real server in a process of its own, on what is there; it can be killed, and started again. */
async function startProcess(dataDir: string, s3Url: string | null, port: number): Promise<ChildProcess> {
  const env = { ...process.env, DATA_DIR: dataDir, S3_URL: s3Url ?? '', PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await Promise.race([once(child.stdout, 'data'), once(child, 'exit')]);
  assert.is(child.exitCode, null, 'it runs');
  return child;
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  return port;
}

async function cookieIn(dataDir: string): Promise<string> {
  const database = await openDatabase({ dataDir, databaseUrl: null });
  await build(database);
  const { secret, hash } = makeSecret('testtown');
  const [madeAt, expiresAt] = [new Date().toISOString(), '2100-01-01T00:00:00.000Z'];
  await addSession(database, 'testtown', {
    hash,
    personId: nora.id,
    deviceId: uuidv7(),
    madeAt,
    seenAt: madeAt,
    expiresAt,
  });
  await database.close();
  return `plein-air=${encodeURIComponent(secret)}`;
}

await onEachStore((on) => {
  test(`${on.name}: a photo arrives whole though the server is killed at every chunk, between them, in one, and at the end`, async () => {
    const { dataDir, s3Url, blobs, keys } = on.open();
    const cookie = await cookieIn(dataDir);
    const port = await freePort();
    const photo = photoOf(2 * CHUNK + 1000);
    const url = `http://127.0.0.1:${port}/api/uploads/${hashOf(photo)}`;
    const ask = async () =>
      (await fetch(url, { headers: { cookie } })).json() as Promise<{ received: number; isComplete: boolean }>;
    const headersOf = (first: number, end: number) => ({
      cookie,
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${first}-${end - 1}/${photo.length}`,
      'x-attachment-type': 'image/jpeg',
    });
    const send = (first: number, end: number) =>
      fetch(url, { method: 'PUT', headers: headersOf(first, end), body: new Uint8Array(photo.subarray(first, end)) });
    /** The signal goes away in the middle of a chunk. */
    const sendHalf = (first: number, end: number) =>
      new Promise<void>((resolve) => {
        const sending = request(url, {
          method: 'PUT',
          headers: { ...headersOf(first, end), 'content-length': end - first },
        });
        sending.on('error', () => resolve());
        sending.write(photo.subarray(first, first + CHUNK / 2), () => sending.destroy(new Error('no signal')));
      });

    let server = await startProcess(dataDir, s3Url, port);
    for (const first of [0, CHUNK]) {
      const end = first + CHUNK;
      await sendHalf(first, end);
      assert.equal(await ask(), { received: first, isComplete: false }, 'half a chunk is none');
      assert.is((await send(first, end)).status, 200);
      await kill(server);
      server = await startProcess(dataDir, s3Url, port);
      assert.equal(await ask(), { received: end, isComplete: false }, 'what was acknowledged is there');
    }
    // Killed somewhere in taking, checking and keeping it; sooner and later.
    for (const after of [2, 10, 25]) {
      const last = send(2 * CHUNK, photo.length).catch(() => null);
      await pause(after);
      await kill(server);
      const wasTold = (await last)?.status === 200;
      server = await startProcess(dataDir, s3Url, port);
      const { received, isComplete } = await ask();
      assert.ok(isComplete || !wasTold, 'it never takes back that all is there');
      assert.is(received, isComplete ? photo.length : 2 * CHUNK);
    }
    const told = await send(2 * CHUNK, photo.length);
    assert.equal(await told.json(), { received: photo.length, isComplete: true });
    const hash = hashOf(photo);
    await kill(server);
    await tidy(blobs, new Date(Date.now() + 8 * 86_400_000));
    assert.equal(await keys(), [`kept/testtown/${hash.slice(0, 2)}/${hash}`]);
    assert.equal(await blobs.get(`kept/testtown/${hash.slice(0, 2)}/${hash}`), photo);
  });
});

test.run();

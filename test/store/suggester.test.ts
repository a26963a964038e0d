import '../phone-memory.ts';
import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { suggest } from '../../src/domain/suggester.ts';
import { teachAll } from '../../src/server/suggester/teaching.ts';
import type { Got } from '../../src/store/attachments.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { fetchWeights, findWeights } from '../../src/store/suggester.ts';
import { nora } from '../people.ts';
import { openPhone, signIn } from '../phone.ts';
import { file } from '../server/suggester/filing.ts';
import { openServer } from '../server.ts';
import { town } from '../town.ts';

/** Asks the server as a browser would: what was compressed on the way is whole again. */
async function getter(app: FastifyInstance) {
  const cookie = await signIn(app, nora);
  return async (path: string): Promise<Got> => {
    const response = await app.inject({ url: path, headers: { cookie } });
    const isGzip = response.headers['content-encoding'] === 'gzip';
    const body = new Response(new Uint8Array(response.rawPayload)).body;
    const whole = isGzip ? body?.pipeThrough(new DecompressionStream('gzip')) : body;
    return { status: response.statusCode, reason: null, bytes: await new Response(whole ?? null).arrayBuffer() };
  };
}

test('what was learned reaches a phone after the words, and suggests there without a signal', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  assert.is(await findWeights(phone.store), null);
  await file(database, 0, 120);
  await teachAll(database, '2026-11-16T03:00:00.000Z');
  await phone.sync();
  const hash = (await findDirectory(phone.store)).suggester?.hash ?? '';
  const get = await getter(app);

  const offline = async () => {
    throw new TypeError('no signal');
  };
  assert.is(await fetchWeights(phone.store, hash, offline), false);
  assert.is(await fetchWeights(phone.store, hash, get), true);
  phone.restart();
  const weights = await findWeights(phone.store);
  assert.is(suggest('the lantern flickers', town.services, weights)[0]?.service.id, 'lamp');
  assert.is(await fetchWeights(phone.store, hash, offline), true, 'it is here already, and asked for no more');
  await close();
});

test('what is not the file that the directory named is not taken, and the one of last time goes on serving', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await file(database, 0, 120);
  await teachAll(database, '2026-11-16T03:00:00.000Z');
  await phone.sync();
  const hash = (await findDirectory(phone.store)).suggester?.hash ?? '';
  const get = await getter(app);
  await fetchWeights(phone.store, hash, get);
  const next = 'f'.repeat(64);
  const page = new TextEncoder().encode('<html>Sign in to the hotel</html>').buffer as ArrayBuffer;
  const answers: Got[] = [
    { status: 200, reason: null, bytes: page },
    { status: 200, reason: null, bytes: null },
    { status: 404, reason: 'notFound', bytes: null },
    { status: 401, reason: 'signIn', bytes: null },
    await get(`/api/suggester/${hash}`),
  ];
  for (const answer of answers) assert.is(await fetchWeights(phone.store, next, async () => answer), false);
  assert.is(suggest('the lantern flickers', town.services, await findWeights(phone.store))[0]?.service.id, 'lamp');
  await close();
});

test.run();

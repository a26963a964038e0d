import { gunzipSync } from 'node:zlib';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { teachAll } from '../../../src/server/suggester/teaching.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { file, told } from '../suggester/filing.ts';

await onEachDatabase((on) => {
  test(`${on.name}: whoever has signed in fetches what was learned, and nothing of it stays in a browser that others use`, async () => {
    const { app, database, close } = await on.open();
    await file(database, 0, 60);
    await teachAll(database, '2026-11-16T03:00:00.000Z');
    const url = `/api/suggester/${(await told(database))?.hash}`;
    const cookie = await signIn(app, nora);
    const got = await app.inject({ url, headers: { cookie } });
    assert.is(got.statusCode, 200);
    assert.is(got.headers['content-encoding'], 'gzip');
    assert.equal([got.headers['cache-control'], got.headers.etag], ['no-store', undefined]);
    assert.is(gunzipSync(got.rawPayload)[0], 1, 'the form that phones read');

    assert.is((await app.inject({ url })).statusCode, 401, 'a stranger');
    assert.is((await app.inject({ url: `/api/suggester/${'0'.repeat(64)}`, headers: { cookie } })).statusCode, 404);
    assert.is((await app.inject({ url: '/api/suggester/latest', headers: { cookie } })).statusCode, 400);
    await close();
  });
});

test.run();

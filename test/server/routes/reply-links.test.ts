import { Writable } from 'node:stream';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { referenceOf } from '../../../src/domain/request.ts';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { makeReplyLink } from '../../../src/server/reply-link/link.ts';
import { dump, type Engine, onEachDatabase } from '../../databases.ts';
import { doOn } from '../asked.ts';
import { askForTrees, openReaching, requestIn } from '../dispatch/reaching.ts';
import { NAUGHTY } from '../naughty.ts';

let addresses = 0;

/** Another address each time: how often one may try is another sentence's matter. */
const ask = (app: FastifyInstance, options: InjectOptions) => {
  addresses += 1;
  return app.inject({ remoteAddress: `10.0.${addresses >> 8}.${addresses & 255}`, ...options });
};

/** A request with Green Spaces, and a link to it. */
async function openWithLink(on: Engine) {
  const server = await openReaching(on, 'email');
  const [id = ''] = await askForTrees(server.app, 1);
  const newLink = async () => {
    const dispatch = { municipality: 'testtown', id: 'd', requestId: id, departmentId: 'green' };
    const kept = { channel: 'email' as const, attempts: 1, madeAt: '', failingSince: null };
    return new URL(await makeReplyLink(server.database, readConfig({}), { ...dispatch, ...kept })).pathname;
  };
  const path = await newLink();
  const look = (language = 'en') => ask(server.app, { url: path, headers: { 'accept-language': language } });
  const nonce = async () => /name="nonce" value="([\w-]+)"/.exec((await look()).body)?.[1] ?? '';
  const press = (fields: Record<string, string>, to = path) =>
    ask(server.app, {
      method: 'POST',
      url: to,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: new URLSearchParams(fields).toString(),
    });
  return { ...server, id, path, look, nonce, press, newLink };
}

const engines: Engine[] = [];

await onEachDatabase((on) => {
  engines.push(on);

  test(`${on.name}: whoever has the link reads the request in their language, without an account, and learns nobody’s name`, async () => {
    const { id, look, close } = await openWithLink(on);
    const titles = { en: 'Request', fr: 'Demande', nl: 'Verzoek', pl: 'Zgłoszenie' };
    for (const [language, word] of Object.entries(titles)) {
      const page = await look(`${language};q=0.9, de`);
      assert.is(page.statusCode, 200);
      assert.match(page.body, `<html lang="${language}">`);
      assert.match(page.body, `${word} ${referenceOf(id)}`);
      assert.match(page.body, 'Tree 0 leans');
      assert.not.match(page.body, /<script|Nora|Lindqvist/);
      assert.is(page.headers['referrer-policy'], 'no-referrer');
      assert.is(page.headers['cache-control'], 'no-store');
      assert.match(String(page.headers['content-security-policy']), "default-src 'none'");
    }
    await close();
  });

  test(`${on.name}: a press counts once, and stands in the story as done by the link`, async () => {
    const { database, id, nonce, press, close } = await openWithLink(on);
    const first = await nonce();
    const [one, two] = await Promise.all([1, 2].map(() => press({ deed: 'taken', words: 'On Monday', nonce: first })));
    assert.equal([one?.statusCode, two?.statusCode].sort(), [200, 409]);
    assert.is((await press({ deed: 'done', words: 'Propped up', nonce: first })).statusCode, 409, 'an old page');
    const stands = await requestIn(database, id);
    assert.is(stands?.status, 'taken');
    const told = stands?.history.filter(({ via }) => via === 'link');
    assert.equal(
      told?.map(({ byId, status, text }) => [byId, status, text]),
      [[null, 'taken', 'On Monday']],
    );
    await close();
  });

  test(`${on.name}: done needs words, closes the request, and ends the link`, async () => {
    const { database, id, nonce, press, look, close } = await openWithLink(on);
    const missing = await press({ deed: 'done', words: '  ', nonce: await nonce() });
    assert.is(missing.statusCode, 400);
    assert.match(missing.body, 'role="alert"');
    assert.is((await requestIn(database, id))?.status, 'open');
    const done = await press({ deed: 'done', words: 'Propped <b>up</b>', nonce: await nonce() });
    assert.is(done.statusCode, 200);
    assert.is((await requestIn(database, id))?.status, 'done');
    const after = await look();
    assert.is(after.statusCode, 410);
    assert.match(after.body, 'This link has ended');
    await close();
  });

  test(`${on.name}: whoever types too much, or in many lines, keeps every word`, async () => {
    const { database, id, nonce, press, look, close } = await openWithLink(on);
    assert.match((await look()).body, 'maxlength="2000"');
    const long = await press({ deed: 'done', words: 'y'.repeat(2400), nonce: await nonce() });
    assert.is(long.statusCode, 400);
    assert.match(long.body, 'y'.repeat(2400));
    const strange = await press({ deed: 'eaten', words: 'Propped up', nonce: await nonce() });
    assert.is(strange.statusCode, 400);
    assert.match(strange.body, 'Propped up');
    const lines = Array.from({ length: 1000 }, () => 'x').join('\r\n');
    assert.is((await press({ deed: 'done', words: lines, nonce: await nonce() })).statusCode, 200);
    assert.is((await requestIn(database, id))?.history.at(-1)?.text, lines.replaceAll('\r\n', '\n'));
    await close();
  });

  test(`${on.name}: whoever presses twice reads twice that it was noted; whoever is too late gets back what they typed`, async () => {
    const { app, database, id, nonce, press, close } = await openWithLink(on);
    const pressed = { deed: 'done', words: 'Propped up', nonce: await nonce() };
    for (const page of await Promise.all([press(pressed), press(pressed)]))
      assert.match(page.body, 'Noted: it is done');
    assert.match((await press(pressed)).body, 'Noted: it is done');
    const late = await press({ ...pressed, words: 'And the <b>roots</b>' });
    assert.is(late.statusCode, 410);
    assert.match(late.body, 'This link has ended');
    assert.match(late.body, '<blockquote>And the &lt;b&gt;roots&lt;/b&gt;</blockquote>');
    await doOn({ app, database, close }, id, 'setStatus', { status: 'open', reason: 'It leans again' });
    await doOn({ app, database, close }, id, 'setStatus', { status: 'done', reason: 'Cut' });
    assert.match((await press(pressed)).body, 'This link has ended', 'no longer theirs');
    await close();
  });

  test(`${on.name}: not ours sends it to a coordinator with the words, and the link speaks for nobody any more`, async () => {
    const { app, database, id, nonce, press, newLink, close } = await openWithLink(on);
    const answered = await press({ deed: 'notOurs', words: 'The port looks after it', nonce: await nonce() });
    assert.is(answered.statusCode, 200);
    const stands = await requestIn(database, id);
    assert.is(stands?.departmentId, null);
    assert.is(stands?.route.reason, 'sentBack');
    assert.is(stands?.history.at(-1)?.text, 'The port looks after it');
    assert.is((await ask(app, { url: await newLink() })).statusCode, 410, 'a link to a department that lost it');
    await close();
  });

  test(`${on.name}: a link of another request, an old one, a wrong one and a guessed one change nothing`, async () => {
    const { app, database, path, nonce, press, close } = await openWithLink(on);
    const good = await nonce();
    await database.run("update reply_links set expires_at = '2020-01-01T00:00:00.000Z'");
    const before = await dump(database);
    assert.is((await press({ deed: 'done', words: 'x', nonce: good })).statusCode, 410);
    const wrong = [
      `${path.slice(0, -1)}${path.endsWith('A') ? 'B' : 'A'}`,
      `/reply/~${'a'.repeat(43)}`,
      '/reply/x',
      '/reply/%00',
    ];
    for (const url of [...wrong, ...NAUGHTY.map((text) => `/reply/${encodeURIComponent(text.slice(0, 60))}`)]) {
      const page = await ask(app, { url });
      assert.ok([400, 404].includes(page.statusCode), `${url} ${page.statusCode}`);
      const pressed = await press({ deed: 'done', words: 'x', nonce: good }, url);
      assert.ok([400, 404].includes(pressed.statusCode), `${url} ${pressed.statusCode}`);
    }
    assert.equal(await dump(database), before);
    await close();
  });
});

test('whatever is made up by chance and pressed is refused in words, and changes nothing', async () => {
  const { app, database, path, close } = await openWithLink(engines[0] as Engine);
  const before = await dump(database);
  const field = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...NAUGHTY, 'taken', 'notOurs'));
  const body = fc.oneof(
    fc
      .dictionary(fc.constantFrom('deed', 'words', 'nonce', 'x'), field)
      .map((fields) => new URLSearchParams(fields).toString()),
    fc.string({ unit: 'binary' }),
  );
  const kind = fc.constantFrom('application/x-www-form-urlencoded', 'application/json', 'text/plain', 'x');
  await fc.assert(
    fc.asyncProperty(body, kind, async (payload, type) => {
      const page = await ask(app, { method: 'POST', url: path, headers: { 'content-type': type }, payload });
      assert.ok(page.statusCode >= 400 && page.statusCode < 500, String(page.statusCode));
      assert.match(page.body, '<html lang="en">');
    }),
    { numRuns: 400 },
  );
  assert.equal(await dump(database), before);
  await close();
});

test('the link stands in no log', async () => {
  const { database, path, close } = await openWithLink(engines[0] as Engine);
  let log = '';
  const logTo = new Writable({
    write: (chunk, _encoding, done) => {
      log += chunk;
      done();
    },
  });
  const app = await buildApp({ database, config: readConfig({}), poke: () => {}, logTo });
  const secret = path.split('/').at(-1) ?? '';
  for (const url of [path, `${path}x`, `/reply/${secret}/more`, `/reply?${secret}`]) {
    await app.inject({ url });
    await app.inject({ method: 'POST', url, payload: { nonce: 'x' } });
  }
  assert.match(log, '/reply/:secret');
  assert.not.match(log, secret.split('~').at(-1) ?? '');
  await app.close();
  await close();
});

test('somebody who tries too often is told to wait', async () => {
  const { app, path, close } = await openWithLink(engines[0] as Engine);
  const statuses = [];
  for (let tries = 0; tries < 31; tries += 1)
    statuses.push((await app.inject({ url: path, remoteAddress: '10.9.9.9' })).statusCode);
  assert.is(statuses.at(-1), 429);
  await close();
});

test.run();

import { Writable } from 'node:stream';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../../src/domain/public-code.ts';
import { LONGEST_SAID } from '../../../src/domain/question.ts';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { makeQuestionLink } from '../../../src/server/question/link.ts';
import { dump, type Engine, onEachDatabase } from '../../databases.ts';
import { nora, piet } from '../../people.ts';
import type { TestServer } from '../../server.ts';
import { doOn, stands } from '../asked.ts';
import { openMail } from '../mailing.ts';
import { NAUGHTY } from '../naughty.ts';
import { askAboutTree, askOn, pathIn } from '../question/asking.ts';

let addresses = 0;
const ask = (app: FastifyInstance, options: InjectOptions) => {
  addresses += 1;
  return app.inject({
    remoteAddress: `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`,
    ...options,
  });
};
const look = ({ app }: TestServer, path: string, language = 'en') => ask(app, { url: `${path}?lang=${language}` });
const press = ({ app }: TestServer, path: string, words: string, more: Record<string, string> = { lang: 'en' }) =>
  ask(app, {
    method: 'POST',
    url: path,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    payload: new URLSearchParams({ words, ...more }).toString(),
  });

/** A question to Mrs Visser that stands behind this address. */
async function openAsked(server: TestServer, now = new Date().toISOString()) {
  const asked = await askAboutTree(server);
  const about = { requestId: asked.id, questionId: asked.questionId };
  const link = await makeQuestionLink(server.database, '', 'testtown', about, 'en', now);
  return { ...asked, path: pathIn(link) };
}

const engines: Engine[] = [];

await onEachDatabase((on) => {
  engines.push(on);

  test(`${on.name}: from the question to the answer: by e-mail, without an account, in four languages, once`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const { id } = await askAboutTree(server);
    await tell(server);
    const path = pathIn(mail.mails[0]?.text);
    for (const [language, label] of [
      ['en', 'What do you say to it?'],
      ['fr', 'Que répondez-vous ?'],
      ['nl', 'Wat is uw antwoord?'],
      ['pl', 'Jaka jest odpowiedź?'],
    ] as const) {
      const { statusCode, body, headers } = await look(server, path, language);
      assert.is(statusCode, 200);
      assert.ok(body.includes(label) && body.includes('Which of &lt;the&gt; trees?'));
      assert.not.match(body, /<script|Visser|visser|The tree leans|https?:\/\//);
      for (const person of [nora, piet]) assert.not(body.includes(person.name));
      assert.is(headers['cache-control'], 'no-store');
      assert.is(headers['referrer-policy'], 'no-referrer');
    }
    const words = 'The left one\r\nby the <door>';
    const pressed = await Promise.all([1, 2, 3].map(() => press(server, path, words, { lang: 'nl' })));
    for (const { statusCode, headers } of pressed) {
      assert.is(statusCode, 303);
      assert.is(headers.location, '?lang=nl');
    }
    assert.match((await look(server, path, 'nl')).body, 'Dank u, we hebben uw antwoord');
    const { question, history } = await stands(server, id);
    assert.is(question?.said?.text, 'The left one\nby the <door>');
    assert.equal(
      history
        .filter(({ deed }) => deed === 'said')
        .map(({ byId, via, isFromCitizen, text }) => [byId, via, isFromCitizen, text]),
      [[null, 'link', true, 'The left one\nby the <door>']],
    );
    const other = await press(server, path, 'The right one');
    assert.is(other.statusCode, 409);
    assert.ok(other.body.includes('The right one'), 'what they typed too late is given back');
    assert.is((await stands(server, id)).question?.said?.text, 'The left one\nby the <door>');
    await mail.close();
    await server.close();
  });

  test(`${on.name}: a link opens its own question alone, until it is over, and cannot be made up`, async () => {
    const server = await on.open();
    const { id, path } = await openAsked(server);
    const next = await openAsked(server);
    await press(server, next.path, 'The left one');
    assert.is((await stands(server, id)).question?.said, undefined, 'another request hears nothing of it');
    for (const wrong of [
      path.slice(0, -1),
      `${path}x`,
      path.replace('testtown', 'elsewhere'),
      path.replace(/.$/, '!'),
    ]) {
      const { statusCode, body } = await press(server, wrong, 'x');
      assert.is(statusCode, 404, wrong);
      assert.match(body, 'There is no such link');
    }
    const department = path.replace('/question', '');
    assert.is((await ask(server.app, { url: department })).statusCode, 404, 'it is no department’s link');
    const old = await openAsked(server, new Date(Date.now() - 31 * 86_400_000).toISOString());
    const late = await press(server, old.path, 'Too late');
    assert.is(late.statusCode, 410);
    assert.ok(late.body.includes('This link has ended') && late.body.includes('Too late'));
    await doOn(server, id, 'withdrawQuestion', { questionId: (await stands(server, id)).question?.id ?? '' });
    assert.is((await press(server, path, 'x')).statusCode, 410);
    await askOn(server, id, 'What is your floor?');
    const again = await press(server, path, 'x');
    assert.is(again.statusCode, 410, 'nor the question that was asked after it');
    assert.not(again.body.includes('What is your floor?'));
    const closed = await openAsked(server);
    await doOn(server, closed.id, 'setStatus', { status: 'declined', reason: 'Not ours' });
    assert.is((await press(server, closed.path, 'x')).statusCode, 410);
    await server.close();
  });

  test(`${on.name}: a department’s link answers no question`, async () => {
    const server = await on.open();
    const { path } = await openAsked(server);
    await server.database.run("update reply_links set question_id = '', department_id = 'green'");
    assert.is((await press(server, path, 'x')).statusCode, 404);
    await server.close();
  });

  test(`${on.name}: nothing, too much and what cannot be read is told in their language, keeps what they typed, and changes nothing`, async () => {
    const server = await on.open();
    const { path } = await openAsked(server);
    const before = await dump(server.database);
    const empty = await press(server, path, ' \n ', { lang: 'fr' });
    assert.is(empty.statusCode, 400);
    assert.ok(empty.body.includes('Écrivez d’abord quelque chose') && empty.body.includes('aria-invalid="true"'));
    const long = await press(server, path, 'ż'.repeat(LONGEST_SAID + 1), { lang: 'pl' });
    assert.is(long.statusCode, 400);
    assert.ok(long.body.includes('To jest za długie') && long.body.includes('ż'.repeat(LONGEST_SAID + 1)));
    for (const payload of ['', 'words', 'x=1', 'words=a&words=b&y=1', `words=%00`, 'lang=en'])
      assert.is(
        (
          await ask(server.app, {
            method: 'POST',
            url: path,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            payload,
          })
        ).statusCode,
        400,
        payload,
      );
    assert.equal(await dump(server.database), before);
    await server.close();
  });

  test(`${on.name}: the page under the code says that something was asked and answered, not what`, async () => {
    const server = await on.open();
    const { id, path } = await openAsked(server);
    const story = async () => (await ask(server.app, { url: `/s/${publicCodeOf(id)}?lang=en` })).body;
    assert.ok(
      (await story()).includes('We have a question for you') && (await story()).includes('We asked you something.'),
    );
    await press(server, path, 'The left one');
    assert.not((await story()).includes('We have a question for you'));
    assert.ok((await story()).includes('You told us.'));
    assert.not.match(await story(), /which of|left one|Visser/i);
    await server.close();
  });

  test(`${on.name}: what Open311 reads of a request holds nothing of what was asked and said`, async () => {
    const server = await on.open();
    const { path } = await openAsked(server);
    await press(server, path, 'The left one');
    const updates = await server.database.all<{ position: number }>('select position from open311_updates');
    assert.equal(updates, []);
    await server.close();
  });
});

test('no address, answer or question stands in the log', async () => {
  const [on] = engines;
  if (!on) return;
  const server = await on.open();
  const { path } = await openAsked(server);
  let log = '';
  const logTo = new Writable({
    write(chunk, _encoding, done) {
      log += chunk;
      done();
    },
  });
  const config = readConfig({ LOG_LEVEL: 'info' });
  const app = await buildApp({ database: server.database, config, poke: () => {}, logTo });
  await ask(app, { url: path });
  await press({ ...server, app }, path, '');
  await press({ ...server, app }, path, 'The left one');
  assert.match(log, '/reply/question/:secret');
  assert.not(log.includes(path.slice(-20)));
  assert.not.match(log, /left one|trees/);
  await app.close();
  await server.close();
});

test('whatever is made up by chance, the page answers in words, and keeps only what can be kept', async () => {
  const [on] = engines;
  if (!on) return;
  const server = await on.open();
  const { id, path } = await openAsked(server);
  const words = fc.oneof(fc.constantFrom(...NAUGHTY), fc.string({ unit: 'binary', maxLength: 60 }), fc.constant(' '));
  await fc.assert(
    fc.asyncProperty(fc.dictionary(fc.constantFrom('words', 'lang', 'nonce', '__proto__'), words), async (fields) => {
      const { statusCode, body, headers } = await ask(server.app, {
        method: 'POST',
        url: path,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
        payload: new URLSearchParams(fields).toString(),
      });
      assert.ok([303, 400, 409, 413].includes(statusCode), `${statusCode} ${JSON.stringify(fields)}`);
      if (statusCode === 303) return;
      assert.match(String(headers['content-type']), /^text\/html/);
      assert.match(body, '<h1>');
      assert.not.match(body, /<script|node_modules|\.ts:/);
    }),
    { numRuns: 300, endOnFailure: true },
  );
  const { question } = await stands(server, id);
  assert.ok((question?.said?.text.length ?? 0) <= LONGEST_SAID);
  await server.close();
});

test.run();

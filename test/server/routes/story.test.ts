import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../../src/domain/public-code.ts';
import { referenceOf } from '../../../src/domain/request.ts';
import { PUBLIC_WORDS } from '../../../src/server/public/words.ts';
import { tellingMail } from '../../../src/server/telling/mail.ts';
import { newId } from '../../../src/store/id.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { photoOf as attachmentWords } from '../../domain/records.ts';
import { openMailServer } from '../../mail-server.ts';
import { claire, nora, piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { keepInTown } from '../../sync/city.ts';
import { town } from '../../town.ts';
import { askAbout, doOn, stands, visser } from '../asked.ts';
import { hashOf, photoOf } from '../attachments/pictures.ts';
import { attachmentOn } from '../attachments/sending.ts';
import { openFarCity } from '../dispatch/open311-city.ts';
import { carryOn, openReaching } from '../dispatch/reaching.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

const look = ({ app }: TestServer, code: string, query = '', headers = {}) =>
  app.inject({ url: `/s/${code}${query}`, headers });
const nonceIn = (page: string) => page.match(/name="nonce" value="([^"]+)"/)?.[1] ?? '';
const press = ({ app }: TestServer, code: string, deed: string, fields: Record<string, string>, headers = {}) =>
  app.inject({
    method: 'POST',
    url: `/s/${code}/${deed}`,
    headers: { ...FORM, ...headers },
    payload: new URLSearchParams(fields).toString(),
  });

/** A request about a tree that was answered and done: its id and code. */
async function openDone(server: TestServer, carry = async (): Promise<unknown> => null) {
  const id = await askAbout(server, 'The tree of Mr De Boer leans', visser());
  await carry();
  await doOn(server, id, 'remarkOnRequest', { text: 'He shouts at everybody' });
  await doOn(server, id, 'takeRequest', {});
  await doOn(server, id, 'answerRequest', { text: 'We have cut <b>the</b> branch' });
  await doOn(server, id, 'setStatus', { status: 'done', reason: 'Between us: he was right' });
  return { id, code: publicCodeOf(id) };
}

await onEachDatabase((on) => {
  test(`${on.name}: whoever has the code reads what became of it, in four languages, and nothing about anybody`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    for (const [language, done] of [
      ['en', 'Done'],
      ['fr', 'Terminée'],
      ['nl', 'Klaar'],
      ['pl', 'Załatwione'],
    ]) {
      const { statusCode, headers, body } = await look(server, code, '', {
        'accept-language': `xx, ${language};q=0.8`,
      });
      assert.is(statusCode, 200);
      assert.match(String(headers['content-type']), /^text\/html/);
      assert.is(headers['cache-control'], 'no-store');
      assert.is(headers['referrer-policy'], 'no-referrer');
      assert.ok(body.includes(`<html lang="${language}">`));
      assert.ok(body.includes(`<strong>${done}</strong>`));
      assert.ok(body.includes('We have cut &lt;b&gt;the&lt;/b&gt; branch'));
      assert.ok(body.includes('Green Spaces') && body.includes('Trees') && body.includes('Harbour'));
      assert.not.match(body, /De Boer|shouts|Between us|Visser|visser|<script|https?:\/\//);
      for (const person of [nora, piet, claire])
        assert.not(body.includes(person.name) || body.includes(person.id), person.name);
      assert.not(body.includes(id), 'nor the id by which the app calls it');
    }
    assert.ok((await look(server, code.toLowerCase().replaceAll('-', ''))).body.includes('Done'));
    assert.ok((await look(server, code, '?lang=pl', { 'accept-language': 'fr' })).body.includes('Załatwione'));
    const { headers } = await server.app.inject({ url: `/s?code=${encodeURIComponent(code.replaceAll('-', ' '))}` });
    assert.is(headers.location, `/s/${code}?lang=en`);
    await server.close();
  });

  test(`${on.name}: a city says on the page and in the e-mail what it wants to say, as plain text`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    const publicPage = {
      name: { en: 'Testtown Streets & Parks' },
      contact: { nl: 'Bel 14 050 <b>nu</b>' },
      next: { done: { en: 'Done. We look again in spring.' } },
      privacy: { en: 'We forget your name after a year.' },
    };
    if (!town.municipality) throw new Error('no city');
    const city = { ...town.municipality, publicPage };
    await keepInTown(server.database, 'municipality', [city]);
    const { body } = await look(server, code, '?lang=en');
    assert.ok(body.includes('<p class="city">Testtown Streets &amp; Parks</p>'));
    assert.ok(body.includes('<p>Done. We look again in spring.</p>'));
    assert.ok(body.includes('<p lang="nl">Bel 14 050 &lt;b&gt;nu&lt;/b&gt;</p>'));
    assert.ok(body.includes('<p lang="en">We forget your name after a year.</p>'));
    assert.ok((await look(server, code, '?lang=fr')).body.includes(PUBLIC_WORDS.fr.statusHelp.done));
    const mail = tellingMail(await stands(server, id), 'en', city, 'https://city.example.org', true);
    for (const said of ['Testtown Streets & Parks', 'Bel 14 050', 'Done. We look again in spring.'])
      assert.ok(mail.text.includes(said), said);
    await server.close();
  });

  test(`${on.name}: a wrong code is told in words, whatever it looks like, and the reference alone opens nothing`, async () => {
    const server = await on.open();
    const { code } = await openDone(server);
    for (const wrong of [
      publicCodeOf(newId()),
      code.slice(-9),
      'nonsense',
      '%3Cscript%3E',
      `0000000-${code.slice(-9)}`,
    ]) {
      const { statusCode, body } = await look(server, wrong, '?lang=fr');
      assert.is(statusCode, 404, wrong);
      assert.ok(body.includes('Nous ne trouvons rien sous ce code'));
      assert.not.match(body, /<script/);
    }
    await server.close();
  });

  test(`${on.name}: who guesses is slowed down`, async () => {
    const server = await on.open();
    const statuses = [];
    for (let tries = 0; tries < 62; tries += 1) statuses.push((await look(server, publicCodeOf(newId()))).statusCode);
    assert.equal([...new Set(statuses)], [404, 429]);
    assert.ok((await look(server, 'x')).body.includes('wait a minute'));
    await server.close();
  });

  test(`${on.name}: what is not solved is open again, with what they said, once, however often they press`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    const nonce = nonceIn((await look(server, code)).body);
    const words = 'It still leans — over the école';
    const pressed = await Promise.all(
      [0, 1, 2].map(() => press(server, code, 'not-solved', { nonce, words, lang: 'fr' })),
    );
    for (const { statusCode, headers } of pressed) {
      assert.is(statusCode, 303);
      assert.is(headers.location, `/s/${code}?lang=fr&told=objected`);
    }
    const request = await stands(server, id);
    assert.is(request.status, 'open');
    assert.is(request.assignedTo, null);
    assert.equal(
      request.history
        .filter(({ isFromCitizen }) => isFromCitizen)
        .map(({ deed, text, byId }) => [deed, text ?? '', byId]),
      [
        ['solved', '', null],
        ['remark', words, null],
        ['status', '', null],
      ],
    );
    assert.not(
      (await look(server, code, '?told=objected')).body.includes('école'),
      'their words are for the city alone',
    );
    const late = await press(server, code, 'not-solved', { nonce: 'x'.repeat(32), words });
    assert.is(late.statusCode, 409);
    await server.close();
  });

  test(`${on.name}: whoever says yes, goes back and says no with words is told that the page has changed, and keeps the words`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    const nonce = nonceIn((await look(server, code)).body);
    assert.is((await press(server, code, 'solved', { nonce })).statusCode, 303);
    assert.is((await press(server, code, 'solved', { nonce })).statusCode, 303, 'the same press once more');
    const late = await press(server, code, 'not-solved', { nonce, words: 'No, over the école' });
    assert.is(late.statusCode, 409);
    assert.ok(late.body.includes('<blockquote>No, over the école</blockquote>'));
    assert.is((await stands(server, id)).status, 'done');
    const next = { nonce: nonceIn(late.body), words: 'No, over the école' };
    assert.is((await press(server, code, 'not-solved', next)).statusCode, 303);
    assert.is((await press(server, code, 'not-solved', next)).statusCode, 303);
    assert.is((await press(server, code, 'not-solved', { ...next, words: 'And the roof' })).statusCode, 409);
    await server.close();
  });

  test(`${on.name}: what is not solved goes out again to whoever was sent it, without what they said, which is for colleagues`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    const { id, code } = await openDone(server, () => carryOn(server.database, mails.url));
    const nonce = nonceIn((await look(server, code)).body);
    for (let times = 0; times < 2; times += 1)
      assert.is((await press(server, code, 'not-solved', { nonce, words: 'It still leans' })).statusCode, 303);
    await carryOn(server.database, mails.url);
    const request = await stands(server, id);
    assert.equal([request.status, request.departmentId], ['open', 'green']);
    assert.is(request.history.at(-1)?.deed, 'delivered');
    assert.equal(
      mails.mails.map(({ subject }) => subject?.startsWith('Open again: Request ')),
      [false, true],
    );
    assert.match(mails.mails[1]?.subject ?? '', referenceOf(id));
    assert.not.match(mails.mails[1]?.text ?? '', 'still leans');
    await mails.close();
    await server.close();
  });

  test(`${on.name}: what is not solved and stood in a system that takes nothing up again goes to whoever decides`, async () => {
    const far = await openFarCity();
    const settings = { endpoint: far.endpoint, apiKey: 'the-key', services: { tree: '042' } };
    const server = await openReaching(on, 'open311', settings);
    const { id, code } = await openDone(server, () => carryOn(server.database));
    const nonce = nonceIn((await look(server, code)).body);
    for (let times = 0; times < 2; times += 1)
      assert.is((await press(server, code, 'not-solved', { nonce, words: 'It still leans' })).statusCode, 303);
    const request = await stands(server, id);
    assert.equal([request.status, request.departmentId, request.route.reason], ['open', null, 'reopened']);
    assert.equal(
      request.history.slice(-4).map(({ deed, text }) => [deed, text ?? '']),
      [
        ['solved', ''],
        ['remark', 'It still leans'],
        ['status', ''],
        ['routed', ''],
      ],
    );
    assert.is(far.requests.length, 1);
    await far.close();
    await server.close();
  });

  test(`${on.name}: three times it is opened again, and no fourth time`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    for (let times = 0; times < 3; times += 1) {
      const nonce = nonceIn((await look(server, code)).body);
      assert.is((await press(server, code, 'not-solved', { nonce })).statusCode, 303);
      assert.is((await stands(server, id)).status, 'open');
      await doOn(server, id, 'setStatus', { status: 'done', reason: 'Again' });
    }
    const { body } = await look(server, code);
    assert.ok(body.includes('several times'));
    assert.not(body.includes('not-solved'));
    await server.close();
  });

  test(`${on.name}: that it is solved is kept, and is seen by colleagues`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    const nonce = nonceIn((await look(server, code)).body);
    const { headers } = await press(server, code, 'solved', { nonce });
    assert.is(headers.location, `/s/${code}?lang=en&told=solved`);
    const request = await stands(server, id);
    assert.is(request.solved?.isSolved, true);
    assert.is(request.status, 'done');
    assert.equal(request.history.at(-1)?.deed, 'solved');
    assert.not((await look(server, code)).body.includes('Yes, it is solved'));
    await server.close();
  });

  test(`${on.name}: what comes from another site, another request's page, or is no form changes nothing`, async () => {
    const server = await on.open();
    const { code } = await openDone(server);
    const other = await openDone(server);
    const nonce = nonceIn((await look(server, code)).body);
    const before = await dump(server.database);
    const refused = [
      await press(server, code, 'not-solved', { nonce }, { 'sec-fetch-site': 'cross-site' }),
      await press(server, other.code, 'not-solved', { nonce }),
      await press(server, code, 'not-solved', {}),
      await press(server, code, 'not-solved', { nonce, words: 'x'.repeat(1001) }),
      await press(server, code, 'not-solved', { nonce, words: 'x\u0000' }),
      await press(server, code, 'not-solved', { nonce, unknown: '1' }),
      await press(server, publicCodeOf(newId()), 'not-solved', { nonce }),
      await press(server, code, 'solved', { nonce: 'x' }),
    ];
    assert.equal(
      refused.map(({ statusCode }) => statusCode),
      [403, 409, 400, 400, 400, 400, 404, 409],
    );
    assert.equal(await dump(server.database), before);
    for (const { body } of refused.slice(1)) assert.match(body, /^<!doctype html>/);
    await server.close();
  });

  test(`${on.name}: a photo taken for whoever asked is on the page, and no other can be had by it`, async () => {
    const server = await on.open();
    const { id, code } = await openDone(server);
    const cookie = await signIn(server.app, piet);
    const [after, before] = [photoOf(3000, 'the path is clear'), photoOf(4000, 'Mr De Boer himself')];
    const wordsFor = (bytes: Buffer) => attachmentWords({ id: newId(), hash: hashOf(bytes), bytes: bytes.length });
    const [shown, kept] = [wordsFor(after), wordsFor(before)];
    for (const bytes of [after, before]) await attachmentOn(cookie, bytes).sendAll(server.app, 1_000_000);
    await doOn(server, id, 'attachToRequest', { attachment: shown, isForCitizen: true });
    await doOn(server, id, 'attachToRequest', { attachment: kept });
    const { body } = await look(server, code);
    assert.equal(
      [...body.matchAll(/<img src="([^"]+)"/g)].map(([, src]) => src),
      [`/s/${code}/photos/${shown.id}`],
    );
    const photo = await server.app.inject({ url: `/s/${code}/photos/${shown.id}` });
    assert.equal([photo.statusCode, photo.headers['content-type']], [200, 'image/jpeg']);
    assert.equal(photo.rawPayload, after);
    for (const url of [`/s/${code}/photos/${kept.id}`, `/s/${publicCodeOf(newId())}/photos/${shown.id}`])
      assert.is((await server.app.inject({ url })).statusCode, 404);
    await server.close();
  });

  test(`${on.name}: a request is found by its code through an index, not by looking at all of them`, async () => {
    const server = await on.open();
    const { database } = server;
    const sql = "select body from records where kind = 'request' and substr(id, 15) = '7000-8000-000000000000'";
    const plan =
      on.name === 'sqlite'
        ? await database.all(`explain query plan ${sql}`)
        : await database.transaction(async (connection) => {
            await connection.run('set local enable_seqscan = off');
            return connection.all(`explain ${sql}`);
          });
    assert.match(JSON.stringify(plan), /records_by_id_end/);
    await server.close();
  });
});

test.run();

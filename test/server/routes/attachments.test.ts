import { Writable } from 'node:stream';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Attachment, AttachmentType } from '../../../src/domain/attachment.ts';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { Person } from '../../../src/domain/person.ts';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { ania, claire, nora, omar, piet, sven, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { hashOf, photoOf } from '../attachments/pictures.ts';
import { ogg } from '../attachments/recordings.ts';
import { attachmentOn } from '../attachments/sending.ts';
import { inFolder, onEachStore, type TestOffice } from '../attachments/stores.ts';
import { asking, meeting, say } from '../telling.ts';

const photo = photoOf(5000, 'the street');
const close = photoOf(3000, 'the tree');

/** The words about an attachment, as they travel with a record. */
function wordsOf(bytes: Buffer, type: AttachmentType = 'image/jpeg'): Attachment {
  const isPhoto = type === 'image/jpeg';
  return {
    id: uuidv7(),
    kind: isPhoto ? 'photo' : 'voice',
    hash: hashOf(bytes),
    type,
    bytes: bytes.length,
    width: isPhoto ? 8 : null,
    height: isPhoto ? 8 : null,
    seconds: isPhoto ? null : 1,
    takenAt: '2026-11-22T10:00:00.000Z',
  };
}

/** Nora meets somebody in the harbour: a photo of the street, a voice note, and a need for a tree with a photo of its own. */
async function meet(app: FastifyInstance, cookie: string) {
  const told = meeting(nora, 'On the quay', ['The tree leans over']);
  const { encounter } = told.args as { encounter: Encounter };
  const [street, voice, tree] = [wordsOf(photo), wordsOf(ogg, 'audio/ogg'), wordsOf(close)];
  encounter.attachments = [street, voice];
  const [need] = encounter.needs;
  if (need) need.attachments = [tree];
  const { answer } = await say(app, cookie, asking([told]));
  assert.is(answer.answers[0]?.result, 'acknowledged', JSON.stringify(answer));
  return { encounterId: encounter.id, requestId: need?.id ?? '', street, voice, tree };
}

const urlOf = (kind: string, recordId: string, { id }: { id: string }) => `/api/attachments/${kind}/${recordId}/${id}`;

async function withMeeting({ apps }: TestOffice) {
  const [app] = apps;
  const cookie = await signIn(app, nora);
  const met = await meet(app, cookie);
  const get = (url: string, headers: Record<string, string> = {}) =>
    app.inject({ url, headers: { cookie, ...headers } });
  return { app, cookie, ...met, get };
}

await onEachStore((on) => {
  test(`${on.name}: a photo is said to be still on the phone until it has come, then it is shown as it was`, async () => {
    const office = await on.openOffice();
    const { app, cookie, get, encounterId, requestId, street, tree } = await withMeeting(office);
    const url = urlOf('encounter', encounterId, street);
    const notYet = await get(url);
    assert.is(notYet.statusCode, 404);
    assert.equal(notYet.json(), { reason: 'notYet', problems: [] });
    assert.is(notYet.headers['cache-control'], 'no-store', 'so that it is asked for again');
    await attachmentOn(cookie, photo).send(app, 0, 1000);
    assert.is((await get(url)).json().reason, 'notYet', 'a part is none');
    await attachmentOn(cookie, photo).sendAll(app, 1000);
    const shown = await get(url);
    assert.is(shown.statusCode, 200);
    assert.equal(shown.rawPayload, photo);
    await attachmentOn(cookie, close).sendAll(app, 1000);
    assert.equal((await get(urlOf('encounter', encounterId, tree))).rawPayload, close, 'of a need');
    assert.equal((await get(urlOf('request', requestId, tree))).rawPayload, close, 'of what became of it');
    await office.close();
  });

  test(`${on.name}: while the store is down a photo is told to come later, and no half of it is shown`, async () => {
    const office = await on.openOffice();
    const { app, cookie, get, encounterId, street } = await withMeeting(office);
    await attachmentOn(cookie, photo).sendAll(app, 5000);
    const url = urlOf('encounter', encounterId, street);
    await office.goDown();
    const down = await get(url);
    assert.is(down.statusCode, 503);
    assert.equal(down.json(), { reason: 'unavailable', problems: [] });
    assert.is(down.headers['retry-after'], '30');
    assert.is(down.headers['cache-control'], 'no-store');
    await office.comeBack();
    assert.equal((await get(url)).rawPayload, photo);
    await office.close();
  });
});

/** What is the same wherever attachments are kept, said of a folder. */
const inOffice = (tell: (office: TestOffice) => Promise<void>) => async () => {
  const office = await inFolder.openOffice();
  await tell(office);
  await office.close();
};

test(
  'who may read a record sees what is attached to it, and nobody else learns that there is anything',
  inOffice(async (office) => {
    const { app, cookie, encounterId, requestId, street, voice, tree } = await withMeeting(office);
    for (const [bytes, type] of [
      [photo, 'image/jpeg'],
      [close, 'image/jpeg'],
      [ogg, 'audio/ogg'],
    ] as const)
      await attachmentOn(cookie, bytes, type).sendAll(app, 5000);
    const see = async (person: Person) => {
      const headers = { cookie: await signIn(app, person) };
      const statuses: number[] = [];
      for (const url of [
        urlOf('encounter', encounterId, street),
        urlOf('encounter', encounterId, voice),
        urlOf('encounter', encounterId, tree),
        urlOf('request', requestId, tree),
      ]) {
        const { statusCode, body } = await app.inject({ url, headers });
        statuses.push(statusCode);
        if (statusCode === 404) assert.equal(JSON.parse(body), { reason: 'notFound', problems: [] });
      }
      return statuses;
    };
    assert.equal(await see(nora), [200, 200, 200, 200]);
    assert.equal(await see(omar), [404, 404, 404, 404], 'an officer of another district');
    for (const desk of [piet, sven, claire]) assert.equal(await see(desk), [404, 404, 404, 200], desk.name);
    assert.equal(await see(ania), [404, 404, 404, 404], 'another department');
    assert.equal(await see(wim), [404, 404, 404, 404], 'the administrator');
  }),
);

test(
  'what a record does not name is not found, whatever else is kept',
  inOffice(async (office) => {
    const { app, cookie, get, encounterId, requestId, street, tree } = await withMeeting(office);
    await attachmentOn(cookie, photo).sendAll(app, 5000);
    for (const url of [
      urlOf('request', requestId, street),
      urlOf('encounter', requestId, tree),
      urlOf('request', encounterId, street),
      urlOf('encounter', encounterId, { id: uuidv7() }),
      urlOf('encounter', uuidv7(), street),
    ]) {
      const { statusCode, body } = await get(url);
      assert.is(statusCode, 404);
      assert.equal(JSON.parse(body), { reason: 'notFound', problems: [] }, url);
    }
    for (const url of [
      urlOf('visit', encounterId, street),
      urlOf('encounter', 'x', street),
      `/api/attachments/encounter/${encounterId}/${street.hash}`,
    ]) {
      assert.is((await get(url)).statusCode, 400, url);
    }
  }),
);

test(
  'a stranger sends nothing and is shown nothing',
  inOffice(async (office) => {
    const { app, cookie, encounterId, street } = await withMeeting(office);
    await attachmentOn(cookie, photo).sendAll(app, 5000);
    const stranger = attachmentOn('plein-air=testtown~none', photoOf(1000, 'a stranger’s'));
    const signInFirst = { status: 401, reason: 'signIn', problems: [] };
    assert.equal(await stranger.send(app, 0, 1000), signInFirst);
    assert.equal(await stranger.ask(app), signInFirst);
    assert.is((await app.inject({ url: urlOf('encounter', encounterId, street) })).statusCode, 401);
    assert.is((await app.inject({ url: '/api/attachments/nothing/1/2' })).statusCode, 401);
    const head = await app.inject({ method: 'HEAD', url: urlOf('encounter', encounterId, street) });
    assert.is(head.statusCode, 401);
    assert.is((await office.keys()).length, 1);
  }),
);

test(
  'a photo is kept by its own browser alone, under a name that says nothing, and cannot run anything',
  inOffice(async (office) => {
    const { app, cookie, get, encounterId, street, voice } = await withMeeting(office);
    await attachmentOn(cookie, photo).sendAll(app, 5000);
    await attachmentOn(cookie, ogg, 'audio/ogg').sendAll(app, 5000);
    const { headers } = await get(urlOf('encounter', encounterId, street), { 'accept-encoding': 'gzip' });
    const { etag, 'content-type': type, 'content-disposition': disposition, 'content-length': length } = headers;
    assert.equal(
      [etag, type, disposition, length],
      [`"${street.hash}"`, 'image/jpeg', 'inline; filename="photo.jpg"', '5000'],
    );
    assert.is(headers['cache-control'], 'private, max-age=31536000, immutable');
    assert.is(headers['content-security-policy'], "default-src 'none'; frame-ancestors 'none'; sandbox");
    assert.is(headers['x-content-type-options'], 'nosniff');
    assert.is(headers['cross-origin-resource-policy'], 'same-origin');
    assert.is(headers['content-encoding'], undefined);
    const note = await get(urlOf('encounter', encounterId, voice));
    assert.is(note.headers['content-type'], 'audio/ogg');
    assert.is(note.headers['content-disposition'], 'inline; filename="voice.ogg"');
    const same = await get(urlOf('encounter', encounterId, street), { 'if-none-match': String(etag) });
    assert.equal([same.statusCode, same.body], [304, '']);
    const other = await get(urlOf('encounter', encounterId, street), { 'if-none-match': '"other"' });
    assert.is(other.statusCode, 200);
  }),
);

test(
  'a player asks for a part of a voice note and gets that part',
  inOffice(async (office) => {
    const { app, cookie, get, encounterId, voice } = await withMeeting(office);
    await attachmentOn(cookie, ogg, 'audio/ogg').sendAll(app, 5000);
    const url = urlOf('encounter', encounterId, voice);
    const part = await get(url, { range: 'bytes=10-19' });
    assert.is(part.statusCode, 206);
    assert.is(part.headers['content-range'], `bytes 10-19/${ogg.length}`);
    assert.is(part.headers['accept-ranges'], 'bytes');
    assert.equal(part.rawPayload, ogg.subarray(10, 20));
    assert.equal((await get(url, { range: 'bytes=-10' })).rawPayload, ogg.subarray(-10));
    const beyond = await get(url, { range: 'bytes=5000-' });
    assert.is(beyond.statusCode, 416);
    assert.is(beyond.headers['content-range'], `bytes */${ogg.length}`);
    assert.is(beyond.headers['cache-control'], 'no-store');
    assert.equal(beyond.json(), { reason: 'outOfRange', problems: [] });
    const changed = await get(url, { range: 'bytes=10-19', 'if-range': '"other"' });
    assert.equal([changed.statusCode, changed.rawPayload.length], [200, ogg.length]);
    const unchanged = await get(url, { range: 'bytes=10-19', 'if-range': `"${voice.hash}"` });
    assert.is(unchanged.statusCode, 206);
  }),
);

test(
  'a chunk that does not say rightly what it is is refused with what is wrong, and nothing of it is kept',
  inOffice(async (office) => {
    const [app] = office.apps;
    const cookie = await signIn(app, nora);
    const { send } = attachmentOn(cookie, photo);
    const wrong = (field: string, reason: string) => ({
      status: 400,
      reason: 'wrongInput',
      problems: [{ field, reason }],
    });
    for (const said of [
      '',
      'bytes',
      'bytes 0-999',
      'bytes */5000',
      'bytes -1-999/5000',
      '0-999/5000',
      'bytes 0-999/*',
    ]) {
      assert.equal(await send(app, 0, 1000, { 'content-range': said }), wrong('content-range', 'malformed'), said);
    }
    for (const said of ['bytes 999-0/5000', 'bytes 0-999/999', 'bytes 0-0/0', 'bytes 5000-5999/5000']) {
      assert.equal(await send(app, 0, 1000, { 'content-range': said }), wrong('content-range', 'outOfRange'), said);
    }
    for (const said of ['bytes 0-998/5000', 'bytes 0-1000/5000']) {
      assert.equal(await send(app, 0, 1000, { 'content-range': said }), wrong('content-range', 'mismatch'), said);
    }
    for (const type of ['', 'image/png', 'image/svg+xml', 'text/html', 'IMAGE/JPEG', 'image/jpeg; x=1']) {
      assert.equal(
        await send(app, 0, 1000, { 'x-attachment-type': type }),
        wrong('x-attachment-type', 'unknown'),
        type,
      );
    }
    const put = (url: string, headers: Record<string, string>, payload: string) =>
      app.inject({ method: 'PUT', url, payload, headers: { cookie, ...headers } });
    const named = `/api/uploads/${hashOf(photo)}`;
    assert.equal((await put(named, { 'content-type': 'application/octet-stream' }, 'x')).json().problems, [
      { field: 'content-range', reason: 'missing' },
      { field: 'x-attachment-type', reason: 'missing' },
    ]);
    assert.is((await put(named, { 'content-type': 'application/json' }, '{"a":1}')).statusCode, 415);
    assert.is((await put(named, { 'content-type': 'image/jpeg' }, 'x')).statusCode, 415);
    for (const name of ['x', hashOf(photo).toUpperCase(), hashOf(photo).slice(1), '..%2f..%2fpasswd', '%00']) {
      const response = await put(`/api/uploads/${name}`, { 'content-type': 'application/octet-stream' }, 'x');
      assert.is(response.statusCode, 400, name);
      assert.equal(response.json().problems, [{ field: 'hash', reason: 'malformed' }]);
    }
    const elsewhere = { 'content-type': 'application/octet-stream', cookie };
    const sync = await app.inject({ method: 'POST', url: '/api/sync', payload: Buffer.from('{}'), headers: elsewhere });
    assert.is(sync.statusCode, 415, 'no other route takes bytes');
    const byAnother = await app.inject({
      method: 'PUT',
      url: named,
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    assert.equal([byAnother.statusCode, byAnother.json().reason], [403, 'otherSite']);
    assert.equal(await office.keys(), []);
  }),
);

test(
  'whatever is made up by chance is answered or refused, and never breaks',
  inOffice(async (office) => {
    const [app] = office.apps;
    const cookie = await signIn(app, nora);
    const number = fc.oneof(fc.nat(40), fc.constantFrom(2 ** 31, 999_999_999_999_999, 12 * 1024 * 1024));
    const range = fc.tuple(number, number, number).map(([first, last, total]) => `bytes ${first}-${last}/${total}`);
    const word = fc.string({ maxLength: 20 }).map((text) => text.replace(/[^\x20-\x7e]/g, ''));
    const sent = fc.record({
      hash: fc.oneof(fc.constantFrom(hashOf(photo), hashOf(close)), word.map(encodeURIComponent)),
      said: fc.oneof({ weight: 5, arbitrary: range }, { weight: 1, arbitrary: word }),
      type: fc.oneof(
        { weight: 9, arbitrary: fc.constantFrom('image/jpeg', 'audio/ogg') },
        { weight: 1, arbitrary: word },
      ),
      body: fc.uint8Array({ maxLength: 42 }),
    });
    await fc.assert(
      fc.asyncProperty(sent, async ({ hash, said, type, body }) => {
        const headers = {
          cookie,
          'content-type': 'application/octet-stream',
          'content-range': said,
          'x-attachment-type': type,
        };
        const url = `/api/uploads/${hash}`;
        const response = await app.inject({ method: 'PUT', url, headers, payload: Buffer.from(body) });
        const { statusCode } = response;
        assert.ok([200, 400, 404, 409, 413, 422].includes(statusCode), `${statusCode} ${response.body}`);
        if (statusCode !== 200) assert.type(response.json().reason, 'string');
      }),
      { numRuns: 1000 },
    );
    assert.ok((await office.keys()).every((key) => key.startsWith('incoming/')));
  }),
);

test(
  'a phone that sends without end is slowed down, and its owner’s colleagues are not',
  inOffice(async (office) => {
    const [app] = office.apps;
    const [mine, theirs] = [await signIn(app, nora), await signIn(app, omar)];
    const statuses = new Map<number, number>();
    for (let tries = 0; tries < 1210; tries += 1) {
      const { status } = await attachmentOn(mine, photo).ask(app);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
    }
    assert.equal(
      [...statuses],
      [
        [200, 1200],
        [429, 10],
      ],
    );
    assert.is((await attachmentOn(mine, photo).ask(app)).reason, 'tooMany');
    assert.is((await attachmentOn(theirs, photo).ask(app)).status, 200);
  }),
);

test(
  'the log tells of no photo, neither by its name nor by the record that it belongs to',
  inOffice(async (office) => {
    const { dataDir, database } = office;
    let log = '';
    const logTo = new Writable({
      write: (chunk, _encoding, done) => {
        log += chunk;
        done();
      },
    });
    const app = await buildApp({ database, config: { ...readConfig({}), dataDir }, poke: () => {}, logTo });
    const cookie = await signIn(app, nora);
    const { encounterId, street } = await meet(app, cookie);
    const { hash, sendAll, ask } = attachmentOn(cookie, photo);
    const spoilt = attachmentOn(cookie, close, 'image/jpeg', hash);
    await spoilt.sendAll(app, 5000);
    await app.inject({ url: urlOf('encounter', encounterId, street), headers: { cookie } });
    await sendAll(app, 5000);
    await app.inject({ url: urlOf('encounter', encounterId, street), headers: { cookie } });
    await office.goDown();
    await ask(app);
    await app.inject({ url: urlOf('encounter', encounterId, street), headers: { cookie } });
    await office.comeBack();
    assert.match(log, /"route":"\/api\/uploads\/:hash"/);
    assert.match(log, /"type":"BlobsDown","message":"ENOTDIR"/, 'why the store did not answer');
    for (const secret of [hash, hash.slice(0, 12), encounterId, street.id, nora.id, dataDir]) {
      assert.not(log.includes(secret), secret);
    }
    await app.close();
  }),
);

test(
  'the description tells how a chunk is sent',
  inOffice(async ({ apps: [app] }) => {
    const { paths } = (await app.inject({ url: '/api/openapi.json' })).json();
    const { put, get } = paths['/api/uploads/{hash}'];
    assert.equal(
      put.parameters.map((each: { in: string; name: string; required: boolean }) => [
        each.in,
        each.name,
        each.required,
      ]),
      [
        ['path', 'hash', true],
        ['header', 'content-range', true],
        ['header', 'x-attachment-type', true],
      ],
    );
    assert.equal(Object.keys(put.requestBody.content), ['application/octet-stream']);
    assert.equal(Object.keys(put.responses), ['200', '409']);
    const answer = get.responses['200'].content['application/json'].schema;
    assert.equal(answer.required, ['received', 'isComplete']);
    const shown = paths['/api/attachments/{kind}/{recordId}/{attachmentId}'].get.parameters;
    assert.equal(
      shown.map(({ name }: { name: string }) => name),
      ['kind', 'recordId', 'attachmentId'],
    );
  }),
);

test.run();

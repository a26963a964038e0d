import fc from 'fast-check';
import type { InjectOptions } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { findMunicipality } from '../../../src/server/database/municipalities.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { always } from '../../domain/chance.ts';
import { openServer, type TestServer } from '../../server.ts';
import { NAUGHTY, UNWRITABLE } from '../naughty.ts';
import { listRoutes } from '../route-list.ts';
import { keyFor, lamp, send } from './sending.ts';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const FIELDS = [
  'api_key',
  'jurisdiction_id',
  'service_code',
  'lat',
  'long',
  'address_string',
  'description',
  'media_url',
  'email',
  'first_name',
  'phone',
  'attribute[a]',
  'attribute[external_id]',
  'attribute[]',
  'service_request_id',
  'service_request_ids',
  'update_id',
  'status',
  'start_date',
  'end_date',
  'page',
  'page_size',
  '__proto__',
  'constructor',
];

type Answer = Awaited<ReturnType<TestServer['app']['inject']>>;

/** A refusal is a code and a sentence for each thing that is wrong, in the format that was asked for, and not a word about the inside. */
function assertRefused(response: Answer, what: string): void {
  const said = `${what}: ${response.statusCode} ${response.body.slice(0, 300)}`;
  assert.ok(response.statusCode >= 400 && response.statusCode < 500, said);
  assert.not.match(response.body, /node_modules|\.ts:|at async|sqlite|postgres|select |insert /i, said);
  if (String(response.headers['content-type']).startsWith('text/xml')) {
    assert.match(
      response.body,
      /^<\?xml version="1.0" encoding="utf-8"\?>\n<errors>(<error><code>4\d\d<\/code><description>[^<]+<\/description><\/error>)+<\/errors>$/,
      said,
    );
    return;
  }
  const errors = response.json() as object[];
  assert.ok(Array.isArray(errors) && errors.length > 0, said);
  for (const error of errors) assert.equal(Object.keys(error), ['code', 'description'], said);
}

const routesOf = ({ app }: TestServer) =>
  listRoutes(app).filter(({ method, url }) => method !== 'HEAD' && url.startsWith('/open311/'));

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...NAUGHTY.filter((text) => text.length < 1000), ...UNWRITABLE),
  fc.constantFrom('lamp', 'testtown', 'open', 'closed', '0.5', '-1', '1e9', '1', '99999999999', '2026-11-22T10:00:00Z'),
  fc.constantFrom('2026-02-30', '0000-01-01T00:00:00Z', '9999-12-31T23:59:59-12:00', '2026-11-22T25:61:00+99:99'),
);
const written = (pairs: [string, string][]) =>
  new URLSearchParams(pairs.map(([a, b]) => [a.toWellFormed(), b.toWellFormed()])).toString();

await onEachDatabase((on) => {
  test(`${on.name}: whatever is asked by chance is answered or refused, never broken, and reading changes nothing`, async () => {
    const server = await on.open();
    await keyFor(server.database);
    const routes = routesOf(server);
    assert.is(routes.length, 16, routes.map(({ method, url }) => `${method} ${url}`).join());
    const before = await dump(server.database);
    let address = 0;
    const asked = fc.record({
      route: fc.constantFrom(...routes.filter(({ method }) => method === 'GET')),
      named: fc.oneof(
        word,
        word.map((text) => `${text}.json`),
        word.map((text) => `${text}.xml`),
      ),
      pairs: fc.array(fc.tuple(fc.oneof(fc.constantFrom(...FIELDS), word), word), { maxLength: 5 }),
    });
    await always(
      fc.asyncProperty(asked, async ({ route, named, pairs }) => {
        const url = `${route.url.replace(':named', encodeURIComponent(named.toWellFormed()))}?${written(pairs)}`;
        address += 1;
        const response = await server.app.inject({ url, remoteAddress: `10.1.${address >> 8}.${address & 255}` });
        if (response.statusCode !== 200) assertRefused(response, url.slice(0, 200));
      }),
      { runs: 250 },
    );
    assert.equal(await dump(server.database), before);
    await server.close();
  });

  test(`${on.name}: whatever is sent by chance with a right key is taken or refused, and what is refused changes nothing`, async () => {
    const server = await on.open();
    const { app, database } = server;
    const key = await keyFor(database);
    const first = await send(app, '/requests.json', lamp(key));
    const publicId = String(first.rows[0]?.service_request_id);
    const sent = fc.record({
      isUpdate: fc.boolean(),
      over: fc.array(
        fc.tuple(fc.oneof({ weight: 8, arbitrary: fc.constantFrom(...FIELDS) }, { weight: 1, arbitrary: word }), word),
        {
          maxLength: 4,
        },
      ),
      format: fc.constantFrom('json', 'xml'),
    });
    await always(
      fc.asyncProperty(sent, async ({ isUpdate, over, format }) => {
        const update = { api_key: key, service_request_id: publicId, update_id: '1', description: 'x' };
        const pairs = [...Object.entries(isUpdate ? update : lamp(key)), ...over];
        const url = `/open311/v2/${isUpdate ? 'servicerequestupdates' : 'requests'}.${format}`;
        const before = await findMunicipality(database, 'testtown');
        const response = await app.inject({ method: 'POST', url, headers: FORM, payload: written(pairs) });
        if (response.statusCode === 200) return;
        assertRefused(response, JSON.stringify(pairs));
        assert.equal(await findMunicipality(database, 'testtown'), before);
      }),
      { runs: 150 },
    );
    assert.is((await app.inject({ url: '/open311/v2/requests.xml' })).statusCode, 200);
    await server.close();
  });

  test(`${on.name}: what cannot be read, is too large or of another kind is refused in the format that was asked for`, async () => {
    const server = await on.open();
    const key = await keyFor(server.database);
    const before = await dump(server.database);
    const post = (options: InjectOptions) =>
      server.app.inject({ method: 'POST', url: '/open311/v2/requests.xml', ...options });
    const body = written(Object.entries(lamp(key)));
    const cases: [InjectOptions, number][] = [
      [{}, 403],
      [{ payload: Buffer.from([0xff, 0xfe, 0x3d, 0xc3, 0x28]), headers: FORM }, 403],
      [{ payload: `${'a=1&'.repeat(900)}%zz=%c3%28&api_key=%`, headers: FORM }, 403],
      [{ payload: `${body}&x=${'x'.repeat(300_000)}`, headers: FORM }, 413],
      [{ payload: body, headers: { ...FORM, 'content-encoding': 'gzip' } }, 415],
      [{ payload: '{}', headers: { 'content-type': 'application/json' } }, 415],
      [{ payload: '<a/>', headers: { 'content-type': 'text/xml' } }, 415],
      [{ payload: body, headers: { 'content-type': 'multipart/form-data; boundary=x' } }, 415],
      [{ payload: body, headers: { ...FORM, 'sec-fetch-site': 'cross-site' } }, 403],
      [{ method: 'DELETE' }, 404],
      [{ url: `/open311/v2/${'x'.repeat(3000)}.xml` }, 404],
    ];
    for (const [options, status] of cases) {
      const response = await post(options);
      assert.is(response.statusCode, status, `${JSON.stringify(options).slice(0, 100)} ${response.body.slice(0, 200)}`);
      assertRefused(response, JSON.stringify(options).slice(0, 100));
    }
    assert.equal(await dump(server.database), before);
    await server.close();
  });
});

test('whoever asks too often waits a minute, and others need not', async () => {
  const { app, close } = await openServer();
  let last: Answer | undefined;
  for (let count = 0; count <= 1200; count += 1) last = await app.inject({ url: '/open311/v2/tokens/1.json' });
  assert.is(last?.statusCode, 429);
  assert.equal(last?.json(), [{ code: 429, description: 'too many at once; wait a minute' }]);
  assert.ok(Number(last?.headers['retry-after']) <= 60);
  assert.is((await app.inject({ url: '/open311/v2/services.json', remoteAddress: '10.9.9.9' })).statusCode, 200);
  await close();
});

test.run();

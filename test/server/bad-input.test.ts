import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { Contact } from '../../src/domain/contact.ts';
import { Encounter } from '../../src/domain/encounter.ts';
import type { Person } from '../../src/domain/person.ts';
import { Reply } from '../../src/domain/reply.ts';
import { ServiceRequest } from '../../src/domain/request.ts';
import { rulebookOf } from '../../src/domain/rulebook.ts';
import { Visit } from '../../src/domain/visit.ts';
import type { Database } from '../../src/server/database/database.ts';
import { findMunicipality } from '../../src/server/database/municipalities.ts';
import { addSession } from '../../src/server/database/sessions.ts';
import { makeSecret } from '../../src/server/secret.ts';
import { SyncAnswer } from '../../src/sync/protocol.ts';
import { dump, onEachDatabase } from '../databases.ts';
import { nora } from '../people.ts';
import { openServer, type TestServer } from '../server.ts';
import { PASSWORD, town } from '../town.ts';
import { NAUGHTY, UNWRITABLE } from './naughty.ts';
import { listRoutes } from './route-list.ts';
import { oneOfEach } from './samples.ts';
import { asking, meeting } from './telling.ts';

/** How often each route is tried with something made up. A failure prints its seed and the input. */
const TRIES = 5000;

/** Somebody who may do everything, so that nothing is refused before it is looked at. */
const max: Person = {
  ...nora,
  id: '0190b000-0000-7000-8000-000000000099',
  name: 'Max Iedereen',
  roles: ['officer', 'maintainer', 'coordinator', 'administrator'],
  districtIds: [],
  departmentIds: [],
};

/** What anybody may ask for who has not signed in. Every other route answers them with a 401: one added tomorrow, too. */
const FOR_EVERYONE = [
  'GET /api/health',
  'GET /api/openapi.json',
  'GET /api/municipalities',
  'POST /api/session',
  'POST /api/invitations/read',
  'POST /api/invitations/accept',
  'GET *',
  'GET /s',
  'GET /s/style.css',
  'GET /s/:code',
  'GET /s/:code/photos/:photoId',
  'POST /s/:code/solved',
  'POST /s/:code/not-solved',
  'GET /reply/question/:secret',
  'POST /reply/question/:secret',
  'GET /map',
  'GET /map/:municipality',
];

interface Route {
  name: string;
  method: 'GET' | 'POST' | 'DELETE';
  url: string;
  /** The schema of the body, where it takes one. */
  body: { properties?: Record<string, unknown> } | null;
}

interface Bench extends TestServer {
  routes: Route[];
  /** A cookie of a new session, without the cost of a password. */
  cookie(): Promise<string>;
  /** Makes a request that stands open on a desk; its id. */
  newRequest(): Promise<string>;
}

async function open(server: TestServer): Promise<Bench> {
  const { app, database } = server;
  const description = (await app.inject({ url: '/api/openapi.json' })).json();
  const routes = listRoutes(app)
    // Open311 refuses in a form of its own, and the page behind a department's link in words: both have sentences of their own about it.
    .filter(({ method, url }) => method !== 'HEAD' && !/^\/(open311\/|reply\/:)/.test(url))
    .map(({ method, url }): Route => {
      const described = description.paths[url.replace(/:(\w+)/g, '{$1}')]?.[method.toLowerCase()];
      const body = described?.requestBody?.content['application/json']?.schema ?? null;
      return { name: `${method} ${url}`, method: method as Route['method'], url, body };
    });
  const cookie = async () => {
    const { secret, hash } = makeSecret('testtown');
    const moment = new Date().toISOString();
    const session = { hash, personId: max.id, deviceId: uuidv7(), madeAt: moment, seenAt: moment };
    await addSession(database, 'testtown', { ...session, expiresAt: '2100-01-01T00:00:00.000Z' });
    return `plein-air=${encodeURIComponent(secret)}`;
  };
  const newRequest = async () => {
    const told = meeting(max, 'By the water', ['The tree leans over']);
    const headers = { cookie: await cookie() };
    await app.inject({ method: 'POST', url: '/api/sync', headers, payload: asking([told]) });
    return (told.args as { encounter: Encounter }).encounter.needs[0]?.id ?? '';
  };
  return { ...server, routes, cookie, newRequest };
}

const withMax = { ...town, people: [...town.people, max] };

let addresses = 0;
/** Another address each time: how often one may try a password is another sentence's matter. */
const fromAnywhere = () => {
  addresses += 1;
  return `10.${addresses >> 16}.${(addresses >> 8) & 255}.${addresses & 255}`;
};

const ask = (app: FastifyInstance, { method, url }: Route, options: InjectOptions) =>
  app.inject({
    method,
    url: url.replace(/:\w+/g, nameIn(url)),
    query: queryOf(method, url),
    remoteAddress: fromAnywhere(),
    ...options,
  });

/** What this address cannot be asked without. */
const queryOf = (method: string, url: string): Record<string, string> =>
  method === 'DELETE' && url === '/api/replies/:id' ? { seen: '0'.repeat(64) } : {};

/** A name that nobody has, as this address wants it. */
const nameIn = (url: string) => (url.startsWith('/api/sessions/') ? 'x'.repeat(43) : uuidv7());

type Answer = Awaited<ReturnType<typeof ask>>;

/** A refusal is a reason with problems, in JSON, or a page that says what to do, and not a word about the inside; to whoever came too late, also what stands there now. */
function assertRefused(response: Answer, what: string, status?: number): void {
  const said = `${what}: ${response.statusCode} ${response.body.slice(0, 300)}`;
  assert.ok(response.statusCode >= 400 && response.statusCode < 500, said);
  if (status) assert.is(response.statusCode, status, said);
  assert.not.match(response.body, /node_modules|\.ts:|at async|sqlite|postgres|select |insert /i, said);
  if (String(response.headers['content-type']).startsWith('text/html')) {
    assert.match(response.body, /<h1>/, said);
    return;
  }
  assert.match(String(response.headers['content-type']), /^application\/json/, said);
  const { reason, problems, rules, reply, ...rest } = response.json();
  assert.ok((rules === undefined && reply === undefined) || response.statusCode === 409, said);
  assert.type(reason, 'string', said);
  assert.ok(Array.isArray(problems), said);
  for (const problem of problems) assert.equal(Object.keys(problem), ['field', 'reason'], said);
  assert.equal(rest, {}, said);
}

const JSON_TYPE = { 'content-type': 'application/json' };
const MALFORMED = [
  '{',
  '{"login":',
  '{"login":"nora"',
  '{"login":"nora",}',
  "{'login':'nora'}",
  '{"a":1}{"b":2}',
  'nul',
  'undefined',
  'NaN',
  '"',
  '"\n"',
  '\u0000',
  '{"a":01}',
  '<xml/>',
  'login=nora&password=x',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  Buffer.from([0xff, 0xfe, 0x7b, 0x00]),
  Buffer.from([0xc3, 0x28]),
  Buffer.concat([Buffer.from('{"login":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"')]),
  '['.repeat(100_000),
  `${'{"a":'.repeat(50_000)}1`,
];

const bomb = gzipSync(Buffer.alloc(100 * 1024 * 1024, '['), { level: 9 });
const cut = gzipSync(JSON.stringify(asking([meeting(max, 'cut')]))).subarray(0, 120);

await onEachDatabase((on) => {
  test(`${on.name}: what cannot be read, is too large or of another kind is refused by every route, and changes nothing`, async () => {
    const server = await open(await openServer({ ...(await addressOn(on)), directory: withMax }));
    const { app, database, routes, close } = server;
    assert.ok(routes.length >= 13);
    const cookie = await server.cookie();
    const before = await dump(database);
    for (const route of routes.filter(({ method }) => method !== 'GET')) {
      const send = (payload: InjectOptions['payload'], headers: Record<string, string>) =>
        ask(app, route, { payload, headers: { cookie, ...headers } });
      for (const payload of MALFORMED) {
        assertRefused(await send(payload, JSON_TYPE), `${route.name} ${String(payload).slice(0, 40)}`, 400);
      }
      assertRefused(await send(Buffer.alloc(9 * 1024 * 1024, ' '), JSON_TYPE), `${route.name} nine megabytes`, 413);
      const worked = process.cpuUsage();
      assertRefused(await send(bomb, { ...JSON_TYPE, 'content-encoding': 'gzip' }), `${route.name} a gzip bomb`, 413);
      // The processor's time, for how busy the machine is says nothing.
      const { user, system } = process.cpuUsage(worked);
      assert.ok(user + system < 2_000_000, 'it is not unpacked to its end');
      assertRefused(await send(cut, { ...JSON_TYPE, 'content-encoding': 'gzip' }), `${route.name} half a gzip`, 400);
      assertRefused(await send('{}', { ...JSON_TYPE, 'content-encoding': 'gzip' }), `${route.name} no gzip`, 400);
      for (const encoding of ['br', 'deflate', 'zstd', 'gzip, gzip', 'rot13', '../..']) {
        const response = await send('{}', { ...JSON_TYPE, 'content-encoding': encoding });
        assertRefused(response, `${route.name} ${encoding}`, 415);
      }
      for (const kind of [
        'text/plain',
        'text/html',
        'multipart/form-data; boundary=x',
        'application/xml',
        'nonsense',
        '/',
        'application/jsonp',
      ]) {
        assertRefused(await send('{}', { 'content-type': kind }), `${route.name} ${kind}`, 415);
      }
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: whatever is not what a route asks for is refused, and changes nothing`, async () => {
    const server = await open(await openServer({ ...(await addressOn(on)), directory: withMax }));
    const { app, database, routes, close } = server;
    const cookie = await server.cookie();
    const before = await dump(database);
    const taking = routes.filter(({ body }) => body);
    assert.ok(taking.length >= 4);
    for (const route of taking) {
      const fields = Object.keys(route.body?.properties ?? {});
      const send = (payload: unknown) =>
        ask(app, route, { payload: JSON.stringify(payload), headers: { cookie, ...JSON_TYPE } });
      for (const wrong of [null, [], [[]], 0, -1, 1e308, true, '', 'text', {}, { unknown: 1 }]) {
        assertRefused(await send(wrong), `${route.name} ${JSON.stringify(wrong)}`, 400);
      }
      for (const naughty of [...NAUGHTY, ...UNWRITABLE]) {
        const all = Object.fromEntries(fields.map((field) => [field, naughty]));
        assertRefused(await send(all), `${route.name} ${naughty.slice(0, 20)}`);
        assertRefused(
          await send({ [naughty.slice(0, 1000)]: naughty }),
          `${route.name} a field ${naughty.slice(0, 20)}`,
          400,
        );
      }
    }
    for (const route of routes.filter(({ url }) => url.includes(':'))) {
      for (const naughty of [...NAUGHTY, ...UNWRITABLE.slice(0, 2)].map((text) =>
        text.slice(0, 150).replace(/[\ud800-\udfff]/g, ''),
      )) {
        const url = route.url.replace(/:\w+/g, encodeURIComponent(naughty));
        assertRefused(await app.inject({ method: route.method, url, headers: { cookie } }), `${route.method} ${url}`);
      }
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: without a session, or with what only looks like one, nothing is told and nothing changes`, async () => {
    const server = await open(await openServer({ ...(await addressOn(on)), directory: withMax }));
    const { app, database, routes, close } = server;
    const requestId = await server.newRequest();
    const valid = await server.cookie();
    await database.run("update sessions set expires_at = '2020-01-01T00:00:00.000Z' where device_id <> 'none'");
    const before = await dump(database);
    const guarded = routes.filter(({ name }) => !FOR_EVERYONE.includes(name));
    assert.ok(guarded.length >= 7);
    for (const route of guarded) {
      for (const cookie of [
        undefined,
        '',
        'plein-air',
        'plein-air=',
        'plein-air=%',
        'plein-air=%00',
        'plein-air=~',
        `plein-air=testtown~${'a'.repeat(43)}`,
        `plein-air=~${'a'.repeat(43)}`,
        `plein-air=elsewhere~${'a'.repeat(43)}`,
        `other=1; plein-air=x; plein-air=testtown~${'b'.repeat(43)}`,
        `plein-air=${'x'.repeat(10_000)}`,
        valid,
        valid.replace('testtown', 'Testtown'),
      ]) {
        const payload = route.body ? (sampleOf(route, requestId) as object) : undefined;
        const headers = { ...(cookie === undefined ? {} : { cookie }), ...(payload ? JSON_TYPE : {}) };
        const response = await ask(app, route, { payload, headers });
        // Whoever has never been here asks who they are, and is nobody: that is no mistake of theirs.
        if (route.name === 'GET /api/session' && response.statusCode === 204) assert.is(response.body, '');
        else assertRefused(response, `${route.name} ${cookie}`, 401);
      }
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: one wrong thing in an exchange is refused alone, the rest is done`, async () => {
    const server = await open(await openServer({ ...(await addressOn(on)), directory: withMax }));
    const { app, database, close } = server;
    const requestId = await server.newRequest();
    const cookie = await server.cookie();
    const send = (mutations: object[]) =>
      app.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload: asking(mutations) });
    const fine = oneOfEach(max, requestId);
    const wrong = [...NAUGHTY.slice(0, -2), ...UNWRITABLE].flatMap((naughty) => [
      { id: uuidv7(), [naughty]: naughty },
      { ...meeting(max, 'x'), madeAt: naughty, id: uuidv7() },
      { ...meeting(max, `${naughty}\u0000`), id: uuidv7() },
      { ...meeting(max, 'x'), args: { encounter: naughty } },
      { ...meeting(max, 'x'), recordId: naughty },
    ]);
    const response = await send([...wrong.slice(0, 40), ...fine, ...wrong.slice(40)]);
    assert.is(response.statusCode, 200);
    const { answers } = response.json() as SyncAnswer;
    const results = new Map(answers.map(({ id, result }) => [id, result]));
    assert.ok(wrong.every(({ id }) => results.get(id) === 'refused'));
    const refused = fine
      .filter(({ id }) => !['acknowledged', 'merged'].includes(results.get(id) ?? ''))
      .map(({ name }) => name);
    assert.equal(refused, []);
    const told = NAUGHTY.filter((note) => note.trim() && note.length < 20_000).map((note) => meeting(max, note));
    const kept = (await send(told)).json() as SyncAnswer;
    assert.ok(kept.answers.every(({ result }) => result === 'acknowledged'));
    for (const { recordId, args } of told) {
      const change = kept.changes.find(({ id }) => id === recordId);
      assert.is(change?.record?.note, (args as { encounter: Encounter }).encounter.note);
    }
    await assertSound(database);
    await close();
  });

  test(`${on.name}: what is made up by chance never breaks the exchange`, async () => {
    const server = await open(await openServer({ ...(await addressOn(on)), directory: withMax }));
    await tryRoute(
      server,
      server.routes.find(({ url }) => url === '/api/sync') as Route,
      on.name === 'sqlite' ? TRIES : TRIES / 5,
    );
    await assertSound(server.database);
    await server.close();
  });
});

test(`no other route breaks either, whatever is made up by chance, in ${TRIES} tries each`, async () => {
  const server = await open(await openServer({ directory: withMax }));
  const others = server.routes.filter(({ url }) => url !== '/api/sync');
  // What sets something for the city may by chance be given what fits: then that is kept, and well formed.
  for (const route of others.filter(sets)) await tryRoute(server, route, TRIES);
  for (const { body } of await server.database.all<{ body: string | null }>(
    "select body from records where kind = 'reply'",
  ))
    assert.ok(body === null || v.is(Reply, JSON.parse(body)), body ?? '');
  const before = await findMunicipality(server.database, 'testtown');
  for (const route of others.filter((route) => !sets(route))) await tryRoute(server, route, TRIES);
  assert.is((await server.app.inject({ url: '/api/health' })).statusCode, 200);
  assert.equal(await findMunicipality(server.database, 'testtown'), before);
  await server.close();
});

const sets = ({ url }: Route) => url.startsWith('/api/replies/');

const addressOn = async (on: Parameters<Parameters<typeof onEachDatabase>[0]>[0]) => {
  const { databaseUrl } = await on.newPlace();
  return databaseUrl === null ? {} : { databaseUrl };
};

const word = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc.constantFrom(...NAUGHTY.filter((text) => text.length < 1000), ...UNWRITABLE),
  fc.constantFrom(
    nora.id,
    max.id,
    'testtown',
    'harbour',
    'green',
    '2026-11-22T10:00:00.000Z',
    '9999-12-31T23:59:59.999Z',
  ),
);
const value = fc.oneof(
  fc.jsonValue({ stringUnit: 'binary', maxDepth: 2 }),
  word,
  fc.constantFrom(null, 0, -1, 1.5, 2 ** 31, 2 ** 53, 1e300, '', [], {}, true),
  fc.integer(),
);

/** One place in a valid body, and what is done to it. */
const change = fc.record({ place: fc.nat(), deed: fc.constantFrom('put', 'take', 'add', 'double'), value });

function changed(body: unknown, { place, deed, value }: { place: number; deed: string; value: unknown }): unknown {
  const copy = structuredClone(body);
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown) => {
    if (typeof node !== 'object' || node === null) return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [node, key] = places[place % places.length] as [Record<string, unknown>, string];
  if (deed === 'take') delete node[key];
  else if (deed === 'add') node[`${key}s`] = value;
  else if (deed === 'double' && Array.isArray(node)) node.push(structuredClone(node[Number(key)]));
  else node[key] = value;
  return copy;
}

/** A body that this route takes, or would for the right token or password. */
function sampleOf({ url }: Route, requestId: string, place = 0): unknown {
  if (url === '/api/sync') return asking(someOf(oneOfEach(max, requestId), place));
  if (url === '/api/replies/:id')
    return {
      name: { en: 'Thanks' },
      serviceCode: 'tree',
      status: 'done',
      departmentId: null,
      text: { en: 'Thank you.' },
      seen: null,
    };
  if (url === '/api/rules/proposals')
    return { serviceCode: 'tree', districtId: null, departmentId: 'streets', count: 2, isDeclined: true };
  if (url.startsWith('/api/rules')) {
    const rules = rulebookOf(town.rules);
    return url.endsWith('/trial') ? { rules } : { rules, seen: '0'.repeat(64) };
  }
  const token = makeSecret('testtown').secret;
  return {
    ...(url.includes('invitations') ? { token } : { login: 'nora' }),
    ...(url.endsWith('/read') ? {} : { password: PASSWORD, deviceId: uuidv7() }),
  };
}

/** Three of them that follow each other. */
function someOf(mutations: object[], place: number): object[] {
  const start = place % (mutations.length - 2);
  return mutations.slice(start, start + 3);
}

async function tryRoute(server: Bench, route: Route, times: number): Promise<void> {
  const { app, database } = server;
  let requestId = route.url === '/api/sync' ? await server.newRequest() : '';
  let tried = 0;
  const fields = Object.keys(route.body?.properties ?? {});
  const made = fc.oneof(
    { weight: 3, arbitrary: value.map((body) => JSON.stringify(body)) },
    { weight: 3, arbitrary: fc.dictionary(fc.constantFrom(...fields, 'x'), value).map((body) => JSON.stringify(body)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 50 }) },
    {
      // A right login costs a password's hash: a few of those are enough.
      weight: route.url === '/api/sync' ? 12 : 1,
      arbitrary: change.map((one) => JSON.stringify(changed(sampleOf(route, requestId, one.place), one))),
    },
  );
  const sent = fc.record({
    payload: fc.option(made, { nil: undefined, freq: route.body ? 1000 : 2 }),
    kind: fc.oneof({ weight: 20, arbitrary: fc.constant('application/json') }, { weight: 1, arbitrary: fc.string() }),
    encoding: fc.oneof(
      { weight: 50, arbitrary: fc.constant('') },
      { weight: 1, arbitrary: fc.constantFrom('gzip', 'br', 'x') },
    ),
    // Signing out with a right cookie needs a new one each time: a few of those are enough.
    shown: fc.oneof(
      { weight: 10, arbitrary: fc.constant(null) },
      { weight: route.name === 'DELETE /api/session' ? 100 : 1, arbitrary: fc.string({ maxLength: 60 }) },
    ),
    id: fc.oneof(word, fc.uuid({ version: 7 })),
  });
  let cookie = await server.cookie();
  await fc.assert(
    fc.asyncProperty(sent, async ({ payload, kind, encoding, shown, id }) => {
      const headers = {
        cookie: shown === null ? cookie : `plein-air=${shown}`,
        ...(payload === undefined ? {} : { 'content-type': kind }),
        ...(encoding === '' ? {} : { 'content-encoding': encoding }),
      };
      const name = encodeURIComponent(id.toWellFormed());
      const url = route.url === '*' ? `/${name}` : route.url.replace(/:\w+/g, name);
      tried += 1;
      // A new one now and then: each that was taken makes its request longer.
      if (route.url === '/api/sync' && tried % 50 === 0) requestId = await server.newRequest();
      const before = await findMunicipality(database, 'testtown');
      const response = await app.inject({ method: route.method, url, headers, payload, remoteAddress: fromAnywhere() });
      if (response.statusCode >= 400) assertRefused(response, route.name);
      else if (route.url === '/api/sync') await assertAnswered(response, payload ?? '', before?.version ?? 0, database);
      else assert.ok([200, 204, 303].includes(response.statusCode));
      if (route.name === 'DELETE /api/session' && response.statusCode === 204) cookie = await server.cookie();
    }),
    { numRuns: times, endOnFailure: true },
  );
}

/** Everything that was sent has an answer, and where all was refused nothing has changed but the log. */
async function assertAnswered(response: Answer, payload: string, version: number, database: Database): Promise<void> {
  const answer = v.parse(SyncAnswer, response.json());
  const ids = (JSON.parse(payload) as { mutations: { id: string }[] }).mutations.map(({ id }) => id);
  assert.equal(new Set(answer.answers.map(({ id }) => id)), new Set(ids));
  const isRefused = answer.answers.every(({ result }) => result === 'refused');
  if (isRefused) assert.is((await findMunicipality(database, 'testtown'))?.version, version);
}

/** Whatever came in, what is kept is well formed. */
async function assertSound(database: Database): Promise<void> {
  const SCHEMAS: Record<string, v.GenericSchema> = {
    visit: Visit,
    encounter: Encounter,
    contact: Contact,
    request: ServiceRequest,
  };
  const rows = await database.all<{ kind: string; body: string }>(
    "select kind, body from records where body is not null and kind in ('visit', 'encounter', 'contact', 'request')",
  );
  assert.ok(rows.length > 3);
  for (const { kind, body } of rows) {
    const read = v.safeParse(SCHEMAS[kind] as v.GenericSchema, JSON.parse(body));
    assert.ok(
      read.success,
      `${kind} ${JSON.stringify(read.issues?.map((issue) => [issue.message, issue.path?.map((item) => item.key)]))} ${body.slice(0, 600)}`,
    );
  }
}

test.run();

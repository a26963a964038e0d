import '../phone-memory.ts';
import fc from 'fast-check';
import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Person } from '../../src/domain/person.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { Device, enterAccount, findDeviceId, leaveAccount, storeName } from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { exchangeNow, exchangeStore, postOverHttp } from '../../src/store/exchange.ts';
import { newId } from '../../src/store/id.ts';
import { Store } from '../../src/store/store.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import type { MutationAnswer, SyncRequest } from '../../src/sync/protocol.ts';
import { always } from '../domain/chance.ts';
import { mutationOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { encounterOf, openPhone, signIn } from '../phone.ts';
import { openServer } from '../server.ts';
import { idsInTown } from '../sync/city.ts';
import { startLocked } from './locked.ts';

type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** While this runs, the browser's fetch is that one. */
async function withFetch<T>(fetch: Fetch, work: () => Promise<T>): Promise<T> {
  const before = globalThis.fetch;
  globalThis.fetch = fetch as typeof globalThis.fetch;
  try {
    return await work();
  } finally {
    globalThis.fetch = before;
  }
}

/** A fetch that goes to this server with this cookie, as a browser on the same site does. */
const fetchFrom =
  (app: FastifyInstance, cookie: () => string, told: (init: RequestInit) => void = () => {}): Fetch =>
  async (url, init) => {
    told(init);
    const payload = init.body instanceof Blob ? Buffer.from(await init.body.arrayBuffer()) : String(init.body);
    const headers = { ...(init.headers as Record<string, string>), cookie: cookie() };
    const response = await app.inject({ method: 'POST', url, headers, payload });
    return new Response(response.body, { status: response.statusCode });
  };

const requestOf = (count: number): SyncRequest =>
  ({
    protocol: 1,
    deviceId: newId(),
    sentAt: new Date().toISOString(),
    cursor: null,
    mutations: Array.from({ length: count }, () =>
      // What no gzip makes smaller.
      ({ ...mutationOf(nora, 'remarkOnRequest', newId(), { text: noise(4000) }), id: newId() }),
    ),
  }) as unknown as SyncRequest;
const noise = (length: number) =>
  Array.from({ length }, () => String.fromCodePoint(33 + Math.floor(Math.random() * 5000))).join('');

test('two people share a phone: each one’s work goes up under their own name, when they work with it', async () => {
  const { app, database, close } = await openServer();
  const device = new Device('exchange-two');
  const deviceId = await findDeviceId(device);
  const cookies = new Map<string, string>();
  for (const person of [nora, omar]) cookies.set(person.id, await signIn(app, person, deviceId));
  let now = nora;
  const enter = async (person: Person) => {
    now = person;
    const account = { municipalityId: 'shared-town', personId: person.id, person, login: person.name };
    await enterAccount(device, account);
    return new Store(storeName(account));
  };
  const cookie = () => cookies.get(now.id) ?? '';
  await withFetch(fetchFrom(app, cookie), async () => {
    const hers = await enter(nora);
    const told = encounterOf(nora, 'Nora was here');
    await saveEncounter(hers, { person: nora, deviceId }, told);
    await leaveAccount(device);
    assert.is(await exchangeNow(device), null, 'nobody works with it');

    const his = await enter(omar);
    assert.is((await exchangeNow(device))?.ending, 'done');
    assert.equal(await idsInTown(database, 'encounter'), [], 'hers is not sent by him');
    assert.is(await his.encounters.count(), 0);
    assert.is((await findSyncState(hers)).waiting, 2);

    await enter(nora);
    assert.is((await exchangeNow(device))?.ending, 'done');
    assert.equal(await idsInTown(database, 'encounter'), [told.id]);
    assert.is((await findSyncState(hers)).waiting, 0);
    for (const store of [hers, his]) store.close();
  });
  device.close();
  await close();
});

test('all wakes together make one exchange at a time', async () => {
  const { app, close } = await openServer();
  const device = new Device('exchange-lock');
  const deviceId = await findDeviceId(device);
  const cookie = await signIn(app, nora, deviceId);
  await enterAccount(device, { municipalityId: 'locktown', personId: nora.id, person: nora, login: 'nora' });
  const carry = fetchFrom(app, () => cookie);
  let under = 0;
  let most = 0;
  const fetch: Fetch = async (url, init) => {
    under += 1;
    most = Math.max(most, under);
    await new Promise((resolve) => setTimeout(resolve, 5));
    const response = await carry(url, init);
    under -= 1;
    return response;
  };
  const endings = await withFetch(fetch, () => Promise.all([1, 2, 3, 4].map(() => exchangeNow(device))));
  assert.equal(
    endings.map((ending) => ending?.ending),
    ['done', 'done', 'done', 'done'],
  );
  assert.is(most, 1);
  device.close();
  await close();
});

test('Omar signs in while an exchange of Nora’s locked store hangs: her work never goes up under his name', async () => {
  const { app, database, close } = await openServer();
  const { device, account: hers, lock, dataKey } = await startLocked();
  const deviceId = await findDeviceId(device);
  const { store: name } = await lock();
  const sealed = openSealed(name, dataKey);
  await saveEncounter(sealed, { person: nora, deviceId }, encounterOf(nora, 'Nora was here'));
  // As a page of hers would that does not look whose exchange it is.
  const openHers = async () => openSealed(name, dataKey);
  const cookie = await signIn(app, omar, deviceId);
  const carry = fetchFrom(app, () => cookie);
  const sent: { personId: string; mutations: { personId: string }[] }[] = [];
  let hangUp = () => {};
  const line = new Promise<void>((go) => {
    hangUp = go;
  });
  const fetch: Fetch = async (url, init) => {
    sent.push(JSON.parse(String(init.body)));
    if (sent.length > 1) return carry(url, init);
    await line;
    throw new TypeError('the line is gone');
  };
  await withFetch(fetch, async () => {
    const first = exchangeNow(device, openHers);
    const queued = exchangeNow(device, openHers);
    while (sent.length === 0) await new Promise((go) => setTimeout(go, 5));
    await enterAccount(device, { ...hers, personId: omar.id, person: omar, login: 'omar' });
    const his = exchangeNow(device);
    hangUp();
    assert.is((await first)?.ending, 'unreachable');
    assert.is((await queued)?.ending, 'done');
    assert.is((await his)?.ending, 'done', 'his own question is answered from his own store');
    assert.is(await exchangeNow(device, openHers), null, 'a late one of hers opens nothing');
  });
  for (const { personId, mutations } of sent) assert.ok(mutations.every((mutation) => mutation.personId === personId));
  assert.equal(await idsInTown(database, 'encounter'), []);
  assert.is((await findSyncState(sealed)).waiting, 2, 'it waits for her');
  assert.is(await sealed.encounters.count(), 1);
  sealed.close();
  await close();
});

test('much work travels gzipped, and the server reads it', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  const cookie = await signIn(app, nora, phone.doer.deviceId);
  for (let count = 0; count < 20; count += 1)
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the bridge '.repeat(50)));
  const encodings: (string | undefined)[] = [];
  const fetch = fetchFrom(
    app,
    () => cookie,
    (init) => encodings.push((init.headers as Record<string, string>)['content-encoding']),
  );
  const ending = await withFetch(fetch, () => exchangeStore(phone.store, nora, phone.doer.deviceId, postOverHttp));
  assert.is(ending.ending, 'done');
  assert.equal(encodings, ['gzip', undefined], 'the second page has nothing to carry');
  assert.is((await idsInTown(database, 'encounter')).length, 20);
  await close();
});

test('what is too large for a slow link is not even tried, unless it is one alone', async () => {
  const sent: number[] = [];
  const fetch: Fetch = async (_url, init) => {
    sent.push((init.body as Blob).size);
    return new Response('{}');
  };
  await withFetch(fetch, async () => {
    assert.equal(await postOverHttp(requestOf(60)), { status: 413, body: undefined, retryAfter: null });
    assert.equal(sent, []);
    await postOverHttp(requestOf(5));
    assert.is(sent.length, 1);
    const one = requestOf(1);
    (one.mutations[0] as unknown as { args: object }).args = { text: noise(300_000) };
    await postOverHttp(one);
    assert.ok((sent[1] ?? 0) > 256 * 1024, 'whether one is too large is for the server to say');
  });
});

test('a captive portal, a page of text and a wait are read as what they are', async () => {
  const posted = (response: () => Response) =>
    withFetch(
      async () => response(),
      () => postOverHttp(requestOf(0)),
    );
  const page = await posted(
    () => new Response('<html>Free Wi-Fi</html>', { headers: { 'content-type': 'text/html' } }),
  );
  assert.equal(page, { status: 200, body: undefined, retryAfter: null });
  const wait = await posted(() => new Response('{}', { status: 429, headers: { 'retry-after': '17' } }));
  assert.equal(wait, { status: 429, body: {}, retryAfter: 17 });
  const date = await posted(
    () => new Response('{}', { status: 503, headers: { 'retry-after': 'Wed, 21 Oct 2026 07:28:00 GMT' } }),
  );
  assert.is(date.retryAfter, null, 'a date is no number of seconds');
  assert.equal((await posted(() => new Response(null, { status: 204 }))).status, 204);
});

test('an exchange asks nobody but our own server, with its cookie, and follows nobody elsewhere', async () => {
  let asked: [string, RequestInit] | undefined;
  await withFetch(
    async (url, init) => {
      asked = [url, init];
      return new Response('{}');
    },
    () => postOverHttp(requestOf(0)),
  );
  const [url, init] = asked ?? ['', {}];
  assert.is(url, '/api/sync');
  assert.equal(
    [init.method, init.credentials, init.redirect, init.cache],
    ['POST', 'same-origin', 'manual', 'no-store'],
  );
  assert.ok(init.signal, 'and does not wait for ever');
});

test('a week of long talks is too much for one request, and arrives in several', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  // Three bytes a sign: 150 of these are more than the server takes at once.
  for (let count = 0; count < 150; count += 1)
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, '語'.repeat(20_000)));
  const statuses: number[] = [];
  const ending = await phone.sync(async (send) => {
    const posted = await send();
    statuses.push(posted.status);
    return posted;
  });
  assert.is(ending.ending, 'done');
  assert.is(statuses[0], 413);
  assert.is((await idsInTown(database, 'encounter')).length, 150);
  assert.equal(await phone.store.outbox.toArray(), []);
  await close();
});

test('one talk that is too large alone stays on the phone and says so; those around it arrive', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  const [small, large, other] = ['Small', 'Large'.repeat(2000), 'Other'].map((note) => encounterOf(nora, note));
  for (const each of [small, large, other]) if (each) await saveEncounter(phone.store, phone.doer, each);
  const cookie = await signIn(app, nora, phone.doer.deviceId);
  const ending = await exchangeStore(phone.store, nora, phone.doer.deviceId, async (payload) => {
    if (JSON.stringify(payload).includes('Large')) return { status: 413, body: undefined, retryAfter: null };
    const response = await app.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload });
    return { status: response.statusCode, body: response.json(), retryAfter: null };
  });
  assert.is(ending.ending, 'done');
  assert.equal(await idsInTown(database, 'encounter'), [small?.id, other?.id].sort() as string[]);
  const [kept, ...others] = await phone.store.outbox.toArray();
  assert.equal([kept?.state, kept?.problems, others], ['refused', [{ field: '', reason: 'tooLarge' }], []]);
  assert.ok(await phone.store.encounters.get(large?.id ?? ''), 'it can still be read here');
  assert.is((await findSyncState(phone.store)).refused, 1);
  await close();
});

/** What somebody in the server's place may say. */
const someSteps = fc.array(
  fc.record({
    status: fc.constantFrom(200, 200, 200, 200, 0, 204, 302, 401, 413, 429, 500),
    rubbish: fc.option(fc.jsonValue(), { freq: 4 }),
    forget: fc.oneof(fc.constant(0), fc.nat(3)),
    refuse: fc.oneof(fc.constant(0), fc.nat(3)),
    drop: fc.option(fc.constantFrom('epoch', 'receivedAt', 'answers', 'changes', 'cursor', 'isLast'), { freq: 6 }),
    epoch: fc.constantFrom('first', 'first', 'second'),
    isLast: fc.boolean(),
  }),
  { maxLength: 8 },
);
let stores = 0;

test('whatever is answered, no talk leaves the outbox of a phone but by an answer that names it', () =>
  always(
    fc.asyncProperty(fc.integer({ min: 1, max: 5 }), someSteps, async (count, steps) => {
      stores += 1;
      const store = new Store(`exchange-any-${stores}`);
      const doer = { person: nora, deviceId: newId() };
      const told = Array.from({ length: count }, (_, index) =>
        encounterOf(nora, `Talk ${index}`, [['A tree', 'tree']]),
      );
      for (const each of told) await saveEncounter(store, doer, each);
      const all = (await store.outbox.toArray()).map(({ mutation }) => mutation.id);
      const acknowledged = new Set<string>();
      let heard: string | null = null;
      let turn = 0;
      const post = async (request: SyncRequest) => {
        const step = steps[turn];
        turn += 1;
        if (!step) throw new Error('no signal');
        const answers = request.mutations
          .slice(step.forget)
          .map(
            ({ id }, index): MutationAnswer =>
              index < step.refuse ? { id, result: 'refused', problems: [] } : { id, result: 'acknowledged' },
          );
        const body: Record<string, unknown> = {
          protocol: 1,
          epoch: step.epoch,
          receivedAt: new Date().toISOString(),
          answers,
          changes: [],
          cursor: `${step.epoch}.${turn}.all`,
          isLast: step.isLast,
        };
        if (step.drop) delete body[step.drop];
        const isWhole =
          step.status === 200 && step.rubbish === null && !step.drop && answers.length === request.mutations.length;
        // A city that was put back is told again what it had acknowledged.
        if (isWhole && heard !== null && heard !== step.epoch) acknowledged.clear();
        if (isWhole) heard = step.epoch;
        if (isWhole) for (const { id, result } of answers) if (result === 'acknowledged') acknowledged.add(id);
        return { status: step.status, body: step.rubbish ?? body, retryAfter: null };
      };
      for (let exchange = 0; exchange < 3; exchange += 1) await exchangeStore(store, nora, doer.deviceId, post);
      const rows = await store.outbox.toArray();
      assert.equal(
        rows.map(({ mutation }) => mutation.id),
        all.filter((id) => !acknowledged.has(id)),
      );
      const unsent = rows.filter(({ mutation }) => mutation.name === 'recordEncounter');
      for (const { mutation } of unsent) assert.ok(await store.encounters.get(mutation.recordId), 'and can be read');
      await store.delete();
    }),
    { runs: 60, examples: [] },
  ));

test.run();

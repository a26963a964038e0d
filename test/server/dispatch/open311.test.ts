import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../../src/domain/public-code.ts';
import { keepSettings } from '../../../src/server/database/channels.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { readBackOnce, startReadingBack } from '../../../src/server/dispatch/read-back.ts';
import { type Engine, onEachDatabase } from '../../databases.ts';
import { claire, piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { keepInTown } from '../../sync/city.ts';
import { askAbout, doOn } from '../asked.ts';
import { asking, say, telling } from '../telling.ts';
import { type Fault, openFarCity } from './open311-city.ts';
import { askForTrees, carryOn, farNamesOf, openReaching, requestIn, statesIn } from './reaching.ts';

const settings = (endpoint: string, more: object = {}) => ({
  endpoint,
  apiKey: 'the-key',
  jurisdictionId: 'example.org',
  services: { tree: '042' },
  ...more,
});

const open = (on: Engine, endpoint: string, more?: object): Promise<TestServer> =>
  openReaching(on, 'open311', settings(endpoint, more));

const HOUR = 3_600_000;

/** Looks there again, an hour later each time. */
async function lookThere(database: Database, from: number, times = 1): Promise<void> {
  for (let time = 1; time <= times; time += 1)
    while ((await readBackOnce(database, () => new Date(from + time * HOUR))) > 0);
}

/** Claire sends it to Streets, and back to Green Spaces. */
async function awayAndBack(server: TestServer, id: string): Promise<void> {
  for (const departmentId of ['streets', 'green'])
    await doOn(server, id, 'routeRequest', { departmentId, reason: 'They can do it' }, claire);
}

/** Half of the faults come after the request was made there. */
const FAULTS: Fault[] = ['none', 'before', 'none', 'after', 'none', 'none', 'late', 'none', 'none', 'strange'];

await onEachDatabase((on) => {
  for (const showsAttributes of [true, false]) {
    const how = showsAttributes ? 'by our id' : 'by our reference, where it shows no attributes';
    test(`${on.name}: the system that the city already has gets each request once, seen again ${how}, though it fails before, after and in between`, async () => {
      const far = await openFarCity({ fault: (post) => FAULTS[post % 10] ?? 'none', showsAttributes });
      const server = await open(on, far.endpoint);
      const ids = await askForTrees(server.app, 30);
      await carryOn(server.database);
      const names = await farNamesOf(server.database, ids);
      assert.equal(far.requests.map((one) => one['attribute[plein_air_id]']).sort(), names.sort());
      const told = JSON.stringify(far.requests);
      assert.ok(ids.every((id) => !told.includes(id) && !told.includes(publicCodeOf(id))));
      assert.ok(far.posts() > 30, 'some were tried again');
      assert.ok((await statesIn(server.database)).every((state) => state === 'delivered'));
      const rows = await server.database.all<{ far_id: string }>('select far_id from dispatches');
      assert.equal(rows.map(({ far_id }) => far_id).sort(), far.requests.map((one) => one.service_request_id).sort());
      assert.equal([...far.keys], ['the-key']);
      assert.ok(far.requests.every(({ service_code }) => service_code === '042'));
      await far.close();
      await server.close();
    });
  }

  test(`${on.name}: what the other system says comes back: a token, then an id, then that it is closed and why`, async () => {
    const far = await openFarCity({ hasTokens: true });
    const server = await open(on, far.endpoint);
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    assert.ok((await requestIn(server.database, id))?.deliveredAt, 'it has it, whatever it is called there');
    await lookThere(server.database, time, 2);
    assert.is((await requestIn(server.database, id))?.status, 'open');
    const [there] = far.requests;
    if (there) Object.assign(there, { status: 'closed', status_notes: 'The tree was propped up' });
    await lookThere(server.database, time + 4 * HOUR, 2);
    const stands = await requestIn(server.database, id);
    assert.is(stands?.status, 'done');
    const told = stands?.history.filter(({ via }) => via === 'open311');
    assert.equal(
      told?.map(({ byId, status, text }) => [byId, status, text]),
      [[null, 'done', 'The tree was propped up']],
    );
    const cookie = await signIn(server.app, piet);
    const first = await say(server.app, cookie, asking());
    const { answer } = await say(server.app, cookie, asking([], first.answer.cursor));
    assert.is(answer.changes.find((change) => change.id === id)?.record?.status, 'done', 'and everyone sees it');
    await far.close();
    await server.close();
  });

  test(`${on.name}: what was closed there, is opened again here and sent back there is posted anew; what is said of the first changes nothing`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint);
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    Object.assign(far.requests[0] ?? {}, { status: 'closed', status_notes: 'Propped up' });
    await lookThere(server.database, time, 1);
    assert.is((await requestIn(server.database, id))?.status, 'done');
    await doOn(server, id, 'setStatus', { status: 'open', reason: 'It leans again' });
    await doOn(server, id, 'routeRequest', { departmentId: 'green', reason: 'They can do it' }, claire);
    await carryOn(server.database);
    assert.is(far.requests.length, 2);
    Object.assign(far.requests[0] ?? {}, { status_notes: 'Felled' });
    await lookThere(server.database, time + 4 * HOUR, 2);
    assert.is((await requestIn(server.database, id))?.status, 'open');
    Object.assign(far.requests[1] ?? {}, { status: 'closed', status_notes: 'Felled' });
    await lookThere(server.database, time + 24 * HOUR, 1);
    assert.is((await requestIn(server.database, id))?.status, 'done');
    await far.close();
    await server.close();
  });

  test(`${on.name}: what was read there once does not undo what a colleague does here afterwards`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint);
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    Object.assign(far.requests[0] ?? {}, { status: 'in_progress', status_notes: 'A crew comes' });
    await lookThere(server.database, time, 1);
    const before = (await requestIn(server.database, id))?.status;
    await doOn(server, id, 'setStatus', { status: 'waiting', reason: 'For the owner' });
    await lookThere(server.database, time + 4 * HOUR, 2);
    assert.equal([before, (await requestIn(server.database, id))?.status], ['taken', 'waiting']);
    await far.close();
    await server.close();
  });

  test(`${on.name}: where the other system tells the steps on the way, each is in the story once`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint, { hasUpdates: true });
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    const name = far.requests[0]?.service_request_id ?? '';
    const update = (update_id: string, status: string, description: string, hour: number, of = name) =>
      far.updates.push({
        update_id,
        service_request_id: of,
        status,
        description,
        updated_datetime: `2030-01-01T0${hour}:00:00Z`,
      });
    update('2', 'in_progress', 'Somebody is on the way', 2);
    update('1', 'open', 'We have read it', 1);
    update('3', 'closed', 'Of another request', 3, 'other');
    await lookThere(server.database, time, 2);
    update('4', 'fixed', 'It stands again', 4);
    Object.assign(far.requests[0] ?? {}, { status: 'closed', status_notes: 'It stands again' });
    await lookThere(server.database, time + 4 * HOUR, 2);
    const stands = await requestIn(server.database, id);
    assert.equal(
      stands?.history.filter(({ via }) => via).map(({ deed, status, text }) => [deed, status, text]),
      [
        ['remark', undefined, 'We have read it'],
        ['status', 'taken', 'Somebody is on the way'],
        ['status', 'done', 'It stands again'],
      ],
    );
    await far.close();
    await server.close();
  });

  test(`${on.name}: what was closed there and opened again between two looks stays open here, with the words of both`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint, { hasUpdates: true });
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    await lookThere(server.database, time);
    const service_request_id = far.requests[0]?.service_request_id ?? '';
    const update = (update_id: string, status: string, description: string) =>
      far.updates.push({
        update_id,
        service_request_id,
        status,
        description,
        updated_datetime: `2030-01-0${update_id}T00:00:00Z`,
      });
    update('1', 'closed', 'It stands');
    update('2', 'open', 'No, the other one');
    await lookThere(server.database, time + 2 * HOUR);
    const stands = await requestIn(server.database, id);
    assert.is(stands?.status, 'open');
    assert.equal(
      stands?.history.filter(({ via }) => via).map(({ deed, text }) => [deed, text]),
      [
        ['remark', 'It stands'],
        ['remark', 'No, the other one'],
      ],
    );
    update('3', 'closed', 'Both stand');
    Object.assign(far.requests[0] ?? {}, { status: 'closed' });
    await lookThere(server.database, time + 4 * HOUR);
    const closed = await requestIn(server.database, id);
    assert.is(closed?.status, 'done');
    assert.is(closed?.history.at(-1)?.text, 'Both stand');
    await far.close();
    await server.close();
  });

  test(`${on.name}: a post whose answer was lost is found there, though it was sent elsewhere and back or called another service since`, async () => {
    const far = await openFarCity({ fault: (post) => (post <= 2 ? 'after' : 'none') });
    const server = await open(on, far.endpoint, { services: { tree: '042', bench: '043' } });
    const [moved = '', renamed = ''] = await askForTrees(server.app, 2);
    // What a person chose stays with whom they chose, whatever it is called.
    await awayAndBack(server, renamed);
    await carryOn(server.database, undefined, 1);
    assert.is(far.requests.length, 2);
    await awayAndBack(server, moved);
    await doOn(server, renamed, 'classifyRequest', { serviceCode: 'bench' }, claire);
    await server.database.run("update dispatches set made_at = '2020-01-01T00:00:00.000Z' where request_id = $1", [
      renamed,
    ]);
    await carryOn(server.database);
    assert.is(far.requests.length, 2, 'neither is there twice');
    assert.ok(far.spans.length > 0 && far.spans.every((span) => span <= 89 * 24 * HOUR));
    for (const id of [moved, renamed]) {
      const stands = await requestIn(server.database, id);
      assert.ok(stands?.deliveredAt);
      assert.is(stands?.departmentId, 'green');
    }
    await far.close();
    await server.close();
  });

  test(`${on.name}: what had arrived there and is sent there again, because it is not solved, is posted anew`, async () => {
    const far = await openFarCity({ fault: (post) => (post === 2 ? 'before' : 'none') });
    const server = await open(on, far.endpoint);
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    await awayAndBack(server, id);
    await carryOn(server.database);
    assert.is(far.requests.length, 2);
    assert.ok((await requestIn(server.database, id))?.deliveredAt);
    await far.close();
    await server.close();
  });

  test(`${on.name}: what was sent elsewhere is no longer looked for where it was`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint);
    const [id = ''] = await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    const told = telling(claire, 'routeRequest', id, { departmentId: 'streets', reason: 'It lies on the road' });
    await say(server.app, await signIn(server.app, claire), asking([told]));
    Object.assign(far.requests[0] ?? {}, { status: 'closed' });
    await lookThere(server.database, time);
    assert.is((await requestIn(server.database, id))?.status, 'open');
    const left = await server.database.all('select id from dispatches where look_at is not null');
    assert.equal(left, []);
    await far.close();
    await server.close();
  });

  test(`${on.name}: what three Plein Airs have handed on goes to whoever decides, and on only if they say so`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint);
    const signs = ['1A2B-3C4D', 'ZZZZ-0000', '0000-1111'].map((sign) => `\n\nPlein Air ${sign}`);
    const id = await askAbout(server, `The tree leans${signs.join('')}`);
    const twice = await askAbout(server, `The tree leans${signs.slice(1).join('')}`);
    await carryOn(server.database);
    const stands = await requestIn(server.database, id);
    assert.equal([stands?.departmentId, stands?.route.reason], [null, 'undelivered']);
    assert.ok((await requestIn(server.database, twice))?.deliveredAt);
    await doOn(server, id, 'routeRequest', { departmentId: 'green', reason: 'It is theirs' }, claire);
    await carryOn(server.database);
    assert.ok((await requestIn(server.database, id))?.deliveredAt);
    assert.is(far.requests.length, 2);
    await far.close();
    await server.close();
  });

  test(`${on.name}: a system that knows a token no longer is told to those who watch, asked less and less often, and asked on`, async () => {
    const far = await openFarCity({ hasTokens: true });
    const server = await open(on, far.endpoint);
    await askForTrees(server.app, 1);
    const time = await carryOn(server.database);
    const settingsNow = settings(far.endpoint.replace('/v2/', '/withdrawn/'));
    await keepSettings(server.database, 'testtown', 'green', 'open311', settingsNow);
    const looks: string[] = [];
    for (let quarter = 1; quarter <= 40; quarter += 1) {
      await readBackOnce(server.database, () => new Date(time + (quarter * HOUR) / 4));
      const [row] = await server.database.all<{ silence: string; look_at: string }>(
        'select silence, look_at from dispatches',
      );
      assert.is(row?.silence, 'refused');
      if (row && looks.at(-1) !== row.look_at) looks.push(row.look_at);
    }
    assert.ok(looks.length >= 5 && looks.length < 10, `${looks.length} looks in ten hours`);
    await keepSettings(server.database, 'testtown', 'green', 'open311', settings(far.endpoint));
    await lookThere(server.database, time + 16 * HOUR, 2);
    const [row] = await server.database.all<{ silence: string | null; far_id: string }>(
      'select silence, far_id from dispatches',
    );
    assert.is(row?.silence, null);
    assert.is(row?.far_id, far.requests[0]?.service_request_id);
    await far.close();
    await server.close();
  });

  test(`${on.name}: a system that does not answer holds up no other: what that one says is read meanwhile`, async () => {
    const far = await openFarCity();
    const slow = await openFarCity();
    const server = await open(on, slow.endpoint);
    const [held = '', id = ''] = await askForTrees(server.app, 2);
    const time = await carryOn(server.database);
    await server.database.run("update dispatches set department_id = 'streets' where request_id = $1", [id]);
    const record = await requestIn(server.database, id);
    if (record) await keepInTown(server.database, 'request', [{ ...record, departmentId: 'streets' }]);
    far.requests.push(...slow.requests.map((one) => ({ ...one, status: 'closed' as const })));
    await keepSettings(server.database, 'testtown', 'streets', 'open311', settings(far.endpoint));
    const hanging = createServer(() => undefined).listen(0, '127.0.0.1');
    await once(hanging, 'listening');
    hanging.unref();
    const { port } = hanging.address() as AddressInfo;
    await keepSettings(server.database, 'testtown', 'green', 'open311', settings(`http://127.0.0.1:${port}/v2/`));
    await server.database.run('update dispatches set look_at = $1', [new Date(time - 9 * HOUR).toISOString()]);
    const errors: unknown[] = [];
    const stop = startReadingBack(server.database, (error) => errors.push(error), 20);
    for (let tries = 0; tries < 300 && (await requestIn(server.database, id))?.status !== 'done'; tries += 1)
      await pause(20);
    assert.is((await requestIn(server.database, id))?.status, 'done');
    assert.is((await requestIn(server.database, held))?.status, 'open');
    hanging.closeAllConnections();
    await stop();
    assert.equal(errors, []);
    hanging.close();
    await slow.close();
    await far.close();
    await server.close();
  });

  test(`${on.name}: a service that the other system does not have is told, and nothing is posted`, async () => {
    const far = await openFarCity();
    const server = await open(on, far.endpoint, { services: {} });
    await askForTrees(server.app, 1);
    await carryOn(server.database, undefined, 1);
    const [row] = await server.database.all<{ failure: string }>('select failure from dispatches');
    assert.is(row?.failure, 'noService');
    assert.is(far.posts(), 0);
    await far.close();
    await server.close();
  });
});

test.run();

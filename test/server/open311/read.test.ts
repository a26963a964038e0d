import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../../src/domain/instant.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { keepKey } from '../../../src/server/database/open311-keys.ts';
import { findPublic, findUpdates, publishRequests } from '../../../src/server/database/open311-requests.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { onEachDatabase } from '../../databases.ts';
import { always } from '../../domain/chance.ts';
import { asked } from '../../domain/parts.ts';
import { idOf, requestOf } from '../../domain/records.ts';
import { ania, claire, nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { keepInTown } from '../../sync/city.ts';
import { town } from '../../town.ts';
import { doOn } from '../asked.ts';
import { asking, say, telling } from '../telling.ts';
import { ask, keyFor, lamp, type Row, send } from './sending.ts';

const DAY = 86_400_000;
const now = () => new Date().toISOString();
const toSecond = (at: string) => `${at.slice(0, 19)}Z`;

/** A request sent in from outside: by what others know it, its record, and the key with which it came. */
async function sent({ app, database }: TestServer, over: Record<string, string> = {}) {
  const key = await keyFor(database, over.device_id ?? 'FixMyStreet');
  const { rows } = await send(app, '/requests.json', lamp(key, over));
  const publicId = String(rows[0]?.service_request_id);
  const [row] = await database.all<{ request_id: string }>(
    'select request_id from open311_requests where public_id = $1',
    [publicId],
  );
  const record = await findRecord(database, 'testtown', 'request', row?.request_id ?? '');
  return { publicId, record: record as ServiceRequest, key };
}

/** Requests that officers noted, with these particulars. */
const noted = ({ database }: Pick<TestServer, 'database'>, some: Partial<ServiceRequest>[]) =>
  keepInTown(
    database,
    'request',
    some.map((over, index) => requestOf(nora, { id: idOf(1000 + index), openedAt: now(), ...over })),
  );

/** The city makes what is asked under these services public. */
const publish = ({ database }: Pick<TestServer, 'database'>, ...codes: string[]) =>
  keepInTown(
    database,
    'service',
    town.services.filter(({ id }) => codes.includes(id)).map((service) => ({ ...service, isPublic: true })),
  );

await onEachDatabase((on) => {
  test(`${on.name}: what is offered can be read in both formats, and pages of other sites may read it`, async () => {
    const { app, close } = await on.open();
    for (const format of ['json', 'xml']) {
      const { status, rows, headers } = await ask(app, `/services.${format}`);
      assert.is(status, 200);
      assert.equal(
        rows.map(({ service_code }) => service_code),
        ['bench', 'lamp', 'mooring', 'tree'],
      );
      assert.is(rows[1]?.service_name, 'Street lamps');
      assert.is(rows[1]?.keywords, 'lamp, dark, light');
      assert.is(rows[1]?.group, 'Streets');
      assert.is(headers['access-control-allow-origin'], '*');
      assert.is((await ask(app, `/services/lamp.${format}`)).status, 200);
      const unknown = await ask(app, `/services/moon.${format}`);
      assert.is(unknown.status, 404);
      assert.is(unknown.rows[0]?.description, 'service_code was not found');
      assert.is((await ask(app, `/discovery.${format}`)).status, 200);
      assert.is((await ask(app, `/nothing.${format}`)).rows[0]?.description, 'there is nothing here');
    }
    assert.is((await ask(app, '/services/lamp')).status, 404);
    const other = await app.inject({ method: 'POST', url: '/open311/v2/requests.json' });
    assert.is(other.headers['access-control-allow-origin'], undefined);
    await close();
  });

  test(`${on.name}: what the desk does with a request is seen by whoever sent it, when the server has heard it`, async () => {
    const server = await on.open();
    const { app } = server;
    const asked = { lat: '', long: '', address_string: 'Somewhere' };
    const { publicId, record, key: api_key } = await sent(server, asked);
    const before = (await ask(app, `/requests/${publicId}.json`)).rows[0];
    assert.is(before?.status, 'open');
    assert.is(before?.status_notes, '');
    assert.is(before?.agency_responsible, 'Streets');
    assert.is(before?.requested_datetime, toSecond(record.openedAt));
    assert.is(before?.expected_datetime, record.dueAt ? toSecond(record.dueAt) : undefined);
    const heardFrom = now();
    const hourAgo = later(now(), -3_600_000);
    const deed = (told: ReturnType<typeof telling>) => ({ ...told, madeAt: hourAgo });
    await say(
      app,
      await signIn(app, ania),
      asking([
        deed(telling(ania, 'remarkOnRequest', record.id, { text: 'SECRET remark' })),
        deed(telling(ania, 'answerRequest', record.id, { text: 'The lamp is new' })),
        deed(telling(ania, 'setStatus', record.id, { status: 'done', reason: 'SECRET reason' })),
      ]),
    );
    for (const path of ['/requests', '/request'])
      for (const format of ['json', 'xml']) {
        const { rows, body } = await ask(app, `${path}/${publicId}.${format}`);
        assert.is(rows[0]?.status, 'closed');
        assert.is(rows[0]?.status_notes, 'The lamp is new');
        assert.ok(String(rows[0]?.updated_datetime) >= toSecond(heardFrom), 'an hour old on the phone, new here');
        assert.not.match(body, /SECRET|Ania/);
      }
    for (const format of ['json', 'xml']) {
      const { rows, body } = await ask(app, `/servicerequestupdates.${format}`, { api_key, start_date: heardFrom });
      assert.equal(
        rows.map(({ service_request_id, status, description }) => [service_request_id, status, description]),
        [
          [publicId, 'open', 'The lamp is new'],
          [publicId, 'closed', ''],
        ],
      );
      assert.is(new Set(rows.map(({ update_id }) => update_id)).size, 2);
      assert.not.match(body, /SECRET/);
    }
    const until = await ask(app, '/servicerequestupdates.json', { api_key, end_date: later(heardFrom, -1000) });
    assert.equal(until.rows, []);
    const old = { service_request_id: publicId, start_date: '2020-01-01T00:00:00Z' };
    assert.is((await ask(app, '/servicerequestupdates.json', old)).rows.length, 2, 'of one that is named, however old');
    for (const service_request_ids of ['abc,def', ',']) {
      const others = await ask(app, '/servicerequestupdates.json', { api_key, service_request_ids });
      assert.equal(others.rows, [], service_request_ids);
    }
    const own = await ask(app, '/servicerequestupdates.json', {
      service_request_ids: `abc,${publicId}`,
      page_size: '1',
      page: '2',
    });
    assert.equal(
      own.rows.map(({ status }) => status),
      ['closed'],
    );
    const token = await ask(app, `/tokens/${publicId}.xml`);
    assert.is(token.rows[0]?.service_request_id, publicId);
    assert.is((await ask(app, '/tokens/7.xml')).status, 404);
    await server.close();
  });

  test(`${on.name}: requests are found by service, state, moment and id, the newest first, a page at a time`, async () => {
    const server = await on.open();
    const { app, close } = server;
    await publish(server, 'lamp', 'tree', 'bench', 'mooring');
    const start = Date.parse(now()) - 200 * DAY;
    const at = (days: number) => new Date(start + days * DAY).toISOString();
    await noted(
      server,
      Array.from({ length: 100 }, (_, day) => ({
        openedAt: at(day * 2),
        serviceCode: ['lamp', 'tree', 'bench', 'mooring'][day % 4] ?? null,
        status: day % 3 === 0 ? ('done' as const) : ('planned' as const),
      })),
    );
    const list = async (fields: Record<string, string>) => {
      const { status, rows, body } = await ask(app, '/requests.json', fields);
      assert.is(status, 200, body);
      return rows;
    };
    const last = await list({});
    assert.is(last.length, 44, 'ninety days, where nothing is said');
    const moments = last.map(({ requested_datetime }) => String(requested_datetime));
    assert.equal(moments, [...moments].sort().reverse());
    assert.is((await list({ start_date: at(0), end_date: at(60) })).length, 31);
    assert.is((await list({ start_date: at(0), end_date: at(60).replace('.000Z', '+00:00') })).length, 31);
    assert.is((await list({ start_date: at(10) })).length, 46, 'ninety days from there');
    assert.is((await list({ end_date: at(10) })).length, 6);
    assert.equal(await list({ service_code: ',' }), []);
    assert.ok((await list({ service_code: 'lamp' })).every(({ service_code }) => service_code === 'lamp'));
    assert.is((await list({ service_code: 'lamp,tree' })).length, 22);
    const [open, closed] = [await list({ status: 'open' }), await list({ status: 'closed' })];
    assert.is(open.length + closed.length, 44);
    assert.ok(open.every(({ status }) => status === 'open'));
    assert.is((await list({ status: 'open,closed' })).length, 44);
    const pages = [
      await list({ page_size: '20' }),
      await list({ page_size: '20', page: '2' }),
      await list({ page_size: '20', page: '3' }),
    ];
    assert.equal(pages.flat(), last);
    assert.equal(await list({ page: '9' }), []);
    const ids = last.slice(0, 3).map(({ service_request_id }) => String(service_request_id));
    const named = await list({ service_request_id: `${ids.join(',')},abc`, service_code: 'moon' });
    assert.equal(
      named.map(({ service_request_id }) => service_request_id),
      ids,
      'ids go before everything else',
    );
    for (const [fields, said] of [
      [{ start_date: at(0), end_date: at(91) }, 'start_date and end_date are more than 90 days apart'],
      [{ start_date: at(2), end_date: at(1) }, 'end_date is before start_date'],
      [{ start_date: 'yesterday' }, 'start_date is not a moment; write one as in 2026-01-31T10:00:00Z'],
      [{ status: 'lost' }, 'status is not written as it should be'],
      [{ page: '0' }, 'page is out of range'],
      [{ page_size: '1001' }, 'page_size is out of range'],
      [{ page_size: '2.5' }, 'page_size is not a number'],
      [
        { service_request_id: Array.from({ length: 1001 }, (_, id) => id).join(',') },
        'service_request_id holds too many values',
      ],
    ] as const) {
      const { status, rows } = await ask(app, '/requests.json', fields);
      assert.is(status, 400, said);
      assert.is(rows[0]?.description, said);
    }
    await close();
  });

  test(`${on.name}: nobody is told who asked, where they live, or what colleagues say; what was said only where the city makes it public`, async () => {
    const server = await on.open();
    const { app, database, close } = server;
    await publish(server, 'tree');
    await keyFor(database, 'FixMyStreet');
    const marked = (what: string) => `MARK-${what}`;
    const secret = fc.constantFrom('remark', 'status', 'routed', 'joined', 'opened').map(marked);
    const request = fc.record({
      serviceCode: fc.constantFrom('tree', 'lamp', null),
      status: fc.constantFrom('open' as const, 'waiting' as const, 'done' as const),
      hasAnswer: fc.boolean(),
      said: secret,
    });
    let number = 0;
    await always(
      fc.asyncProperty(fc.array(request, { minLength: 1, maxLength: 3 }), async (some) => {
        const records = some.map(({ serviceCode, status, hasAnswer, said }) =>
          requestOf(nora, {
            id: idOf(2000 + number++),
            openedAt: now(),
            serviceCode,
            status,
            text: 'WORDS',
            onBehalfOf: marked('name'),
            place: { longitude: 0.512345, latitude: 0.598765, accuracy: 5, address: marked('address') },
            route: {
              departmentId: 'green',
              by: 'person',
              ruleId: null,
              personId: nora.id,
              because: { en: marked('why') },
            },
            answer: hasAnswer ? { text: 'ANSWER', byId: nora.id, at: now() } : null,
            joined: [
              { encounterId: idOf(1), officerId: nora.id, contactId: idOf(3), at: now(), onBehalfOf: marked('other') },
            ],
            history: [
              { at: now(), byId: nora.id, deed: 'opened' },
              { at: now(), byId: nora.id, deed: 'remark', text: said },
              { at: now(), byId: null, deed: 'joined', text: said },
              { at: now(), byId: nora.id, deed: 'status', status, text: said },
              ...(hasAnswer ? [{ at: now(), byId: nora.id, deed: 'answer' as const, text: 'ANSWER' }] : []),
            ],
          }),
        );
        await keepInTown(database, 'request', records);
        const known = await database.all<{ request_id: string; public_id: string }>(
          'select request_id, public_id from open311_requests',
        );
        const ours = known.filter(({ request_id }) => records.some(({ id }) => id === request_id));
        const query = { start_date: later(now(), -60_000), page_size: '1000' };
        const named = { ...query, service_request_id: ours.map(({ public_id }) => public_id).join() };
        assert.is((await ask(app, '/requests.json', named)).rows.length, records.length);
        for (const [path, fields] of [
          ['/requests.json', query],
          ['/requests.xml', named],
          ['/servicerequestupdates.json', named],
          ['/servicerequestupdates.xml', query],
        ] as const) {
          const { body, rows } = await ask(app, path, fields);
          assert.not.match(body, /MARK|Nora|0\.51234|0\.59876/);
          for (const record of records) assert.not(body.includes(record.id), 'nor by what it is known within');
          for (const { service_code, description, status_notes, lat } of rows.filter((row) => 'service_code' in row)) {
            const isPublic = service_code === 'tree';
            assert.is(description, isPublic ? 'WORDS' : '');
            if (!isPublic) assert.is(status_notes, '');
            assert.is(String(lat), isPublic ? '0.5988' : '0.6');
          }
        }
      }),
      { runs: 15 },
    );
    await close();
  });

  test(`${on.name}: what the city has not made public is listed to nobody but whoever sent it; by its id it is read as before`, async () => {
    const server = await on.open();
    const { app, close } = server;
    await publish(server, 'tree');
    await noted(server, [{ serviceCode: 'lamp' }, { serviceCode: null }, { serviceCode: 'tree' }]);
    const lampSent = await sent(server);
    const benchSent = await sent(server, { service_code: 'bench', device_id: 'Another' });
    const cookie = await signIn(app, claire);
    for (const { record } of [lampSent, benchSent])
      await say(app, cookie, asking([telling(claire, 'answerRequest', record.id, { text: 'On Monday' })]));
    const [key, another] = [lampSent.key, benchSent.key];
    const listed = async (api_key: string, fields: Record<string, string> = {}) => {
      const asked = { ...fields, ...(api_key ? { api_key } : {}) };
      const { rows } = await ask(app, '/requests.json', asked);
      const inXml = await ask(app, '/requests.xml', asked);
      assert.is(inXml.rows.length, rows.length);
      return rows.map(({ service_code }) => service_code).sort();
    };
    const updated = async (api_key: string) =>
      (await ask(app, '/servicerequestupdates.json', { api_key })).rows.map((row) => row.service_request_id);
    for (const nobodys of ['', `${key.slice(0, -2)}xx`, key.replace('testtown', 'other')]) {
      assert.equal(await listed(nobodys), ['tree']);
      assert.equal(await listed(nobodys, { service_code: 'lamp' }), []);
      assert.equal(await updated(nobodys), []);
    }
    assert.equal(await listed(key), ['lamp', 'tree']);
    assert.equal(await listed(key, { service_code: 'lamp' }), ['lamp'], 'not the one that Nora noted');
    assert.equal(await updated(key), [lampSent.publicId]);
    assert.equal(await listed(another), ['bench', 'tree']);
    assert.equal(await updated(another), [benchSent.publicId]);
    const named = await ask(app, '/requests.json', { service_request_id: lampSent.publicId });
    assert.is(named.rows[0]?.status_notes, 'On Monday');
    const told = await ask(app, '/servicerequestupdates.json', { service_request_ids: lampSent.publicId });
    assert.is(told.rows[0]?.description, 'On Monday');
    await close();
  });

  test(`${on.name}: moments are told to the second, and whoever asks for what came since the last they saw misses nothing`, async () => {
    const server = await on.open();
    const { app, database, close } = server;
    const { publicId, record, key: api_key } = await sent(server);
    const day = later(now(), -DAY).slice(0, 19);
    const kept = 'update open311_updates set updated_at = $1 where request_id = $2 and position = $3';
    for (const text of ['One', 'Two', 'Three']) await doOn(server, record.id, 'answerRequest', { text }, claire);
    const { history } = (await findRecord(database, 'testtown', 'request', record.id)) as ServiceRequest;
    const positions = history.flatMap(({ deed }, position) => (deed === 'answer' ? [position] : []));
    for (const [index, part] of ['.100', '.500', '.999'].entries())
      await database.run(kept, [`${day}${part}Z`, record.id, positions[index] ?? -1]);
    const updatesFor = async (fields: Record<string, string>) =>
      (await ask(app, '/servicerequestupdates.json', { api_key, ...fields })).rows;
    const first = await updatesFor({ page_size: '1' });
    assert.is(first[0]?.updated_datetime, `${day}Z`);
    const since = String(first[0]?.updated_datetime);
    const texts = (rows: Row[]) => rows.map(({ description }) => description);
    assert.equal(texts(await updatesFor({ start_date: since })), ['One', 'Two', 'Three']);
    assert.equal(texts(await updatesFor({ start_date: since, end_date: since })), ['One', 'Two', 'Three']);
    assert.equal(texts(await updatesFor({ end_date: toSecond(later(since, -1000)) })), []);
    assert.is(first[0]?.service_request_id, publicId);
    await close();
  });

  test(`${on.name}: with two cities one says which, and each shows its own`, async () => {
    const { app, database, close } = await on.open();
    await database.run(
      "insert into municipalities (id, epoch, version, directory_version, secret) values ('other', 'x', 0, 0, 's')",
    );
    const unsaid = await ask(app, '/services.json');
    assert.is(unsaid.status, 400);
    assert.is(unsaid.rows[0]?.description, 'jurisdiction_id was not provided');
    assert.is((await ask(app, '/services.json', { jurisdiction_id: 'testtown' })).status, 200);
    assert.is((await ask(app, '/services.json', { jurisdiction_id: 'other' })).status, 404);
    await close();
  });

  test(`${on.name}: with many requests kept, a page of them and a page of updates are read along an index`, async () => {
    const { database, close } = await on.open();
    const first = Date.parse('2026-01-01T00:00:00.000Z');
    const moments = Array.from({ length: 5000 }, (_, index) => new Date(first + index * 600_000).toISOString());
    const sender = { name: 'FixMyStreet', personId: idOf(9_000), madeAt: now(), asksConsent: false };
    await keepKey(database, 'testtown', sender, 'hash');
    const requests = moments.map((openedAt, index) =>
      requestOf(nora, {
        id: idOf(10_000 + index),
        officerId: index % 7 === 0 ? sender.personId : nora.id,
        openedAt,
        serviceCode: ['lamp', 'tree'][index % 2] ?? null,
        history: [{ at: openedAt, byId: null, deed: 'answer', text: 'Done' }],
      }),
    );
    await keepInTown(database, 'request', requests);
    if (database.engine === 'postgres') await database.run('analyze');
    const [from, to] = [moments[4000] ?? '', moments[4990] ?? ''];
    const page = { from, to, most: 100, after: 0 };
    const explain = database.engine === 'postgres' ? 'explain ' : 'explain query plan ';
    let plan = '';
    const explained = {
      ...database,
      all: async <Row>(sql: string, values?: (string | number | null)[]): Promise<Row[]> => {
        plan = JSON.stringify(await database.all(explain + sql, values));
        return database.all<Row>(sql, values);
      },
    };
    const asked = { ...page, services: null, isOpen: true };
    const scan = /SCAN (open311|q\b|r\b|records)|Seq Scan/;
    for (const reader of [
      { services: ['lamp', 'tree'], senderId: null },
      { services: ['lamp'], senderId: sender.personId },
    ]) {
      const asks = reader.senderId !== null;
      assert.is((await findPublic(explained, 'testtown', asked, reader)).length, 100);
      assert.match(plan, /open311_requests_by_(service|moment)/);
      if (asks) assert.match(plan, 'open311_requests_by_sender');
      assert.not.match(plan, scan);
      assert.is((await findPublic(explained, 'testtown', { ...asked, services: ['lamp'] }, reader)).length, 100);
      assert.match(plan, /open311_requests_by_(service|moment)/);
      assert.not.match(plan, scan);
      assert.is((await findUpdates(explained, 'testtown', { ...page, most: 20, publicIds: null }, reader)).length, 20);
      assert.match(plan, 'open311_updates_by_moment');
      if (asks) assert.match(plan, 'open311_updates_by_sender');
      assert.not.match(plan, scan);
    }
    await close();
  });

  test(`${on.name}: what was kept before others could ask is found by them too`, async () => {
    const server = await on.open();
    const { app, database, close } = server;
    const at = later(now(), -DAY);
    await publish(server, 'tree');
    await noted(server, [
      {
        openedAt: at,
        status: 'done',
        serviceCode: 'tree',
        history: [{ at, byId: null, deed: 'status', status: 'done' }],
      },
    ]);
    const before = (await ask(app, '/requests.json')).rows;
    await database.run('delete from open311_requests where 1 = 1');
    await database.run('delete from open311_updates where 1 = 1');
    assert.equal((await ask(app, '/requests.json')).rows, []);
    await database.transaction(publishRequests);
    const after = (await ask(app, '/requests.json')).rows;
    const { service_request_id: _one, ...stood } = before[0] ?? {};
    const { service_request_id: _other, ...stands } = after[0] ?? {};
    assert.equal(stands, stood);
    assert.is(stands.updated_datetime, toSecond(at));
    await close();
  });

  test(`${on.name}: of a request that was split, others read the lead alone, which its part does not close`, async () => {
    const server = await on.open();
    const { app, database, close } = server;
    await publish(server, 'lamp', 'tree', 'bench', 'mooring');
    await noted(server, [{ id: idOf(4), status: 'open' }]);
    const cookie = await signIn(app, claire);
    const split = telling(claire, 'splitRequest', idOf(4), { part: asked(), reason: '' });
    const ends = telling(claire, 'setStatus', idOf(50), { status: 'done', reason: 'It burns', lead: idOf(4) });
    await say(app, cookie, asking([split, ends]));
    const lead = await findRecord(database, 'testtown', 'request', idOf(4));
    assert.equal(
      lead?.parts?.map(({ status }) => status),
      ['done'],
    );
    const { rows } = await ask(app, '/requests.json');
    assert.equal(
      rows.map(({ status }) => status),
      ['open'],
    );
    assert.equal((await ask(app, '/servicerequestupdates.json')).rows, []);
    await close();
  });

  test(`${on.name}: a request of the triage desk is read by everybody, and a coordinator's choice changes its department`, async () => {
    const server = await on.open();
    const { publicId, record } = await sent(server, { service_code: 'bench' });
    assert.is((await ask(server.app, `/requests/${publicId}.json`)).rows[0]?.agency_responsible, '');
    const told = telling(claire, 'routeRequest', record.id, { departmentId: 'green', reason: 'SECRET' });
    await say(server.app, await signIn(server.app, claire), asking([told]));
    const { rows, body } = await ask(server.app, `/requests/${publicId}.json`);
    assert.is(rows[0]?.agency_responsible, 'Green Spaces');
    assert.not.match(body, /SECRET/);
    await server.close();
  });
});

test.run();

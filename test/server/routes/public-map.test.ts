import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Directory } from '../../../src/domain/directory.ts';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { takeVersions } from '../../../src/server/database/municipalities.ts';
import { keepRecords } from '../../../src/server/database/records.ts';
import { newId } from '../../../src/store/id.ts';
import { onEachDatabase } from '../../databases.ts';
import { requestOf } from '../../domain/records.ts';
import { nora } from '../../people.ts';
import { openServer } from '../../server.ts';
import { town } from '../../town.ts';

const showing = (...shown: string[]): Directory => ({
  ...town,
  services: town.services.map((service) => ({ ...service, isPublic: shown.includes(service.id) })),
});

async function keep(database: Database, count: number, over: Partial<ServiceRequest>): Promise<void> {
  await database.transaction(async (connection) => {
    const first = await takeVersions(connection, 'testtown', count);
    const records = Array.from({ length: count }, (_, at) => ({
      kind: 'request' as const,
      version: first + at + 1,
      record: requestOf(nora, { ...over, id: newId() }),
    }));
    await keepRecords(
      connection,
      'testtown',
      new Map(),
      records.map((one) => ({ ...one, id: one.record.id })),
    );
  });
}

const rowsOf = (body: string) =>
  [...body.matchAll(/<tr><th scope="row">(.*?)<\/th><td>(.*?)<\/td><td>(.*?)<\/td><td>(.*?)<\/td><\/tr>/g)].map(
    ([, ...cells]) => cells.join(' | '),
  );

await onEachDatabase((on) => {
  test(`${on.name}: anybody sees how many are open and solved of what the city shows, and no small number`, async () => {
    const { databaseUrl } = await on.newPlace();
    const server = await openServer({ directory: showing('tree', 'lamp'), ...(databaseUrl ? { databaseUrl } : {}) });
    const { app, database } = server;
    await keep(database, 7, { serviceCode: 'tree' });
    await keep(database, 3, { serviceCode: 'tree', status: 'done' });
    await keep(database, 2, { serviceCode: 'tree', status: 'declined' });
    await keep(database, 4, { serviceCode: 'lamp', districtId: 'meadows', status: 'waiting' });
    await keep(database, 9, { serviceCode: 'bench' });
    await keep(database, 3, { serviceCode: 'tree', partOf: newId() });
    await keep(database, 6, { serviceCode: 'lamp', districtId: null, status: 'done' });
    assert.is((await app.inject({ url: '/map?lang=en' })).headers.location, '/map/testtown?lang=en');
    const { body, statusCode } = await app.inject({ url: '/map/testtown?lang=en' });
    assert.is(statusCode, 200);
    assert.equal(rowsOf(body), [
      'Harbour | Trees | 7 | fewer than 5',
      'Meadows | Street lamps | fewer than 5 | 0',
      'Elsewhere | Street lamps | 0 | 6',
    ]);
    assert.not.match(body, /Benches|<script|https?:\/\//);
    const lamps = await app.inject({ url: '/map/testtown?lang=nl&service=lamp' });
    assert.equal(rowsOf(lamps.body), ['Meadows | Street lamps | minder dan 5 | 0', 'Elders | Street lamps | 0 | 6']);
    const hidden = await app.inject({ url: '/map/testtown?lang=en&service=bench' });
    assert.not.match(hidden.body, /Benches/);
    assert.is((await app.inject({ url: '/map/elsewhere' })).statusCode, 404);
    await server.close();
  });
});

test('a city that shows nothing says so', async () => {
  const { app, close } = await openServer();
  assert.ok((await app.inject({ url: '/map/testtown?lang=en' })).body.includes('The city shows nothing here yet.'));
  await close();
});

test.run();

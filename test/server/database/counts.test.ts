import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { countRequests } from '../../../src/server/database/counts.ts';
import { onEachDatabase } from '../../databases.ts';
import { FRIDAY, idOf, requestOf } from '../../domain/records.ts';
import { nora, piet } from '../../people.ts';
import { keepInTown } from '../../sync/city.ts';

const tree = (number: number, over: Partial<ServiceRequest> = {}) => requestOf(nora, { id: idOf(number), ...over });
const step = (status: ServiceRequest['status']) => ({ at: FRIDAY, byId: piet.id, deed: 'status' as const, status });
const ended = (status: ServiceRequest['status']): Partial<ServiceRequest> => ({ status, history: [step(status)] });

await onEachDatabase((on) => {
  test(`${on.name}: what is open and solved is known without a look at any request, wherever it has moved to`, async () => {
    const { database, close } = await on.open();
    await keepInTown(database, 'request', [tree(10), tree(11), tree(12, { openedAt: '2019-02-03T09:00:00.000Z' })]);
    await keepInTown(database, 'request', [
      tree(11, ended('done')),
      tree(12, { openedAt: '2019-02-03T09:00:00.000Z', ...ended('declined') }),
      tree(13, { districtId: null, ...ended('done') }),
      tree(14, { partOf: idOf(10), departmentId: 'streets' }),
      tree(15, { serviceCode: null }),
    ]);
    await keepInTown(database, 'request', [
      tree(13, { districtId: 'meadows', status: 'open', history: [step('open')] }),
    ]);
    await database.run('alter table records rename to hidden');
    const counted = await countRequests(database, 'testtown', ['tree', 'lamp']);
    assert.equal(counted, [
      { districtId: 'harbour', serviceCode: 'tree', open: 1, solved: 1 },
      { districtId: 'meadows', serviceCode: 'tree', open: 1, solved: 0 },
    ]);
    assert.equal(await countRequests(database, 'testtown', ['bench']), []);
    assert.equal(await countRequests(database, 'elsewhere', ['tree']), []);
    assert.equal(await countRequests(database, 'testtown', []), []);
    await database.run('alter table hidden rename to records');
    await close();
  });
});

test.run();

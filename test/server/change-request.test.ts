import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { mirrorOf, partsGoOn } from '../../src/domain/request-part.ts';
import { changeRequest } from '../../src/server/change-request.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { newId } from '../../src/store/id.ts';
import { onEachDatabase } from '../databases.ts';
import { requestOf } from '../domain/records.ts';
import { nora } from '../people.ts';
import { keepInTown } from '../sync/city.ts';

const NOW = new Date().toISOString();
const done = (request: ServiceRequest): ServiceRequest => ({
  ...request,
  status: 'done',
  history: [
    ...request.history,
    { at: NOW, byId: null, deed: 'status', status: 'done', text: 'It shines', via: 'link' },
  ],
});

await onEachDatabase((on) => {
  const open = async () => {
    const server = await on.open();
    const lead = requestOf(nora, { id: newId() });
    const part = requestOf(nora, { id: newId(), departmentId: 'streets', partOf: lead.id });
    await keepInTown(server.database, 'request', [{ ...lead, parts: [mirrorOf(part)] }, part]);
    const change = (id: string, how: (request: ServiceRequest) => ServiceRequest | null) =>
      server.database.transaction((connection) => changeRequest(connection, 'testtown', id, how));
    const find = (id: string) => findRecord(server.database, 'testtown', 'request', id);
    return { ...server, lead, part, change, find };
  };

  test(`${on.name}: what a department outside says of its part, the lead is told`, async () => {
    const { lead, part, change, find, close } = await open();
    assert.ok(await change(part.id, done));
    assert.is((await find(part.id))?.status, 'done');
    const told = await find(lead.id);
    assert.equal(told?.parts, [{ ...mirrorOf(part), status: 'done' }]);
    const last = told?.history.at(-1);
    assert.equal([last?.deed, last?.departmentId, last?.text], ['part', 'streets', 'It shines']);
    await close();
  });

  test(`${on.name}: a lead that is closed from outside says that its open parts go on, and closes none`, async () => {
    const { lead, part, change, find, close } = await open();
    assert.ok(await change(lead.id, (request) => partsGoOn(done(request), NOW)));
    const last = (await find(lead.id))?.history.at(-1);
    assert.equal([last?.deed, last?.departmentId, last?.becomes], ['part', 'streets', 'goesOn']);
    assert.is((await find(part.id))?.status, part.status);
    await close();
  });

  test(`${on.name}: what is not there, or is to stay as it is, is not changed`, async () => {
    const { lead, change, find, close } = await open();
    assert.not(await change(newId(), done));
    assert.not(await change(lead.id, () => null));
    assert.is((await find(lead.id))?.status, lead.status);
    await close();
  });
});

test.run();

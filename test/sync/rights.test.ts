import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { syncDatabase } from '../../src/server/mutations.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { classifyRequest, remarkOnRequest } from '../../src/store/requests.ts';
import type { SyncRequest } from '../../src/sync/protocol.ts';
import { NoParts, sync } from '../../src/sync/server.ts';
import { dump, onEachDatabase } from '../databases.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { claire, nora, omar, piet } from '../people.ts';
import { answering, clear, encounterOf, openPhone } from '../phone.ts';
import { asking, meeting } from '../server/telling.ts';
import { everythingIn } from '../store/memory.ts';
import { changePerson, keepInTown } from './city.ts';

await onEachDatabase((on) => {
  test(`${on.name}: a look-up of rights that finds nothing is a failure: nothing is said, and nothing is written`, async () => {
    const { database, close } = await on.open();
    const forSync = syncDatabase(database, () => {});
    const before = await dump(database);
    const left = { ...nora, isActive: false };
    for (const person of [left, { ...nora, roles: [] }, { ...piet, departmentIds: [] }]) {
      const request = asking([meeting(person, 'At the gate', ['A tree'])]) as SyncRequest;
      const who = { municipalityId: 'testtown', person };
      const heard = await sync(forSync, who, request, new Date()).catch((error) => error);
      assert.instance(heard, NoParts);
    }
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: a maintainer whose departments were emptied by mistake keeps the requests on his desk, and gets on once he has one again`, async () => {
    const { app, database, close } = await on.open();
    await keepInTown(database, 'request', [requestOf(nora, { id: newId() })]);
    const desk = await openPhone(app, piet);
    await desk.sync();
    const [request] = await desk.store.requests.toArray();
    assert.equal(await remarkOnRequest(desk.store, desk.doer, request?.id ?? '', 'Seen it'), []);
    await changePerson(database, piet, { departmentIds: [] });
    assert.equal(await desk.sync(), { ending: 'forbidden' });
    assert.equal([await desk.store.requests.count(), await desk.store.outbox.count()], [1, 1]);
    await changePerson(database, piet, {});
    assert.is((await desk.sync()).ending, 'done');
    assert.equal([await desk.store.requests.count(), await desk.store.outbox.count()], [1, 0]);
    await close();
  });

  test(`${on.name}: a phone that is told so keeps everything it has, and goes on when the mistake is mended`, async () => {
    const { app, database, close } = await on.open();
    await keepInTown(database, 'contact', [contactOf(nora, { id: newId() })]);
    const phone = await openPhone(app, nora);
    await phone.sync();
    assert.equal(await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the gate')), []);
    const before = await everythingIn(phone.store);
    assert.equal(await phone.sync(answering(403, { reason: 'noParts', problems: [] })), { ending: 'forbidden' });
    assert.equal(await everythingIn(phone.store), before);
    assert.is((await phone.sync()).ending, 'done');
    assert.is(await phone.store.outbox.count(), 0);
    await close();
  });

  test(`${on.name}: what a coordinator’s own unsent deed would move to her new desk is not kept there for that`, async () => {
    const { app, database, close } = await on.open();
    const request = requestOf(nora, { id: newId(), departmentId: 'green', serviceCode: 'tree' });
    await keepInTown(database, 'request', [request]);
    const phone = await openPhone(app, claire);
    await phone.sync();
    assert.is((await phone.store.requests.get(request.id))?.record.departmentId, 'green');
    assert.equal(await remarkOnRequest(phone.store, phone.doer, request.id, 'Seen it'), []);
    // It will be refused, and stay: said in the name of somebody else.
    await phone.store.outbox.toCollection().modify((row) => {
      row.mutation.personId = omar.id;
    });
    assert.equal(await classifyRequest(phone.store, phone.doer, request.id, 'lamp'), []);
    const moved = (await phone.store.requests.get(request.id))?.record.departmentId;
    await changePerson(database, claire, { departmentIds: [moved ?? ''] });
    // A gate takes only one at a time, so she hears of her new desk before the deed has left.
    let isFirst = true;
    await phone.sync((send) => {
      const network = isFirst ? answering(413, undefined) : clear;
      isFirst = false;
      return network(send);
    });
    assert.equal([await phone.store.requests.count(), await phone.store.held.count()], [0, 0]);
    await close();
  });

  test(`${on.name}: somebody who changes from the street to the office keeps the directory and nothing that was said in the street`, async () => {
    const { app, database, close } = await on.open();
    await keepInTown(database, 'contact', [contactOf(omar, { id: newId() })]);
    const phone = await openPhone(app, nora);
    await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]));
    await phone.sync();
    await changePerson(database, nora, { roles: ['administrator'] });
    await phone.sync();
    for (const table of ['visits', 'encounters', 'contacts', 'requests', 'reviews', 'held', 'sent', 'outbox', 'stale'])
      assert.is(await phone.store.table(table).count(), 0, table);
    assert.ok((await phone.store.directory.count()) > 0);
    await close();
  });
});

test.run();

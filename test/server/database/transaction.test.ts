import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { addInvitation, useInvitation } from '../../../src/server/database/invitations.ts';
import { takeVersions } from '../../../src/server/database/municipalities.ts';
import { dump, onEachDatabase } from '../../databases.ts';

const link = { personId: null, expiresAt: '2100-01-01T00:00:00.000Z' };
const NOW = '2026-11-22T10:00:00.000Z';

await onEachDatabase((on) => {
  test(`${on.name}: work that fails in the middle leaves nothing behind`, async () => {
    const { database, close } = await on.open();
    const before = await dump(database);
    const failed = await database
      .transaction(async (connection) => {
        await addInvitation(connection, 'testtown', 'one', link, NOW);
        await takeVersions(connection, 'testtown', 3);
        throw new Error('the lamp went out');
      })
      .catch((error: Error) => error.message);
    assert.is(failed, 'the lamp went out');
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: a statement the database refuses takes back those before it`, async () => {
    const { database, close } = await on.open();
    const before = await dump(database);
    const work = database.transaction(async (connection) => {
      await addInvitation(connection, 'testtown', 'one', link, NOW);
      await connection.run('insert into invitations (municipality, hash) values ($1, $2)', ['testtown', 'one']);
    });
    assert.ok(await work.then(() => false).catch(() => true));
    assert.equal(await dump(database), before);
    assert.is(await database.transaction(async () => 'well'), 'well', 'and the next one works');
    await close();
  });

  test(`${on.name}: somebody who reads sees nothing of work that is not finished, and all of it afterwards`, async () => {
    const { database, close } = await on.open();
    const rows = async () => (await database.all('select hash from invitations')).length;
    await database.transaction(async (connection) => {
      await addInvitation(connection, 'testtown', 'one', link, NOW);
      assert.is(await rows(), 0, 'not yet');
      await addInvitation(connection, 'testtown', 'two', link, NOW);
      assert.is((await connection.all('select hash from invitations')).length, 2, 'whoever writes sees their own');
      assert.is(await rows(), 0, 'still not');
    });
    assert.is(await rows(), 2);
    await close();
  });

  test(`${on.name}: of twenty who use one link at once, one has it`, async () => {
    const { database, close } = await on.open();
    await addInvitation(database, 'testtown', 'one', link, NOW);
    const uses = Array.from({ length: 20 }, () =>
      database.transaction((connection) => useInvitation(connection, 'testtown', 'one')),
    );
    assert.is((await Promise.all(uses)).filter(Boolean).length, 1);
    await close();
  });

  test(`${on.name}: fifty who take versions at once get fifty different ones, none left out`, async () => {
    const { database, close } = await on.open();
    const before = await database.transaction((connection) => takeVersions(connection, 'testtown', 1));
    const taken = await Promise.all(
      Array.from({ length: 50 }, () => database.transaction((connection) => takeVersions(connection, 'testtown', 2))),
    );
    assert.equal(
      taken.sort((a, b) => a - b),
      Array.from({ length: 50 }, (_, index) => before + 1 + index * 2),
    );
    await close();
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { buildApp } from '../../../src/server/app.ts';
import { readConfig } from '../../../src/server/config.ts';
import { type Database, DatabaseAway } from '../../../src/server/database/database.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { asking, say } from '../telling.ts';

const BREAK = 'select pg_terminate_backend(pg_backend_pid())';

await onEachDatabase((on) => {
  if (on.name !== 'postgres') return;

  test('a phone that asks while PostgreSQL is started again is told to come back in half a minute, and then is served', async () => {
    const { app, database, close } = await on.open();
    const cookie = await signIn(app, nora);
    let isBreaking = true;
    const breaking: Database = {
      ...database,
      all: (sql, values) => (isBreaking ? database.all(BREAK) : database.all(sql, values)),
    };
    const config = readConfig({ LOG_LEVEL: 'silent' });
    const server = await buildApp({ database: breaking, config, poke: () => {} });
    const told = await server.inject({ method: 'POST', url: '/api/sync', headers: { cookie }, payload: asking() });
    assert.equal(
      [told.statusCode, told.headers['retry-after'], told.json()],
      [503, '30', { reason: 'unavailable', problems: [] }],
    );
    isBreaking = false;
    assert.is((await say(server, cookie, asking())).status, 200);
    await server.close();
    await close();
  });

  test('a line that breaks in the middle of a writing is told as such, and a wrong statement is not', async () => {
    const { database, close } = await on.open();
    const endOf = (sql: string) => database.transaction((connection) => connection.run(sql)).catch((error) => error);
    assert.instance(await endOf(BREAK), DatabaseAway);
    assert.not.instance(await endOf('select from where'), DatabaseAway);
    assert.is(await database.transaction(async () => 'well'), 'well');
    await close();
  });

  test('no statement has a name: what a pooler hands out is another line for each transaction', async () => {
    const { database, close } = await on.open();
    const named = await database.transaction(async (connection) => {
      await connection.insert(
        'invitations',
        ['municipality', 'hash', 'made_at', 'expires_at'],
        [['t', 'h', 'now', 'then']],
      );
      return connection.all('select name from pg_prepared_statements');
    });
    assert.equal(named, []);
    await close();
  });
});

test.run();

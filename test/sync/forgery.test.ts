import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Directory } from '../../src/domain/directory.ts';
import { findMunicipality } from '../../src/server/database/municipalities.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf, idOf } from '../domain/records.ts';
import { nora, omar } from '../people.ts';
import { signIn } from '../phone.ts';
import { asking, say } from '../server/telling.ts';
import { restart } from '../server.ts';
import { build, town } from '../town.ts';
import { keepInTown } from './city.ts';

const elsewhere: Directory = {
  ...town,
  municipality: { ...(town.municipality as NonNullable<Directory['municipality']>), id: 'elsewhere' },
  people: [],
};

await onEachDatabase((on) => {
  async function start() {
    const server = await on.open();
    await restart(server.database);
    await keepInTown(server.database, 'contact', [contactOf(nora, { id: idOf(50) })]);
    const cookie = await signIn(server.app, nora);
    const ask = async (cursor: string | null) => (await say(server.app, cookie, asking([], cursor))).answer;
    const first = await ask(null);
    const { cursor } = await ask(first.cursor);
    return { ...server, ask, cursor };
  }

  test(`${on.name}: a cursor in which one sign was changed counts as none, wherever it was changed`, async () => {
    const { ask, cursor, database, close } = await start();
    assert.is((await ask(cursor)).startsOver, undefined, 'as the server said it, it is good');
    const before = await findMunicipality(database, 'testtown');
    for (let place = 0; place < cursor.length; place += 1) {
      const other = cursor[place] === '7' ? '8' : '7';
      const forged = cursor.slice(0, place) + other + cursor.slice(place + 1);
      assert.is((await ask(forged)).startsOver, true, forged);
    }
    assert.is((await findMunicipality(database, 'testtown'))?.epoch, before?.epoch, 'nobody else starts over for it');
    await close();
  });

  test(`${on.name}: a made-up version far ahead does not make everybody start over`, async () => {
    const { ask, cursor, database, close } = await start();
    const before = await findMunicipality(database, 'testtown');
    const [epoch, run, , scope, signature] = cursor.split('.');
    for (const forged of [
      `${epoch}.${run}.999999999.${scope}.${signature}`,
      `${epoch}.${run}.999999999.${scope}`,
      `${epoch}.nosuchrun.1.${scope}.${signature}`,
    ])
      assert.is((await ask(forged)).startsOver, true, forged);
    assert.is((await findMunicipality(database, 'testtown'))?.epoch, before?.epoch);
    assert.is((await ask(cursor)).startsOver, undefined);
    await close();
  });

  test(`${on.name}: the cursor of another city is none of this one's`, async () => {
    const { ask, cursor, database, close } = await start();
    await build(database, elsewhere);
    const [foreign] = await database.all<{ epoch: string; secret: string }>(
      "select epoch, secret from municipalities where id = 'elsewhere'",
    );
    assert.ok(foreign?.secret);
    assert.is.not(foreign?.secret, (await findMunicipality(database, 'testtown'))?.secret, 'each city signs by itself');
    // The same epoch by chance, or by a copy of the data folder: the secret is another one.
    const own = await findMunicipality(database, 'testtown');
    await database.run("update municipalities set secret = 'another' where id = 'testtown'");
    assert.is((await ask(cursor)).startsOver, true);
    await database.run("update municipalities set secret = $1 where id = 'testtown'", [own?.secret ?? '']);
    assert.is((await ask(cursor)).startsOver, undefined);
    await close();
  });

  test(`${on.name}: the cursor of a colleague with another part does not show what is not one's own, nor hide what is`, async () => {
    const { app, cursor, database, close } = await start();
    await keepInTown(database, 'contact', [contactOf(omar, { id: idOf(51), districtId: 'meadows' })]);
    const cookie = await signIn(app, omar);
    const seen = new Set<string>();
    for (let from = cursor; ; ) {
      const { answer } = await say(app, cookie, asking([], from));
      for (const { kind, id, record } of answer.changes) if (record && kind === 'contact') seen.add(id);
      from = answer.cursor;
      if (answer.isLast) break;
    }
    assert.equal([...seen], [idOf(51)]);
    await close();
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { migrate } from '../../../src/server/database/migrations.ts';
import { openDatabase } from '../../../src/server/database/open.ts';
import { openPostgres } from '../../../src/server/database/postgres.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { build } from '../../town.ts';

await onEachDatabase((on) => {
  test(`${on.name}: two servers that start at once on an empty database bring it to its form once`, async () => {
    const place = await on.newPlace();
    // On SQLite there is only ever one process; its two starts are one after the other at the same door.
    const first = await (on.name === 'postgres' ? openPostgres(place.databaseUrl ?? '') : openDatabase(place));
    const others = on.name === 'postgres' ? [0, 1, 2].map(() => openPostgres(place.databaseUrl ?? '')) : [];
    const all = [first, ...(await Promise.all(others))];
    await Promise.all([...all, ...all].map((database) => migrate(database)));
    const steps = await first.all<{ step: number }>('select step from migrations order by step');
    assert.equal(
      steps.map(({ step }) => step),
      steps.map((_, index) => index),
      'each step once, in order',
    );
    assert.ok(steps.length > 0);
    for (const database of all) await database.close();
  });

  test(`${on.name}: a second start changes nothing`, async () => {
    const place = await on.newPlace();
    const database = await openDatabase(place);
    await build(database);
    const before = await dump(database);
    await database.close();
    const again = await openDatabase(place);
    assert.equal(await dump(again), before);
    await again.close();
  });

  test(`${on.name}: a database of a newer Plein Air is refused in words, left as it is, and let go`, async () => {
    const place = await on.newPlace();
    const database = await openDatabase(place);
    await database.run('insert into migrations (step, done_at) values ($1, $2)', [9999, '2030-01-01T00:00:00.000Z']);
    const before = await dump(database);
    await database.close();
    const refusal = await openDatabase(place).catch((error: Error) => error.message);
    assert.is(refusal, 'this database was made by a newer Plein Air: start that one');
    // Let go: the same file can be opened again, and no line to the database is left that would keep the process alive.
    const again = await openDatabase(place).catch((error: Error) => error.message);
    assert.is(again, 'this database was made by a newer Plein Air: start that one');
    if (on.name === 'postgres') {
      const raw = await openPostgres(place.databaseUrl ?? '');
      const [lines] = await raw.all<{ count: number }>(
        'select count(*) as count from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
      );
      assert.is(lines?.count, 0);
      assert.equal(await dump(raw), before);
      await raw.close();
    }
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { later } from '../../../src/domain/instant.ts';
import type { Kind } from '../../../src/domain/record.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { addMunicipality, findMunicipality, takeVersions } from '../../../src/server/database/municipalities.ts';
import { keepRecords } from '../../../src/server/database/records.ts';
import { beginRuns, forgetTombstones, hasStoodAt } from '../../../src/server/database/runs.ts';
import type { Stored } from '../../../src/sync/database.ts';
import { onEachDatabase } from '../../databases.ts';
import { contactOf, idOf } from '../../domain/records.ts';
import { nora, omar } from '../../people.ts';

const TOWN = 'testtown';
const NEW_YEAR = '2026-01-01T06:00:00.000Z';
const DAY = 86_400_000;

async function stateOf(database: Database) {
  const state = await findMunicipality(database, TOWN);
  if (!state) throw new Error('no town');
  return state;
}
const write = (database: Database, count: number) =>
  database.transaction((connection) => takeVersions(connection, TOWN, count));
async function newRun(database: Database, now = NEW_YEAR): Promise<string> {
  await beginRuns(database, now);
  return (await stateOf(database)).run;
}

await onEachDatabase((on) => {
  const stands = async (database: Database, run: string, version: number) =>
    hasStoodAt(database, TOWN, await stateOf(database), run, version);

  test(`${on.name}: a history has stood at what it has reached in each of its runs, and at nothing beyond`, async () => {
    const { database, close } = await on.open();
    const first = (await stateOf(database)).version;
    const a = await newRun(database);
    await write(database, 10);
    const b = await newRun(database);
    await write(database, 5);
    const ends: [string, number][] = [
      ['', first],
      [a, first + 10],
      [b, first + 15],
    ];
    for (const [run, end] of ends) {
      assert.is(await stands(database, run, end), true, `${run || 'before the first'} ${end}`);
      assert.is(await stands(database, run, 0), true);
      assert.is(await stands(database, run, end + 1), false, `${run || 'before the first'} ${end + 1}`);
    }
    assert.is(await stands(database, 'another', first), false, 'a run that it never had');
    await close();
  });

  test(`${on.name}: a town without a run yet has stood at what it has reached`, async () => {
    const { database, close } = await on.open();
    const { version, run } = await stateOf(database);
    assert.is(run, '');
    assert.equal([await stands(database, '', version), await stands(database, '', version + 1)], [true, false]);
    await close();
  });

  test(`${on.name}: every town has runs of its own, one added later too`, async () => {
    const { database, close } = await on.open();
    await newRun(database);
    await database.transaction((connection) => addMunicipality(connection, 'elsewhere'));
    await newRun(database);
    await newRun(database);
    const rows = await database.all<{ municipality: string; seq: number; id: string }>(
      'select municipality, seq, id from runs order by municipality, seq',
    );
    assert.equal(
      rows.map(({ municipality, seq }) => `${municipality} ${seq}`),
      ['elsewhere 1', 'elsewhere 2', 'testtown 1', 'testtown 2', 'testtown 3'],
    );
    assert.is(new Set(rows.map(({ id }) => id)).size, 5);
    const [elsewhere] = await database.all<{ run: string }>("select run from municipalities where id = 'elsewhere'");
    assert.is(elsewhere?.run, rows[1]?.id);
    await close();
  });

  test(`${on.name}: runs that begin while others write take no version that is not told under them`, async () => {
    const { database, close } = await on.open();
    const seen: { run: string; version: number }[] = [];
    await Promise.all([
      ...Array.from({ length: 30 }, async () => {
        await write(database, 1);
        seen.push(await stateOf(database));
      }),
      ...Array.from({ length: 10 }, () => beginRuns(database, NEW_YEAR)),
    ]);
    for (const { run, version } of seen) assert.ok(await stands(database, run, version), `${run} ${version}`);
    await close();
  });

  /** A contact that was removed, and one that moved away, at this point of the history: both leave a mark where they stood. */
  async function leaveTraces(database: Database, number: number): Promise<void> {
    const [gone, moved] = [contactOf(nora, { id: idOf(number) }), contactOf(nora, { id: idOf(number + 1) })];
    await database.transaction(async (connection) => {
      const version = await takeVersions(connection, TOWN, 4);
      const kind: Kind = 'contact';
      const made: Stored[] = [gone, moved].map((record, index) => ({
        kind,
        id: record.id,
        version: version + index + 1,
        record,
      }));
      await keepRecords(connection, TOWN, new Map(), made);
      const after: Stored[] = [
        { kind, id: gone.id, version: version + 3, record: null },
        { kind, id: moved.id, version: version + 4, record: { ...moved, officerId: omar.id, districtId: 'meadows' } },
      ];
      await keepRecords(connection, TOWN, new Map(made.map((stored) => [`contact/${stored.id}`, stored])), after);
    });
  }
  const tracesIn = async (database: Database) => [
    (await database.all('select id from records where body is null')).length,
    (await database.all('select id from exits')).length,
  ];

  test(`${on.name}: traces of what is gone are kept for as long as said, to the day, and then forgotten`, async () => {
    const { database, close } = await on.open();
    await newRun(database, NEW_YEAR);
    await leaveTraces(database, 200);
    await newRun(database, later(NEW_YEAR, DAY));
    await leaveTraces(database, 300);
    const between = (await stateOf(database)).version - 4;
    await newRun(database, later(NEW_YEAR, 2 * DAY));

    await forgetTombstones(database, later(NEW_YEAR, 10 * DAY), 10);
    assert.equal(await tracesIn(database), [2, 4], 'all of it is younger');
    await forgetTombstones(database, later(NEW_YEAR, 11 * DAY), 10);
    assert.equal(await tracesIn(database), [1, 2]);
    assert.is(
      (await stateOf(database)).lowest,
      between,
      'the lowest version still served is the first that is kept whole',
    );
    await forgetTombstones(database, later(NEW_YEAR, 11 * DAY), 10);
    assert.equal(await tracesIn(database), [1, 2], 'again is no harm');
    await forgetTombstones(database, later(NEW_YEAR, 12 * DAY), 10);
    assert.equal(await tracesIn(database), [0, 0]);
    assert.is((await database.all("select id from records where kind = 'contact'")).length, 2, 'what is there stays');
    await close();
  });

  test(`${on.name}: without a saying, traces are kept for thirteen months and more`, async () => {
    const { database, close } = await on.open();
    await leaveTraces(database, 200);
    await newRun(database, NEW_YEAR);
    await forgetTombstones(database, later(NEW_YEAR, 396 * DAY));
    assert.equal(await tracesIn(database), [1, 2]);
    await forgetTombstones(database, later(NEW_YEAR, 800 * DAY));
    assert.equal(await tracesIn(database), [0, 0]);
    await close();
  });

  test(`${on.name}: a horizon never goes back, as when the server's clock does`, async () => {
    const { database, close } = await on.open();
    await newRun(database, NEW_YEAR);
    await write(database, 10);
    await newRun(database, later(NEW_YEAR, DAY));
    await forgetTombstones(database, later(NEW_YEAR, 20 * DAY), 10);
    const { lowest } = await stateOf(database);
    await forgetTombstones(database, later(NEW_YEAR, 10 * DAY), 10);
    assert.is((await stateOf(database)).lowest, lowest);
    assert.ok(lowest > 0);
    await close();
  });
});

test.run();

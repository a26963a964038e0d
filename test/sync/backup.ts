import type { Encounter } from '../../src/domain/encounter.ts';
import type { Database, Value } from '../../src/server/database/database.ts';
import { dump, type Engine } from '../databases.ts';
import { nora } from '../people.ts';
import { openPhone, type TestPhone, tell } from '../phone.ts';
import { restart, type TestServer } from '../server.ts';

/** A server of the test town, and started, so that it will know when it was put back. */
export async function start(on: Engine): Promise<TestServer> {
  const server = await on.open();
  await restart(server.database);
  return server;
}

/** A server that was put back, but not yet started, as it was before Nora told what it had acknowledged. */
export async function startPutBack(on: Engine): Promise<TestServer & { phone: TestPhone; told: Encounter }> {
  const server = await start(on);
  const phone = await openPhone(server.app, nora);
  await phone.sync();
  const restore = await backUp(server.database);
  const told = await tell(phone, 'After the backup', [['The tree leans', 'tree']]);
  await phone.sync();
  await restore();
  return { ...server, phone, told };
}

// Who has signed in is not put back: it is not what these sentences are about.
const LEFT_OUT = ['migrations', 'sessions'];

/** Remembers the whole database as it is now; what it returns puts everything back, as on the day after a fire. */
export async function backUp(database: Database): Promise<() => Promise<void>> {
  const tables = Object.entries(await dump(database)).filter(([name]) => !LEFT_OUT.includes(name));
  return () =>
    database.transaction(async (connection) => {
      for (const [name, rows] of tables) {
        await connection.run(`delete from ${name}`);
        for (const row of rows.map((text) => JSON.parse(text) as Record<string, Value>)) {
          const columns = Object.keys(row);
          const places = columns.map((_, index) => `$${index + 1}`).join(', ');
          await connection.run(`insert into ${name} (${columns.join(', ')}) values (${places})`, Object.values(row));
        }
      }
    });
}

/** Where the town's counter stands. */
export async function versionIn(database: Database): Promise<number> {
  const [row] = await database.all<{ version: number }>("select version from municipalities where id = 'testtown'");
  return row?.version ?? 0;
}

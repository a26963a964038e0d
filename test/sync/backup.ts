import type { Database, Value } from '../../src/server/database/database.ts';
import { beginRuns } from '../../src/server/database/runs.ts';
import { dump } from '../databases.ts';

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

/** The server is started: a new stretch of history begins. */
export const restart = (database: Database): Promise<void> => beginRuns(database, new Date().toISOString());

/** Where the town's counter stands. */
export async function versionIn(database: Database): Promise<number> {
  const [row] = await database.all<{ version: number }>("select version from municipalities where id = 'testtown'");
  return row?.version ?? 0;
}

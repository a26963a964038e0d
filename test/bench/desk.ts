import type { Postgres } from '../postgres.ts';
import { benchRulesTrial } from './rules-trial.ts';
import { printTable, type Row } from './table.ts';

/** What coordinators and departments wait for at their desks, on both databases. */
export async function tellDesk(postgres: Postgres | null, isQuick: boolean): Promise<void> {
  const databases: [string, () => Promise<string | null>][] = [['SQLite', async () => null]];
  if (postgres) databases.push(['PostgreSQL', () => postgres.newDatabase()]);
  const trials: Row[] = [];
  for (const [name, newDatabase] of databases)
    trials.push(await benchRulesTrial(name, await newDatabase(), isQuick ? 5000 : 100_000));
  console.log('\nA draft of sixty rules tried on the requests of the past, with the words of each found out once.\n');
  printTable(trials);
}

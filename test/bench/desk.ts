import type { Postgres } from '../postgres.ts';
import { benchOverview, type Waits } from './overview.ts';
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
  const kept = isQuick ? [300, 13_000] : [300, 13_000, 1_000_000];
  const waits: Waits[] = [];
  for (const [name, newDatabase] of databases) waits.push(...(await benchOverview(name, newDatabase, kept)));
  console.log(
    '\nThe first page of a desk in two of forty districts, and of a coordinator of all, medians of 9 over HTTP;',
  );
  console.log('raw is the one statement without which there is nothing to show, with JSON.parse of what it finds.\n');
  printTable(waits.map(({ desk }) => desk));
  console.log('\nThe overview of a coordinator, likewise; raw counts by service alone, over all days.\n');
  printTable(waits.map(({ overview }) => overview));
}

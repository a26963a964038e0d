/**
 * `npm run bench`: figures as ratios within one run, because the machine's own speed changes from hour to hour.
 * `-- peer` runs the comparison with PouchDB alone, `-- kept` the exchanges beside ever more kept records, `-- sizes` the sizes
 * of the app, `-- suggest` how often the service suggested is the right one, `-- app` how long the app lets one wait on a phone that has
 * seen years, `-- desk` what coordinators and departments wait for; `--quick` does less of each.
 */
import '../phone-memory.ts';
import { existsSync } from 'node:fs';
import { type Postgres, startPostgres } from '../postgres.ts';
import { SHARED } from '../real/files.ts';
import { benchApp } from './app.ts';
import { compare } from './compare.ts';
import { tellDesk } from './desk.ts';
import { benchKept } from './kept.ts';
import { benchSizes } from './sizes.ts';
import { benchSuggest } from './suggest.ts';
import { printTable } from './table.ts';

const isQuick = process.argv.includes('--quick');
const SIZES = isQuick ? [1000] : [1000, 10_000];
const KEPT = isQuick ? [1000, 20_000] : [1000, 100_000, 1_000_000];
const YEARS = { requests: 20_000, contacts: 5000, encounters: 5000 };
const TRIPS = isQuick ? 60 : 1000;

const asked = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isAsked = (part: string) => asked.length === 0 || asked.includes(part);

async function tellKept(postgres: Postgres | null): Promise<void> {
  const rows = await benchKept('SQLite', async () => null, KEPT, TRIPS);
  if (postgres) rows.push(...(await benchKept('PostgreSQL', () => postgres.newDatabase(), KEPT, TRIPS)));
  console.log(
    `\nOne exchange of an officer's phone, p50 of ${TRIPS}, in a city of 40 districts that keeps that many records and`,
  );
  console.log('as many mutations; "×" is against the smallest. The aim: within a quarter of it.\n');
  printTable(rows);
}

async function tellApp(): Promise<void> {
  if (!existsSync('dist')) return console.log('dist/ is missing: run `npm run build` for the app');
  const crowd = isQuick ? { requests: 2000, contacts: 500, encounters: 500 } : YEARS;
  const rows = await benchApp(crowd, isQuick ? 5 : 15);
  if (typeof rows === 'string') return console.log(`The app left out: ${rows}`);
  console.log(
    `\nThe app in Chromium with ${crowd.requests} requests, ${crowd.contacts} contacts and ${crowd.encounters} talks on the phone, its`,
  );
  console.log(
    'processor slowed four times, without signal; “database” is how long of it one of its transactions was open on the page. Right after',
  );
  console.log(
    'each try the same page does work that is always the same: “bare” is like it, without the app; “script” JavaScript alone (docs/trials.md).\n',
  );
  printTable(rows);
}

function tellSizes(): Promise<string> | string {
  return existsSync('dist') ? benchSizes('dist') : 'dist/ is missing: run `npm run build` for the sizes';
}

function tellSuggest(): void {
  if (!existsSync(SHARED)) {
    console.log('Suggestions skipped: they need the folder shared/data beside the project, and it is not there.');
    return;
  }
  console.log('\nThe service suggested for real texts: learned from the earlier 70 %, tried on the later 30 %.\n');
  printTable(benchSuggest());
}

async function startIfAsked(): Promise<Postgres | null> {
  if (!isAsked('peer') && !isAsked('kept') && !isAsked('desk')) return null;
  const postgres = await startPostgres();
  if (!('missing' in postgres)) return postgres;
  console.log(`PostgreSQL left out: ${postgres.missing}`);
  return null;
}

const postgres = await startIfAsked();
if (isAsked('peer')) await compare(postgres, SIZES, TRIPS);
if (isAsked('kept')) await tellKept(postgres);
if (isAsked('desk')) await tellDesk(postgres, isQuick);
if (isAsked('suggest')) tellSuggest();
if (isAsked('app')) await tellApp();
if (isAsked('sizes')) console.log(await tellSizes());
await postgres?.stop();
process.exit(0);

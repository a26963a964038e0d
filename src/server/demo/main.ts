import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { LANGUAGES, type Language } from '../../domain/text.ts';
import { importCity } from '../city/import.ts';
import { readCity } from '../city/read.ts';
import { readConfig } from '../config.ts';
import { listAccounts, setPassword } from '../database/accounts.ts';
import type { Database } from '../database/database.ts';
import { findDirectory, findMunicipality } from '../database/municipalities.ts';
import { openDatabase } from '../database/open.ts';
import { giveUp, startServer, stopOnSignal } from '../main.ts';
import { hashPassword } from '../password.ts';
import { live } from './life.ts';

const TOWN = fileURLToPath(new URL('./town', import.meta.url));
const APP = fileURLToPath(new URL('../../../dist/index.html', import.meta.url));
const MUNICIPALITY = 'wendelmere';
const PASSWORD = 'wendelmere-demo';

/** The demo: an invented town with some weeks of life in it, on a server of its own. Found again at the next start. */
async function main() {
  if (!process.argv.includes('--without-app') && !existsSync(APP)) {
    throw new Error('the app is not built yet: start the demo with `npm run demo`, which builds it first');
  }
  const config = readConfig({ DATA_DIR: 'data/demo', LOG_LEVEL: 'warn', ...process.env });
  const database = await openDatabase(config);
  const isNew = (await findMunicipality(database, MUNICIPALITY)) === null;
  if (isNew) {
    console.log('Building the demo town of Wendelmere …');
    await buildTown(database);
  }
  const { stop } = await startServer(config, database);
  stopOnSignal(stop);
  console.log(`\nPlein Air's demo is at ${config.baseUrl}\n`);
  await printPeople(database);
  console.log('\nCtrl-C stops it; what you did is kept in the data folder.');
}

async function buildTown(database: Database): Promise<void> {
  const read = await readCity(TOWN);
  if ('problems' in read) throw new Error(`the demo town is not well formed: ${JSON.stringify(read.problems[0])}`);
  await importCity(database, read.city);
  const password = await hashPassword(PASSWORD);
  for (const { personId } of await listAccounts(database, MUNICIPALITY))
    await setPassword(database, MUNICIPALITY, personId, password);
  await live(database, MUNICIPALITY, language(process.env.DEMO_LANGUAGE ?? process.env.LANG));
}

const language = (said: string | undefined): Language => LANGUAGES.find((known) => said?.startsWith(known)) ?? 'en';

async function printPeople(database: Database): Promise<void> {
  const { people } = await findDirectory(database, MUNICIPALITY);
  console.log(`Sign in as (password for all: ${PASSWORD})`);
  for (const { personId, login } of await listAccounts(database, MUNICIPALITY)) {
    const person = people.find(({ id }) => id === personId);
    const where = [...(person?.departmentIds ?? []), ...(person?.districtIds ?? [])].join(', ') || 'the whole town';
    console.log(
      `  ${login.padEnd(10)} ${(person?.name ?? '').padEnd(22)} ${(person?.roles ?? []).join(', ').padEnd(14)} ${where}`,
    );
  }
}

main().catch(giveUp);

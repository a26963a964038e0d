import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { readConfig } from '../config.ts';
import type { Database } from '../database/database.ts';
import { listMunicipalities } from '../database/municipalities.ts';
import { openDatabase } from '../database/open.ts';
import { DatabaseInUse } from '../database/sqlite.ts';
import { keepChannel } from './channel.ts';
import { chooseCity } from './choose-city.ts';
import { type City, type CityProblem, sayProblem } from './city.ts';
import { findCity } from './export.ts';
import { importCity } from './import.ts';
import { keepKey } from './key.ts';
import { MUNICIPALITY_FILE } from './municipality.ts';
import { keepKeys, readKeyWords } from './open311-keys.ts';
import { readCity } from './read.ts';
import { CityRefused } from './removals.ts';
import { sayCity, sayImport } from './summary.ts';
import { warningsOf } from './warnings.ts';
import { writeCity } from './write.ts';

const USAGE = `Usage: npm run city -- check FOLDER              say what is wrong in a city's files; needs no database
       npm run city -- import FOLDER             check, then make the database hold this city, all or nothing
       npm run city -- export FOLDER [--city ID] write the city in the database to a new folder
       npm run city -- key FOLDER FILE           make the city's key: its public half into city.json, the private one into FILE
       npm run city -- channel DEPARTMENT FILE [--city ID]  keep on the server how this department is reached
       npm run city -- open311-key NAME          make the key with which NAME sends requests over Open311, and show it once
       npm run city -- open311-keys              say who has such a key
       npm run city -- open311-end NAME          end it; with several cities, all three take --city ID
         open311-key NAME --asks-consent says that NAME asks its people whether they want to be told what came of it

FOLDER holds city.json, districts.geojson, departments.csv, services.csv, rules.csv and people.csv; replies.csv if the city likes.
DATA_DIR or DATABASE_URL say which database, as for the server.`;

type Environment = Record<string, string | undefined>;
type Say = (line: string) => void;

const DONE = 0;
const WRONG = 1;
const MISUSED = 2;

/** Does what the words of the command line ask, says how it went, and returns the exit code. */
export async function runCity(words: string[], environment: Environment, say: Say): Promise<number> {
  const keys = readKeyWords(words);
  if (keys)
    return withDatabase(environment, say, async (database) => ((await keepKeys(database, keys, say)) ? DONE : WRONG));
  const asked = readWords(words);
  if (!asked) {
    say(USAGE);
    return MISUSED;
  }
  const { deed, folder, file, city } = asked;
  if (deed === 'key') return makeKey(folder, file, say);
  if (deed === 'check') return check(folder, say);
  if (deed === 'import') return takeIn(folder, environment, say);
  return withDatabase(environment, say, (database) =>
    deed === 'channel' ? setChannel(database, folder, file, city, say) : writeOut(database, folder, city, say),
  );
}

type Deed = 'check' | 'import' | 'export' | 'key' | 'channel';
const isDeed = (word: string | undefined): word is Deed =>
  ['check', 'import', 'export', 'key', 'channel'].includes(word ?? '');

function readWords(words: string[]): { deed: Deed; folder: string; file: string; city: string | undefined } | null {
  try {
    const { positionals, values } = parseArgs({
      args: words,
      allowPositionals: true,
      options: { city: { type: 'string' } },
    });
    const [deed, folder, file = '', ...rest] = positionals;
    if (!isDeed(deed) || !folder || rest.length > 0 || ['key', 'channel'].includes(deed) !== (file !== '')) return null;
    return values.city !== undefined && deed !== 'export' && deed !== 'channel'
      ? null
      : { deed, folder, file, city: values.city };
  } catch {
    return null;
  }
}

async function check(folder: string, say: Say): Promise<number> {
  return withCity(folder, say, async () => DONE);
}

async function makeKey(folder: string, file: string, say: Say): Promise<number> {
  const problems = await keepKey(folder, file);
  if (problems.length > 0) return sayProblems(problems, say);
  say(`the private half is in ${file}: keep it where nobody but the administrator comes, and not on the server`);
  say(`the public half is in ${MUNICIPALITY_FILE}: import ${folder} to bring it to the phones`);
  return DONE;
}

async function takeIn(folder: string, environment: Environment, say: Say): Promise<number> {
  return withCity(folder, say, (city) =>
    withDatabase(environment, say, async (database) => {
      for (const line of sayImport(await importCity(database, city))) say(line);
      const cities = (await listMunicipalities(database)).map(({ id }) => id);
      if (cities.length > 1) say(`this installation has ${cities.length} cities: ${cities.join(', ')}`);
      return DONE;
    }),
  );
}

async function withCity(folder: string, say: Say, work: (city: City) => Promise<number>): Promise<number> {
  const read = await readCity(folder);
  if ('problems' in read) return sayProblems(read.problems, say);
  say(sayCity(read.city));
  for (const warning of warningsOf(read.city)) say(`warning: ${warning}`);
  return work(read.city);
}

async function setChannel(
  database: Database,
  departmentId: string,
  file: string,
  asked: string | undefined,
  say: Say,
): Promise<number> {
  const chosen = await chooseCity(database, asked);
  if ('said' in chosen) {
    say(chosen.said);
    return WRONG;
  }
  const kept = await keepChannel(database, chosen.id, departmentId, file);
  if ('problems' in kept) return sayProblems(kept.problems, say);
  for (const line of kept.said) say(line);
  return DONE;
}

async function writeOut(database: Database, folder: string, asked: string | undefined, say: Say): Promise<number> {
  const chosen = await chooseCity(database, asked);
  const city = 'id' in chosen ? await findCity(database, chosen.id) : null;
  if (!city) {
    say('said' in chosen ? chosen.said : 'there is no city in this database');
    return WRONG;
  }
  const problems = await writeCity(folder, city);
  if (problems.length > 0) return sayProblems(problems, say);
  say(`${sayCity(city)}; written to ${folder}`);
  return DONE;
}

function sayProblems(problems: CityProblem[], say: Say): number {
  for (const problem of problems) say(sayProblem(problem));
  return WRONG;
}

async function withDatabase(
  environment: Environment,
  say: Say,
  work: (database: Database) => Promise<number>,
): Promise<number> {
  let database: Database | null = null;
  try {
    database = await openDatabase(readConfig(environment));
    return await work(database);
  } catch (error) {
    if (error instanceof CityRefused) return sayProblems(error.problems, say);
    if (!(error instanceof DatabaseInUse)) throw error;
    say(
      'the server is using this database: stop it, do this again, and start it; with PostgreSQL both can work at once',
    );
    return WRONG;
  } finally {
    await database?.close();
  }
}

async function main(): Promise<void> {
  process.exitCode = await runCity(process.argv.slice(2), process.env, console.log);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : String(error));
    process.exitCode = WRONG;
  });
}

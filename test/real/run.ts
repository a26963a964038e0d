import '../phone-memory.ts';
import { existsSync } from 'node:fs';
import { startPostgres } from '../postgres.ts';
import { tryAmersfoort } from './amersfoort.ts';
import { SHARED } from './files.ts';
import { tryOpen311 } from './open311.ts';
import { type Outcome, tryParis } from './paris.ts';
import { tryParisChannels } from './paris-channels.ts';
import { tryPeople } from './people.ts';
import { tryPhotos } from './photos.ts';
import { tryPrism } from './prism.ts';

/** `npm run test:real`: trials with what real cities published, which is not part of the project; `-- prism` for those named so. */
if (!existsSync(SHARED)) {
  console.log('Skipped: the real cities need the folder shared/data beside the project, and it is not there.');
  process.exit(0);
}
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const wanted = process.argv.slice(2);
const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
const outcomes: Outcome[] = [];
const tell = (outcome: Outcome) => {
  outcomes.push(outcome);
  console.log(`${outcome.isRight ? '' : 'NOT AS IT SHOULD BE '}${outcome.said}`);
};

const alone: Record<string, () => Outcome[] | Promise<Outcome[]>> = {
  people: tryPeople,
  photos: tryPhotos,
  open311: tryOpen311,
  prism: tryPrism,
};
const onDatabases: Record<string, (engine: string, databaseUrl: string | null) => Promise<Outcome>> = {
  amersfoort: tryAmersfoort,
  paris: (engine, databaseUrl) => tryParis(engine, databaseUrl, seed),
  channels: tryParisChannels,
};
const names = [...Object.keys(alone), ...Object.keys(onDatabases)];
const unknown = wanted.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.log(`There is no trial ${unknown.join(', ')}; there are ${names.join(', ')}.`);
  process.exit(1);
}
const tryOn = async (engine: string, newAddress: () => Promise<string | null>) => {
  for (const [name, trial] of Object.entries(onDatabases))
    if (isWanted(name)) tell(await trial(engine, await newAddress()));
};

for (const [name, trial] of Object.entries(alone))
  if (isWanted(name)) for (const outcome of await trial()) tell(outcome);
await tryOn('sqlite', async () => null);
if (Object.keys(onDatabases).some(isWanted)) {
  const postgres = await startPostgres();
  if ('missing' in postgres) console.log(`PostgreSQL left out: ${postgres.missing}`);
  else {
    await tryOn('postgres', () => postgres.newDatabase());
    await postgres.stop();
  }
}
const wrong = outcomes.filter((outcome) => !outcome.isRight).length;
console.log(`${outcomes.length - wrong} passed, ${wrong} failed`);
process.exit(wrong === 0 ? 0 : 1);

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

/** `npm run test:real`: two real cities from their published data, which is not part of the project. */
if (!existsSync(SHARED)) {
  console.log('Skipped: the real cities need the folder shared/data beside the project, and it is not there.');
  process.exit(0);
}
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const outcomes: Outcome[] = [];
const tell = (outcome: Outcome) => {
  outcomes.push(outcome);
  console.log(`${outcome.isRight ? '' : 'NOT AS IT SHOULD BE '}${outcome.said}`);
};

for (const outcome of tryPeople()) tell(outcome);
for (const outcome of await tryPhotos()) tell(outcome);
for (const outcome of await tryOpen311()) tell(outcome);
tell(await tryAmersfoort('sqlite', null));
tell(await tryParis('sqlite', null, seed));
tell(await tryParisChannels('sqlite', null));
const postgres = await startPostgres();
if ('missing' in postgres) console.log(`PostgreSQL left out: ${postgres.missing}`);
else {
  tell(await tryAmersfoort('postgres', await postgres.newDatabase()));
  tell(await tryParis('postgres', await postgres.newDatabase(), seed));
  tell(await tryParisChannels('postgres', await postgres.newDatabase()));
  await postgres.stop();
}
const wrong = outcomes.filter((outcome) => !outcome.isRight).length;
console.log(`${outcomes.length - wrong} passed, ${wrong} failed`);
process.exit(wrong === 0 ? 0 : 1);

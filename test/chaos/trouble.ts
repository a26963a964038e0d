import type { Person } from '../../src/domain/person.ts';
import { type Database, DatabaseAway } from '../../src/server/database/database.ts';
import { nora, omar, piet, sven } from '../people.ts';
import { changePerson } from '../sync/city.ts';
import { town } from '../town.ts';
import { pick } from './habits.ts';
import type { PhoneProcess } from './phones.ts';
import type { Seat } from './servers.ts';
import { pauseBetween, type Weather } from './weather.ts';

/** What trouble befalls. */
export interface Scene {
  seats: Seat[];
  /** The living; a drowned one is taken out, and another of the same person comes in its place. */
  phones: PhoneProcess[];
  drowned: PhoneProcess[];
  startAnother(like: PhoneProcess): Promise<PhoneProcess>;
  /** Servers that ended without being killed. */
  fallen: string[];
  database: Database;
  weather: Weather;
  random: () => number;
  /** Troubles that are left out. */
  without: string[];
}

const LINES_CUT = 'database lines cut';

/** Servers are killed and frozen, phones frozen and drowned, rights changed, until then; all that can stand again stands again at the end. */
export async function makeTrouble(scene: Scene, until: number): Promise<void> {
  await Promise.all([troubleServers(scene, until), troublePhones(scene, until), changeRights(scene, until)]);
}

async function troubleServers(scene: Scene, until: number): Promise<void> {
  const { seats, random, without } = scene;
  for (let turn = 0; Date.now() < until; turn++) {
    await pauseBetween(random, 1500, 6000);
    await raiseFallen(scene);
    const isOfBoth = random() < 0.1;
    const struck = isOfBoth ? seats : [seats[turn % seats.length] as Seat];
    const draw = random();
    if (draw < 0.5) await killFor(struck, scene);
    else if (draw < 0.85 || without.includes(LINES_CUT)) await freezeFor(struck, scene);
    else await cutLines(scene);
  }
  await raiseFallen(scene);
}

async function killFor(struck: Seat[], { weather, random }: Scene): Promise<void> {
  await Promise.all(struck.map((seat) => seat.kill()));
  for (const _seat of struck) weather.count('server killed');
  await pauseBetween(random, 200, 4000);
  await Promise.all(struck.map((seat) => seat.start()));
}

async function freezeFor(struck: Seat[], { weather, random }: Scene): Promise<void> {
  for (const seat of struck) seat.freeze();
  for (const _seat of struck) weather.count('server frozen');
  await pauseBetween(random, 500, 8000);
  for (const seat of struck) seat.thaw();
}

/** As when the database is started again: every line to it breaks, whatever is on it. */
async function cutLines({ database, weather }: Scene): Promise<void> {
  weather.count(LINES_CUT);
  await database.all(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and pid <> pg_backend_pid() and backend_type = 'client backend'`,
  );
}

// What Node prints of an error that nobody caught.
const lastWords = (said: string) =>
  said.slice(said.lastIndexOf('throw er;')).match(/^.*\berror: .*$/im)?.[0] ?? said.slice(-500);

async function raiseFallen({ seats, fallen, weather }: Scene): Promise<void> {
  for (const seat of seats.filter((each) => each.hasFallen())) {
    fallen.push(lastWords(seat.said()));
    weather.count('server fell by itself');
    await seat.start();
  }
}

async function troublePhones(scene: Scene, until: number): Promise<void> {
  const { phones, weather, random } = scene;
  while (Date.now() < until) {
    await pauseBetween(random, 1000, 5000);
    const index = Math.floor(random() * phones.length);
    const phone = phones[index] as PhoneProcess;
    if (random() < 0.3) {
      await phone.drown();
      weather.count('phone drowned');
      scene.drowned.push(phone);
      phones[index] = await scene.startAnother(phone);
    } else {
      phone.freeze();
      weather.count('phone frozen');
      await pauseBetween(random, 500, 7000);
      phone.thaw();
    }
  }
}

/** People are given other districts or departments, while they have work unsent. */
async function changeRights({ database, weather, random }: Scene, until: number): Promise<void> {
  while (Date.now() < until) {
    await pauseBetween(random, 6000, 18_000);
    const person = pick(random, [nora, omar, piet, sven]) as Person;
    const districts = town.districts.map(({ id }) => id).filter(() => random() < 0.6);
    const isAtDesk = person.departmentIds.length > 0;
    const departmentIds = isAtDesk ? [pick(random, town.departments)?.id ?? ''] : [];
    await untilReached(() => changePerson(database, person, { districtIds: districts, departmentIds }));
    weather.count('rights changed');
  }
}

/** The line of who changes rights is cut like every other: the same change is then made once more. */
async function untilReached(change: () => Promise<unknown>): Promise<void> {
  for (;;) {
    try {
      await change();
      return;
    } catch (error) {
      if (!(error instanceof DatabaseAway)) throw error;
    }
  }
}

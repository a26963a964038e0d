import type { FastifyInstance } from 'fastify';
import type { Channel } from '../../../src/domain/department.ts';
import type { Encounter } from '../../../src/domain/encounter.ts';
import type { Place } from '../../../src/domain/place.ts';
import { readConfig } from '../../../src/server/config.ts';
import { keepSettings } from '../../../src/server/database/channels.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { findMunicipality } from '../../../src/server/database/municipalities.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { makeChannels } from '../../../src/server/dispatch/channels.ts';
import { dispatchOnce } from '../../../src/server/dispatch/dispatch.ts';
import { farNameOf } from '../../../src/server/dispatch/far-name.ts';
import type { Engine } from '../../databases.ts';
import { nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { openServer, type TestServer } from '../../server.ts';
import { town } from '../../town.ts';
import { asking, meeting, say } from '../telling.ts';

/** A town in which Green Spaces is reached on this channel, with these settings where it needs some. */
export async function openReaching(on: Engine, channel: Channel, settings?: object): Promise<TestServer> {
  const { databaseUrl } = await on.newPlace();
  const departments = town.departments.map((department) =>
    department.id === 'green' ? { ...department, channel, email: 'green@example.org' } : department,
  );
  const directory = { ...town, departments };
  const server = await openServer({ directory, ...(databaseUrl === null ? {} : { databaseUrl }) });
  if (settings) await keepSettings(server.database, 'testtown', 'green', channel, settings);
  return server;
}

/** Sends so many needs about trees, which go to Green Spaces; the requests' ids. */
export async function askForTrees(app: FastifyInstance, count: number, place: Place | null = null): Promise<string[]> {
  const told = Array.from({ length: count }, (_, index) => {
    const made = meeting(nora, `By the water ${index}`, [`Tree ${index} leans`]);
    Object.assign((made.args as { encounter: Encounter }).encounter, { place });
    return made;
  });
  await say(app, await signIn(app, nora), asking(told));
  return told.flatMap(({ args }) => (args as { encounter: Encounter }).encounter.needs.map(({ id }) => id));
}

/** Moves the clock on by two hours at a time, so that all pauses are over, and carries what is due: so often, or until nothing is left. */
export async function carryOn(database: Database, smtpUrl?: string, rounds = 60): Promise<number> {
  const settings = smtpUrl ? { SMTP_URL: smtpUrl, MAIL_FROM: 'city@example.org' } : {};
  const channels = makeChannels(database, readConfig({ ...settings, BASE_URL: 'https://pleinair.example.org' }));
  let time = Date.now();
  for (let round = 0; round < rounds; round += 1) {
    time += 7_200_000;
    while ((await dispatchOnce(database, () => new Date(time), channels)) > 0);
    const [left] = await database.all("select id from dispatches where state in ('waiting', 'claimed') limit 1");
    if (!left) break;
  }
  return time;
}

/** By which far sides know these requests. */
export async function farNamesOf(database: Database, ids: string[], city = 'testtown'): Promise<string[]> {
  const secret = (await findMunicipality(database, city))?.secret ?? '';
  return ids.map((id) => farNameOf(secret, id));
}

export const requestIn = (database: Database, id: string) => findRecord(database, 'testtown', 'request', id);

/** The state of every dispatch, oldest first. */
export const statesIn = async (database: Database) =>
  (await database.all<{ state: string }>('select state from dispatches order by id')).map(({ state }) => state);

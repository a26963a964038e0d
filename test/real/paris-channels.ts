import { CHANNELS } from '../../src/domain/department.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import { keepSettings } from '../../src/server/database/channels.ts';
import { findDirectory } from '../../src/server/database/municipalities.ts';
import { openMailServer } from '../mail-server.ts';
import { signIn } from '../phone.ts';
import { openHook, SECRET } from '../server/dispatch/hook.ts';
import { type Fault, openFarCity } from '../server/dispatch/open311-city.ts';
import { carryOn, farNamesOf } from '../server/dispatch/reaching.ts';
import { asking, meeting, say } from '../server/telling.ts';
import { openCity } from './city.ts';
import { readCsv } from './files.ts';
import { type Outcome, serviceOf, type Told, writeParis } from './paris.ts';

const LOT = 100;
/** A fifth fails: half of these before the far side took it, half after. */
const FAULTS: Fault[] = ['none', 'before', 'none', 'none', 'none', 'none', 'after', 'none', 'none', 'none'];

/** Team by team one of the four ways. */
function channels() {
  const known = new Map<string, (typeof CHANNELS)[number]>();
  return (team: string) => {
    const channel = known.get(team) ?? CHANNELS[known.size % CHANNELS.length] ?? 'desk';
    known.set(team, channel);
    return channel;
  };
}

/** All requests of Paris' file through every channel at once, each far side failing a fifth of the time: how often each was delivered. */
export async function tryParisChannels(engine: string, databaseUrl: string | null): Promise<Outcome> {
  const told = readCsv<Told>('texts/fr_paris_dansmarue_routing_dev.csv');
  const { app, database, close } = await openCity((folder) => writeParis(folder, channels()), 'paris', databaseUrl);
  const { people, services, departments } = await findDirectory(database, 'paris');
  const officer = people.find(({ roles }) => roles.includes('officer'));
  if (!officer) throw new Error('nobody to go out');
  const far = await openFarCity({ fault: (post) => FAULTS[post % 10] ?? 'none' });
  const hook = await openHook((count) => (count % 5 === 0 ? 503 : 204));
  const mails = await openMailServer();
  const settings = {
    webhook: { url: hook.url, secret: SECRET },
    open311: { endpoint: far.endpoint, apiKey: 'key', services: {}, otherService: 'any' },
  };
  for (const { id, channel } of departments)
    if (channel === 'webhook' || channel === 'open311')
      await keepSettings(database, 'paris', id, channel, {
        ...settings[channel],
        ...(channel === 'open311' ? { otherService: id } : {}),
      });

  const start = performance.now();
  const known = new Set(services.map(({ id }) => id));
  const cookie = await signIn(app, officer);
  for (let from = 0; from < told.length; from += LOT) {
    const lot = told.slice(from, from + LOT).map((request) => {
      const made = meeting(officer, request.id, [request.id], null);
      const [need] = (made.args as { encounter: Encounter }).encounter.needs;
      const service = serviceOf(request);
      if (need) need.serviceCode = known.has(service) ? service : null;
      return made;
    });
    await say(app, cookie, asking(lot));
  }
  mails.refuses = told.length / 40;
  mails.losesAnswers = told.length / 40;
  await carryOn(database, mails.url);

  const rows = await database.all<{ request_id: string; channel: string; state: string }>(
    'select request_id, channel, state from dispatches',
  );
  const of = (channel: string) => rows.filter((row) => row.channel === channel).map((row) => row.request_id);
  // Outside each is known by another name than here.
  const expected: Record<string, string[]> = {};
  for (const channel of CHANNELS)
    expected[channel] = channel === 'desk' ? of(channel) : await farNamesOf(database, of(channel), 'paris');
  const got: Record<string, string[]> = {
    email: [...new Set(mails.mails.map(({ messageId }) => messageId?.slice(1, 37) ?? ''))],
    webhook: [...hook.heard.values()].map(({ data }) => (data as { id: string }).id),
    open311: far.requests.map((one) => one['attribute[plein_air_id]'] ?? ''),
    desk: rows.filter(({ channel, state }) => channel === 'desk' && state === 'delivered').map((row) => row.request_id),
  };
  const isSame = (channel: string) =>
    JSON.stringify(got[channel]?.sort()) === JSON.stringify(expected[channel]?.sort());
  const right = CHANNELS.filter(isSame);
  const undelivered = rows.filter(({ state }) => state !== 'delivered').length;
  const seconds = ((performance.now() - start) / 1000).toFixed(0);
  for (const side of [far, hook, mails]) await side.close();
  await close();
  const counts = CHANNELS.map((channel) => `${channel} ${got[channel]?.length ?? 0} of ${of(channel).length}`).join(
    ', ',
  );
  return {
    said: `paris by every channel ${engine}: each once by its id: ${counts}; ${undelivered} not delivered, ${far.posts()} posts, ${mails.mails.length} e-mails, ${hook.count()} calls, ${seconds} s`,
    isRight: right.length === CHANNELS.length && undelivered === 0,
  };
}

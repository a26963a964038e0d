import { pathToFileURL } from 'node:url';
import { later } from '../domain/instant.ts';
import { buildApp } from './app.ts';
import { openBlobs } from './attachments/open.ts';
import { tidy } from './attachments/tidy.ts';
import { keepDaysOff } from './calendar/keep-days-off.ts';
import { type Config, readConfig } from './config.ts';
import { hasAdministrator } from './database/accounts.ts';
import type { Database } from './database/database.ts';
import { addInvitation, dropAdministratorInvitations } from './database/invitations.ts';
import { openDatabase } from './database/open.ts';
import { forgetReplyLinks } from './database/reply-links.ts';
import { beginRuns, forgetTombstones } from './database/runs.ts';
import { makeChannels } from './dispatch/channels.ts';
import { startDispatching } from './dispatch/dispatch.ts';
import { startReadingBack } from './dispatch/read-back.ts';
import { makeMailer } from './mail.ts';
import { makeSecret } from './secret.ts';
import { startTeaching } from './suggester/teaching.ts';
import { startTelling } from './telling/telling.ts';

const DAY = 86_400_000;
/** So long a link that has ended says so; then it was never there. */
const FORGOTTEN_AFTER = 365 * DAY;

/**
 * What is done at the start and each day: a new stretch of history begins, and what is older than the horizon is forgotten, as are photos
 * that never came whole; the days off of a new year are reckoned. Returns what stops it.
 */
async function keepHouse(config: Config, database: Database, log: (error: unknown) => void): Promise<() => void> {
  const blobs = openBlobs(config);
  const turn = async () => {
    const now = new Date().toISOString();
    await beginRuns(database, now);
    await forgetTombstones(database, now);
    await forgetReplyLinks(database, later(now, -FORGOTTEN_AFTER));
    await tidy(blobs, new Date(now)).catch(log);
    await keepDaysOff(database, now).catch(log);
  };
  await turn();
  const timer = setInterval(() => turn().catch(log), DAY);
  return () => clearInterval(timer);
}

/** Starts a server on this database; `stop` ends it cleanly: no new requests, those under way answered, the database closed. */
export async function startServer(config: Config, database: Database) {
  const dispatching = startDispatching(
    database,
    (error) => app.log.error({ err: error }, 'dispatching'),
    undefined,
    makeChannels(database, config),
  );
  const app = await buildApp({ database, config, poke: dispatching.poke });
  const stopHouse = await keepHouse(config, database, (error) => app.log.error({ err: error }, 'house-keeping'));
  const stopReading = startReadingBack(database, (error) => app.log.error({ err: error }, 'reading back'));
  const stopTeaching = startTeaching(database, (error) => app.log.error({ err: error }, 'teaching'));
  const stopTelling = startTelling(database, makeMailer(config), config.baseUrl, (error) =>
    app.log.error({ err: error }, 'telling'),
  );
  await app.listen({ port: config.port, host: config.host });
  dispatching.poke();
  const stop = async () => {
    stopHouse();
    await stopTeaching();
    await stopReading();
    await stopTelling();
    await app.close();
    await dispatching.stop();
    await database.close();
  };
  return { app, stop };
}

/** Ends the process cleanly on Ctrl-C or when asked to by the system. */
export function stopOnSignal(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      stop().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}

/** The one-time link that makes the first administrator; null when there is one. It holds for a day, and a new start makes a new one. */
async function linkForAdministrator(config: Config, database: Database): Promise<string | null> {
  if (await hasAdministrator(database)) return null;
  await dropAdministratorInvitations(database);
  const { secret, hash } = makeSecret('');
  const now = new Date().toISOString();
  await addInvitation(database, '', hash, { personId: null, expiresAt: later(now, 86_400_000) }, now);
  return `${config.baseUrl}/join#${secret}`;
}

async function main() {
  const config = readConfig(process.env);
  const database = await openDatabase(config);
  const { stop } = await startServer(config, database);
  stopOnSignal(stop);
  console.log(`Plein Air listens on ${config.baseUrl} (${database.engine})`);
  const link = await linkForAdministrator(config, database);
  if (link) console.log(`There is no administrator yet. This link makes one, once, within a day:\n  ${link}`);
}

/** Says in one sentence why the server cannot start, and ends. */
export function giveUp(error: unknown): void {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) main().catch(giveUp);

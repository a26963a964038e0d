/** Our server as a process of the bench: what the parent asks of it, beside what it answers over HTTP. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Directory } from '../../src/domain/directory.ts';
import { later } from '../../src/domain/instant.ts';
import type { Person } from '../../src/domain/person.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import type { Database } from '../../src/server/database/database.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { addSession } from '../../src/server/database/sessions.ts';
import { makeSecret } from '../../src/server/secret.ts';
import { COOKIE } from '../../src/server/session.ts';
import { PAGE } from '../../src/sync/protocol.ts';
import { nora } from '../people.ts';
import { build, town } from '../town.ts';
import { CITY, city } from './city.ts';
import { timed } from './clock.ts';
import type { DeskDoors, RawQuery } from './overview.ts';
import { fillCity } from './past.ts';
import type { Door } from './phone.ts';
import { answerParent } from './process.ts';
import { coordinator, maintainer, serve, servedCity } from './served.ts';
import { countUsage, type Usage } from './usage.ts';

const WEEK = 7 * 86_400_000;
const folder = mkdtempSync(join(tmpdir(), 'plein-air-bench-'));
let app: FastifyInstance;
let database: Database;
let usage: () => Usage;
let towns = 0;

async function open(databaseUrl: string | null): Promise<void> {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir: folder, databaseUrl };
  database = await openDatabase(config);
  app = await buildApp({ database, config, poke: () => {} });
  usage = countUsage(app.server);
  await app.listen({ port: 0, host: '127.0.0.1' });
}

// A municipality of its own for each try: empty, on a server that is warm.
const newTown = (): Promise<Door> => {
  towns += 1;
  return buildTown({ ...town, municipality: town.municipality && { ...town.municipality, id: `town-${towns}` } });
};

async function newCity(records: number): Promise<Door> {
  const door = await buildTown(city);
  await fillCity(database, records);
  return door;
}

async function newDesk(requests: number): Promise<DeskDoors> {
  const { address } = await buildTown(servedCity);
  await serve(database, requests);
  const doorOf = async ({ id }: Person): Promise<Door> => ({ address, cookie: await signIn(CITY, id) });
  return { maintainer: await doorOf(maintainer), coordinator: await doorOf(coordinator) };
}

// What a desk shows, and what an overview counts, in the one statement that could not be left out.
const RAW: Record<RawQuery, string> = {
  desk: `select body from records where municipality = '${CITY}' and kind = 'request' and department = '${maintainer.departmentIds[0]}'
    and district in ('${maintainer.districtIds.join("', '")}') order by version desc limit ${PAGE}`,
  city: `select body from records where municipality = '${CITY}' and kind = 'request' order by version desc limit ${PAGE}`,
  overview: `select service, count(*), sum(case when closed_on = '' then 1 else 0 end), sum(was_late), sum(reopened) from facts
    where municipality = '${CITY}' group by service`,
};

const raw = (name: RawQuery): Promise<number> =>
  timed(async () => {
    for (const { body } of await database.all<{ body?: string }>(RAW[name])) if (body) JSON.parse(body);
  });

async function buildTown(directory: Directory): Promise<Door> {
  await build(database, directory);
  return { address: app.listeningOrigin, cookie: await signIn(directory.municipality?.id ?? '') };
}

// People are signed in without their password, which is slow on purpose.
async function signIn(municipalityId: string, personId = nora.id): Promise<string> {
  const { secret, hash } = makeSecret(municipalityId);
  const madeAt = new Date().toISOString();
  const session = { hash, personId, deviceId: personId, madeAt, seenAt: madeAt };
  await addSession(database, municipalityId, { ...session, expiresAt: later(madeAt, WEEK) });
  return `${COOKIE}=${secret}`;
}

async function cleanUp(): Promise<void> {
  await app?.close();
  await database?.close();
  rmSync(folder, { recursive: true });
}

answerParent({ open, newTown, newCity, newDesk, raw, usage: () => usage() }, cleanUp);

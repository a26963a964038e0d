import { rmSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';
import type { Directory } from '../src/domain/directory.ts';
import { buildApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import type { Database } from '../src/server/database/database.ts';
import { openDatabase } from '../src/server/database/open.ts';
import { beginRuns } from '../src/server/database/runs.ts';
import { copyTown, type Place } from './built-town.ts';
import { newFolder } from './folder.ts';
import { build, town } from './town.ts';

/** A server that does not listen: everything behind it is real. Nothing is dispatched until the test says so. */
export interface TestServer {
  app: FastifyInstance;
  database: Database;
  close(): Promise<void>;
}

/** A server on a database of its own with the test town in it; SQLite in a temporary folder, or the PostgreSQL of this address. */
export async function openServer(options: { databaseUrl?: string; directory?: Directory } = {}): Promise<TestServer> {
  if (!options.databaseUrl && !options.directory) return openIn(await copyTown());
  const place = { dataDir: newFolder(), databaseUrl: options.databaseUrl ?? null };
  const database = await openDatabase(place);
  await build(database, options.directory ?? town);
  return serveIn(database, place);
}

/** A server on what is in this place, which goes with it. */
export const openIn = async (place: Place): Promise<TestServer> => serveIn(await openDatabase(place), place);

async function serveIn(database: Database, place: Place): Promise<TestServer> {
  const { close, ...server } = await serve(database, place);
  return { ...server, close: () => close().then(() => rmSync(place.dataDir, { recursive: true })) };
}

/** A server on what is in this place, started as the real one is. */
export async function startServer(place: Place): Promise<TestServer> {
  const database = await openDatabase(place);
  await restart(database);
  return serve(database, place);
}

/** The server is started: a new stretch of history begins. */
export const restart = (database: Database): Promise<void> => beginRuns(database, new Date().toISOString());

async function serve(database: Database, place: Place): Promise<TestServer> {
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...place };
  const app = await buildApp({ database, config, poke: () => {} });
  return { app, database, close: () => app.close().then(() => database.close()) };
}

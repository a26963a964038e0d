import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { Directory } from '../src/domain/directory.ts';
import { buildApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import type { Database } from '../src/server/database/database.ts';
import { openDatabase } from '../src/server/database/open.ts';
import { build, town } from './town.ts';

/** A server that does not listen: everything behind it is real. Nothing is dispatched until the test says so. */
export interface TestServer {
  app: FastifyInstance;
  database: Database;
  close(): Promise<void>;
}

/** A server on a database of its own with the test town in it; SQLite in a temporary folder, or the PostgreSQL of this address. */
export async function openServer(options: { databaseUrl?: string; directory?: Directory } = {}): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-'));
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir: folder, databaseUrl: options.databaseUrl ?? null };
  const database = await openDatabase(config);
  await build(database, options.directory ?? town);
  const app = await buildApp({ database, config, poke: () => {} });
  return {
    app,
    database,
    close: async () => {
      await app.close();
      await database.close();
      rmSync(folder, { recursive: true });
    },
  };
}

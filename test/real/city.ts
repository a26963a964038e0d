import '../phone-memory.ts';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../src/server/app.ts';
import { importCity } from '../../src/server/city/import.ts';
import { readCity } from '../../src/server/city/read.ts';
import { readConfig } from '../../src/server/config.ts';
import { listAccounts, setPassword } from '../../src/server/database/accounts.ts';
import type { Database } from '../../src/server/database/database.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { hashPassword } from '../../src/server/password.ts';
import { PASSWORD } from '../town.ts';

/** A real server on a database of its own, holding the city that these files describe; everyone's password is the tests'. */
export async function openCity(writeFiles: (folder: string) => void, id: string, databaseUrl: string | null) {
  const folder = mkdtempSync(join(tmpdir(), `plein-air-${id}-`));
  writeFiles(join(folder, 'city'));
  const read = await readCity(join(folder, 'city'));
  if ('problems' in read)
    throw new Error(
      read.problems
        .slice(0, 5)
        .map((problem) => JSON.stringify(problem))
        .join('\n'),
    );
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir: folder, databaseUrl };
  const database: Database = await openDatabase(config);
  await importCity(database, read.city);
  const password = await hashPassword(PASSWORD);
  for (const { personId } of await listAccounts(database, id)) await setPassword(database, id, personId, password);
  const app: FastifyInstance = await buildApp({ database, config, poke: () => {} });
  const close = async () => {
    await app.close();
    await database.close();
    rmSync(folder, { recursive: true });
  };
  return { app, database, close };
}

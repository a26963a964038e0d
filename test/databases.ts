import type { FastifyInstance } from 'fastify';
import type { Directory } from '../src/domain/directory.ts';
import { buildApp } from '../src/server/app.ts';
import { readConfig } from '../src/server/config.ts';
import type { Database } from '../src/server/database/database.ts';
import { openDatabase } from '../src/server/database/open.ts';
import { copyTown, copyTownTo, type Place } from './built-town.ts';
import { newFolder } from './folder.ts';
import { startPostgres } from './postgres.ts';
import { openIn, type TestServer } from './server.ts';
import { build, town } from './town.ts';

/** One kind of database, to say the same sentences about. */
export interface Engine {
  name: Database['engine'];
  /** A place with nothing in it. */
  newPlace(): Promise<Place>;
  /** A server on a database of its own, with the test town in it. */
  open(): Promise<TestServer>;
  /** Two servers of one city: on PostgreSQL each with its own pool, on SQLite (one process, one file) with one database between them. */
  openPair(directory?: Directory): Promise<TestPair>;
}

export interface TestPair {
  apps: [FastifyInstance, FastifyInstance];
  database: Database;
  close(): Promise<void>;
}

/** Says the same sentences about SQLite and about a real PostgreSQL; where that is missing, says so, and only SQLite is spoken of. */
export async function onEachDatabase(tell: (on: Engine) => void): Promise<void> {
  tell(engine('sqlite', async () => null, copyTown));
  const postgres = await startPostgres();
  if ('missing' in postgres) console.log(`These sentences are not tried on PostgreSQL: ${postgres.missing}`);
  else
    tell(
      engine(
        'postgres',
        () => postgres.newDatabase(),
        () => copyTownTo(postgres),
      ),
    );
}

function engine(name: Engine['name'], newAddress: () => Promise<string | null>, newTown: () => Promise<Place>): Engine {
  const newPlace = async () => ({ databaseUrl: await newAddress(), dataDir: newFolder() });
  return {
    name,
    newPlace,
    open: async () => openIn(await newTown()),
    openPair: async (directory = town) => {
      const place = await (directory === town ? newTown() : newPlace());
      const database = await openDatabase(place);
      if (directory !== town) await build(database, directory);
      const other = name === 'postgres' ? await openDatabase(place) : database;
      const config = { ...readConfig({ LOG_LEVEL: 'silent' }), ...place };
      const serve = (each: Database) => buildApp({ database: each, config, poke: () => {} });
      const apps: TestPair['apps'] = [await serve(database), await serve(other)];
      return {
        apps,
        database,
        close: async () => {
          for (const app of apps) await app.close();
          await database.close();
          if (other !== database) await other.close();
        },
      };
    },
  };
}

const TABLES: Record<Database['engine'], string> = {
  sqlite: "select name from sqlite_master where type = 'table' order by name",
  postgres:
    "select table_name as name from information_schema.tables where table_schema = 'public' order by table_name",
};

/** Everything in the database, table by table, as text to compare. */
export async function dump(database: Database): Promise<Record<string, string[]>> {
  const tables = await database.all<{ name: string }>(TABLES[database.engine]);
  const dumped: Record<string, string[]> = {};
  for (const { name } of tables) {
    const rows = await database.all(`select * from ${name}`);
    dumped[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return dumped;
}

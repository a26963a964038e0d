import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { buildApp } from '../../../src/server/app.ts';
import type { Blobs } from '../../../src/server/attachments/blobs.ts';
import { openBlobs } from '../../../src/server/attachments/open.ts';
import { readConfig } from '../../../src/server/config.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { openDatabase } from '../../../src/server/database/open.ts';
import { newFolder } from '../../folder.ts';
import { build } from '../../town.ts';
import { startS3Peer } from './s3-peer.ts';

/** Where attachments are kept, with nothing in it. */
export interface TestStore {
  s3Url: string | null;
  dataDir: string;
  blobs: Blobs;
  /** What is in it, by key. */
  keys(): Promise<string[]>;
  /** Takes it away from the servers, and gives it back as it was. */
  goDown(): Promise<void>;
  comeBack(): Promise<void>;
}

/** Two servers of one city, with one database and one store of attachments. */
export interface TestOffice extends TestStore {
  apps: [FastifyInstance, FastifyInstance];
  database: Database;
  close(): Promise<void>;
}

export interface Way {
  name: 'folder' | 's3';
  open(): TestStore;
  openOffice(): Promise<TestOffice>;
}

let peer: ReturnType<typeof startS3Peer> | undefined;

/** Says the same sentences about both ways to keep attachments: a folder, and a real S3-compatible server. */
export async function onEachStore(tell: (on: Way) => void): Promise<void> {
  tell(inFolder);
  peer ??= startS3Peer();
  const { newUrl, kill, start } = await peer;
  tell(wayOf('s3', () => ({ s3Url: newUrl(), dataDir: newFolder(), goDown: kill, comeBack: start })));
}

/** The way that needs nothing but a disk. */
export const inFolder = wayOf('folder', openFolder);

function openFolder() {
  const dataDir = newFolder();
  const [root, away] = [join(dataDir, 'attachments'), join(dataDir, 'elsewhere')];
  return {
    s3Url: null,
    dataDir,
    // Where the folder was there is a file now: everything in it fails.
    goDown: async () => {
      mkdirSync(root, { recursive: true });
      renameSync(root, away);
      writeFileSync(root, '');
    },
    comeBack: async () => {
      rmSync(root);
      renameSync(away, root);
    },
  };
}

function wayOf(name: Way['name'], place: () => Omit<TestStore, 'blobs' | 'keys'>): Way {
  const open = () => {
    const { s3Url, dataDir, ...rest } = place();
    const blobs = openBlobs({ s3Url, dataDir });
    const keys = async () => {
      const all = await Promise.all(['kept/', 'incoming/', 'writing/'].map((prefix) => blobs.list(prefix)));
      return all.flat().map(({ key }) => key);
    };
    return { s3Url, dataDir, blobs, keys, ...rest };
  };
  const openOffice = async () => {
    const store = open();
    const { s3Url, dataDir } = store;
    const database = await openDatabase({ dataDir, databaseUrl: null });
    await build(database);
    const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir, s3Url };
    const apps: TestOffice['apps'] = [
      await buildApp({ database, config, poke: () => {} }),
      await buildApp({ database, config, poke: () => {} }),
    ];
    const close = async () => {
      for (const app of apps) await app.close();
      await database.close();
    };
    return { ...store, apps, database, close };
  };
  return { name, open, openOffice };
}

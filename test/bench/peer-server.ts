/** The peer's server as a process of the bench: express-pouchdb on LevelDB, in the folder of a temporary disk. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadPouch, loadServer } from './pouch.ts';
import { answerParent } from './process.ts';
import { countUsage, type Usage } from './usage.ts';

const folder = mkdtempSync(join(tmpdir(), 'plein-air-peer-'));
let usage: () => Usage;

async function open(): Promise<string> {
  const databases = loadPouch().defaults({ prefix: `${folder}/` });
  // What replication needs and no more: without this it would also log, check rights and serve screens.
  const server = loadServer()(databases, { mode: 'minimumForPouchDB' }).listen(0, '127.0.0.1');
  usage = countUsage(server);
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

const cleanUp = async () => rmSync(folder, { recursive: true });

answerParent({ open, usage: () => usage() }, cleanUp);

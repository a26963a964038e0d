import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Directory } from '../../src/domain/directory.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Kind, Records } from '../../src/domain/record.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { newId } from '../../src/store/id.ts';
import type { SyncAnswer } from '../../src/sync/protocol.ts';
import { build, loginOf, PASSWORD, town } from '../town.ts';

const MAIN = join(import.meta.dirname, '../../src/server/main.ts');
const DEMO = join(import.meta.dirname, '../../src/server/demo/main.ts');

/** The real server as a process of its own, to be stopped and started like a lost and found signal. */
export interface AppServer {
  address: string;
  /** Where its database and its photos lie. */
  dataDir: string;
  start(): Promise<void>;
  stop(): Promise<void>;
  /** The requests on the phone of this person, if they had one and synced now. */
  readRequests(person: Person): Promise<ServiceRequest[]>;
  /** Their encounters, likewise. */
  readEncounters(person: Person): Promise<Encounter[]>;
  /** Stops it and throws its data away. */
  end(): Promise<void>;
}

/**
 * A server with the test town on SQLite in a temporary folder, or with the demo's own town. Not started yet. Settings go beside those of
 * this process; DATABASE_URL puts the town on PostgreSQL.
 */
export async function makeServer(
  directory: Directory | 'demo' = town,
  settings: Record<string, string> = {},
): Promise<AppServer> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-browser-'));
  const port = await findPort();
  const address = `http://127.0.0.1:${port}`;
  if (directory !== 'demo') {
    const database = await openDatabase({ databaseUrl: settings.DATABASE_URL ?? null, dataDir: folder });
    await build(database, directory);
    await database.close();
  }
  let child: ChildProcess | null = null;
  const cookies = new Map<string, string>();
  const enterOnce = async (person: Person) => {
    const cookie = cookies.get(person.id) ?? (await enter(address, person, newId()));
    cookies.set(person.id, cookie);
    return cookie;
  };
  const server: AppServer = {
    address,
    dataDir: folder,
    async start() {
      const environment = { ...process.env, ...settings, PORT: String(port), DATA_DIR: folder, LOG_LEVEL: 'error' };
      child = spawn(process.execPath, [directory === 'demo' ? DEMO : MAIN], {
        env: environment,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
      await untilWell(address);
    },
    async stop() {
      const stopping = child;
      child = null;
      if (!stopping || stopping.exitCode !== null) return;
      const ended = new Promise((resolve) => stopping.once('exit', resolve));
      stopping.kill('SIGTERM');
      // Browsers keep lines open; whoever waits for them waits long.
      const timer = setTimeout(() => stopping.kill('SIGKILL'), 5000);
      await ended;
      clearTimeout(timer);
    },
    readRequests: async (person) => readRecords(address, await enterOnce(person), 'request'),
    readEncounters: async (person) => readRecords(address, await enterOnce(person), 'encounter'),
    async end() {
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
  process.once('exit', () => child?.kill('SIGKILL'));
  return server;
}

async function untilWell(address: string): Promise<void> {
  const end = Date.now() + 60_000;
  while (Date.now() < end) {
    const isWell = await fetch(`${address}/api/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (isWell) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the server does not start');
}

export const post = (url: string, body: unknown, cookie = '') =>
  fetch(url, { method: 'POST', headers: { 'content-type': 'application/json', cookie }, body: JSON.stringify(body) });

/** Signed in once: whoever tries again and again is slowed down. */
export async function enter(address: string, person: Person, deviceId: string): Promise<string> {
  const entered = await post(`${address}/api/session`, { login: loginOf(person.name), password: PASSWORD, deviceId });
  if (!entered.ok) throw new Error(`${person.name} cannot sign in: ${entered.status}`);
  return entered.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

async function readRecords<K extends Kind>(address: string, cookie: string, kind: K): Promise<Records[K][]> {
  const records = new Map<string, Records[K]>();
  for (let cursor: string | null = null, isLast = false; !isLast; ) {
    const request = { protocol: 1, deviceId: newId(), sentAt: new Date().toISOString(), cursor, mutations: [] };
    const answer = (await (await post(`${address}/api/sync`, request, cookie)).json()) as SyncAnswer;
    for (const change of answer.changes) {
      if (change.kind === kind && change.record) records.set(change.id, change.record as unknown as Records[K]);
    }
    cursor = answer.cursor;
    isLast = answer.isLast;
  }
  return [...records.values()];
}

/** A port that nobody uses. */
export function findPort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => resolve(typeof found === 'object' && found ? found.port : 0));
    });
  });
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Mutation } from '../../src/domain/mutation.ts';
import { buildApp } from '../../src/server/app.ts';
import { readConfig } from '../../src/server/config.ts';
import type { Connection, Database } from '../../src/server/database/database.ts';
import { lots, placeholders } from '../../src/server/database/database.ts';
import { openDatabase } from '../../src/server/database/open.ts';
import { newId } from '../../src/store/id.ts';
import { exchange, type Phone, type Posted } from '../../src/sync/phone.ts';
import type { SyncAnswer, SyncRequest } from '../../src/sync/protocol.ts';
import { nora } from '../people.ts';
import { encounterOf, signIn } from '../phone.ts';
import { build, town } from '../town.ts';

/** Milliseconds, and ratios to the raw work of the same run. */
export interface Figures {
  database: string;
  records: number;
  'push ms': number;
  'push ×': number;
  'pull ms': number;
  'pull ×': number;
  'one record p50 ms': number;
  'up kB': number;
  'down kB': number;
}

const TRIES = 3;
const ROUND_TRIPS = 200;

/** Pushes and pulls this many records over real HTTP, beside the raw work on the same database. */
export async function benchSync(engine: string, databaseUrl: string | null, records: number): Promise<Figures> {
  const folder = mkdtempSync(join(tmpdir(), 'plein-air-bench-'));
  const config = { ...readConfig({ LOG_LEVEL: 'silent' }), dataDir: folder, databaseUrl };
  const database = await openDatabase(config);
  await build(database, town);
  const app = await buildApp({ database, config, poke: () => {} });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const address = app.listeningOrigin;
  const cookie = await signIn(app, nora);
  const wire = { up: 0, down: 0 };
  const post = (request: SyncRequest) => postTo(address, cookie, request, wire);

  const times = { push: [] as number[], pull: [] as number[], insert: [] as number[], select: [] as number[] };
  await database.run('create table raw (id text primary key, version bigint, body text)');
  for (let attempt = 0; attempt < TRIES; attempt += 1) {
    const mutations = Array.from({ length: records }, (_, index) => recordEncounter(index));
    times.insert.push(await timed(() => rawInsert(database, mutations)));
    times.select.push(await timed(() => rawSelect(database)));
    await database.run('delete from raw');
    await emptyRecords(database);
    const phone = memoryPhone(post, mutations);
    await exchange(memoryPhone(post, []));
    wire.up = 0;
    phone.cursor = await newestCursor(post);
    times.push.push(await timed(() => exchange(phone)));
    const up = wire.up;
    wire.down = 0;
    times.pull.push(await timed(() => exchange(memoryPhone(post, []))));
    wire.up = up;
  }
  const trips: number[] = [];
  const phone = memoryPhone(post, []);
  phone.cursor = await newestCursor(post);
  for (let trip = 0; trip < ROUND_TRIPS; trip += 1) {
    phone.outbox.push(recordEncounter(trip));
    trips.push(await timed(() => exchange(phone)));
  }
  await app.close();
  await database.close();
  rmSync(folder, { recursive: true });
  return {
    database: engine,
    records,
    'push ms': Math.round(median(times.push)),
    'push ×': ratio(median(times.push), median(times.insert)),
    'pull ms': Math.round(median(times.pull)),
    'pull ×': ratio(median(times.pull), median(times.select)),
    'one record p50 ms': Math.round(median(trips) * 100) / 100,
    'up kB': Math.round(wire.up / 1000),
    'down kB': Math.round(wire.down / 1000),
  };
}

function recordEncounter(index: number): Mutation {
  const words = `Spoke at number ${index}: ${Math.random().toString(36).slice(2)} about the pavement, the bins and who sweeps them. `;
  const encounter = encounterOf(nora, words.padEnd(150, `${index} `));
  return {
    id: newId(),
    name: 'recordEncounter',
    args: { encounter },
    recordId: encounter.id,
    base: null,
    schema: 1,
    personId: nora.id,
    deviceId: nora.id,
    madeAt: new Date().toISOString(),
    seq: index,
  };
}

type MemoryPhone = Phone & { outbox: Mutation[]; cursor: string | null };

// The phone's own database is left out: this measures the conversation and the server.
function memoryPhone(post: Phone['post'], outbox: Mutation[]): MemoryPhone {
  const phone: MemoryPhone = {
    outbox: [...outbox],
    cursor: null,
    deviceId: nora.id,
    now: () => new Date(),
    nextBatch: async (most) => phone.outbox.slice(0, most),
    findCursor: async () => phone.cursor,
    settle: async (answer) => {
      const refused = answer.answers.find(({ result }) => result !== 'acknowledged');
      if (refused) throw new Error(`refused: ${JSON.stringify(refused.problems)}`);
      phone.outbox.splice(0, answer.answers.length);
      phone.cursor = answer.cursor;
    },
    park: async () => {
      throw new Error('nothing should be parked');
    },
    post,
  };
  return phone;
}

async function postTo(
  address: string,
  cookie: string,
  request: SyncRequest,
  wire: { up: number; down: number },
): Promise<Posted> {
  const text = JSON.stringify(request);
  const isLarge = text.length > 2000;
  const body = isLarge ? gzipSync(text) : text;
  const response = await fetch(`${address}/api/sync`, {
    method: 'POST',
    headers: {
      cookie,
      'content-type': 'application/json',
      'accept-encoding': 'gzip',
      ...(isLarge ? { 'content-encoding': 'gzip' } : {}),
    },
    body,
  });
  const answer = (await response.json()) as SyncAnswer;
  wire.up += body.length;
  wire.down += Number(response.headers.get('content-length') ?? 0) || gzipSync(JSON.stringify(answer)).length;
  return { status: response.status, body: answer, retryAfter: null };
}

async function newestCursor(post: Phone['post']): Promise<string | null> {
  const phone = memoryPhone(post, []);
  await exchange(phone);
  return phone.cursor;
}

async function rawInsert(database: Database, mutations: Mutation[]): Promise<void> {
  for (const lot of lots(mutations)) {
    await database.transaction((connection: Connection) =>
      connection.run(
        `insert into raw (id, version, body) values ${placeholders(lot.length, 3)}`,
        lot.flatMap((mutation) => [mutation.id, mutation.seq, JSON.stringify(mutation.args)]),
      ),
    );
  }
}

async function rawSelect(database: Database): Promise<void> {
  const rows = await database.all<{ body: string }>('select body from raw order by version');
  for (const row of rows) JSON.parse(row.body);
}

async function emptyRecords(database: Database): Promise<void> {
  await database.run("delete from records where kind = 'encounter'");
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
const ratio = (ours: number, raw: number) => Math.round((ours / raw) * 10) / 10;

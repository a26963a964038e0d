import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openDatabase } from '../../../src/server/database/open.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { DatabaseInUse, openSqlite } from '../../../src/server/database/sqlite.ts';
import { nora } from '../../people.ts';
import { build, loginOf, PASSWORD } from '../../town.ts';
import { asking, meeting } from '../telling.ts';

const MAIN = new URL('../../../src/server/main.ts', import.meta.url).pathname;
const folder = mkdtempSync(join(tmpdir(), 'plein-air-'));
test.after(() => rmSync(folder, { recursive: true, force: true }));
const newFolder = () => mkdtempSync(join(folder, 'data-'));

/** A server as one starts it, in a process of its own. */
function start(dataDir: string, port: number): ChildProcess & { said: () => string } {
  const env = { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port), LOG_LEVEL: 'error' };
  const child = spawn(process.execPath, [MAIN], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data) => {
      said += data;
    });
  }
  return Object.assign(child, { said: () => said });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  server.close();
  await once(server, 'close');
  return port;
}

async function untilWell(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const answer = await fetch(`http://127.0.0.1:${port}/api/health`).catch(() => null);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('the server does not come up');
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

async function signInOver(port: number): Promise<string> {
  const response = await fetch(`http://127.0.0.1:${port}/api/session`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ login: loginOf(nora.name), password: PASSWORD, deviceId: uuidv7() }),
  });
  assert.is(response.status, 200);
  return response.headers.getSetCookie()[0]?.split(';')[0] ?? '';
}

const syncOver = (port: number, cookie: string, body: object) =>
  fetch(`http://127.0.0.1:${port}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie },
    body: JSON.stringify(body),
  });

test('the settings that keep what was acknowledged are the ones in force', async () => {
  const database = openSqlite(join(newFolder(), 'plein-air.sqlite'));
  const setting = (name: string) => database.transaction(async (writer) => (await writer.all(`pragma ${name}`))[0]);
  assert.equal({ ...((await setting('journal_mode')) as object) }, { journal_mode: 'wal' });
  assert.equal({ ...((await setting('synchronous')) as object) }, { synchronous: 2 });
  assert.equal({ ...((await setting('foreign_keys')) as object) }, { foreign_keys: 1 });
  await database.close();
});

test('whoever only reads cannot write, not even by mistake', async () => {
  const database = await openDatabase({ databaseUrl: null, dataDir: newFolder() });
  const tried = await database
    .all("insert into scopes (fingerprint, parts) values ('x', '[]')")
    .catch((error) => error);
  assert.match(String(tried), /readonly/);
  await database.close();
});

test('a file in use is refused in words, and is free again as soon as it is closed', async () => {
  const file = join(newFolder(), 'plein-air.sqlite');
  const database = openSqlite(file);
  assert.throws(
    () => openSqlite(file),
    (error: Error) =>
      error instanceof DatabaseInUse && error.message.includes('another process is using this database'),
  );
  await database.close();
  await openSqlite(file).close();
});

test('a second server on the same folder says why it does not start, and the first one goes on', async () => {
  const dataDir = newFolder();
  const [port, other] = [await freePort(), await freePort()];
  const first = start(dataDir, port);
  try {
    await untilWell(port);
    const second = start(dataDir, other);
    const [code] = await once(second, 'exit');
    assert.is(code, 1);
    assert.is(second.said(), 'another process is using this database: stop it first, or set another DATA_DIR\n');
    assert.is((await fetch(`http://127.0.0.1:${port}/api/health`)).status, 200);
  } finally {
    await kill(first);
  }
  const third = start(dataDir, other);
  await untilWell(other);
  third.kill('SIGTERM');
  assert.equal(
    await once(third, 'exit'),
    [0, null],
    'a killed server leaves no lock behind, and one asked to end ends well',
  );
});

test('of two servers started at once on an empty folder one serves', async () => {
  const dataDir = newFolder();
  const ports = [await freePort(), await freePort()];
  const servers = ports.map((port) => start(dataDir, port));
  const loser = await Promise.race(servers.map((server, index) => once(server, 'exit').then(() => index)));
  const winner = 1 - loser;
  await untilWell(ports[winner] as number);
  assert.match(servers[loser]?.said() ?? '', /another process is using this database/);
  await kill(servers[winner] as ChildProcess);
});

test('what was acknowledged is there after the server is killed the moment it answered', async () => {
  const dataDir = newFolder();
  const built = await openDatabase({ databaseUrl: null, dataDir });
  await build(built);
  await built.close();
  const acknowledged: ReturnType<typeof meeting>[] = [];
  for (let round = 0; round < 4; round += 1) {
    const port = await freePort();
    const child = start(dataDir, port);
    await untilWell(port);
    const cookie = await signInOver(port);
    // Others are being written while it dies; only those that were answered are promised.
    const others = Array.from({ length: 5 }, (_, index) => meeting(nora, `Beside ${round}.${index}`, ['A tree']));
    const beside = others.map(async (told) => {
      const response = await syncOver(port, cookie, asking([told])).catch(() => null);
      const answer = response?.ok ? await response.json().catch(() => null) : null;
      if (answer?.answers[0]?.result === 'acknowledged') acknowledged.push(told);
    });
    const told = meeting(nora, `Round ${round}`, ['A tree']);
    const response = await syncOver(port, cookie, asking([told]));
    child.kill('SIGKILL');
    assert.is(response.status, 200);
    acknowledged.push(told);
    await Promise.all(beside);
    await kill(child);

    const database = await openDatabase({ databaseUrl: null, dataDir });
    for (const { id, recordId, args } of acknowledged) {
      const { encounter } = args as { encounter: { note: string; needs: { id: string }[] } };
      assert.is((await findRecord(database, 'testtown', 'encounter', recordId))?.note, encounter.note);
      const need = encounter.needs[0]?.id ?? '';
      assert.ok(await findRecord(database, 'testtown', 'request', need), 'its request');
      const [dispatch] = await database.all('select id from dispatches where request_id = $1', [need]);
      assert.ok(dispatch, 'what will carry it');
      const [logged] = await database.all<{ result: string }>('select result from mutations where id = $1', [id]);
      assert.is(logged?.result, 'acknowledged');
    }
    const [check] = await database.all<{ integrity_check: string }>('pragma integrity_check');
    assert.is(check?.integrity_check, 'ok');
    await database.close();
  }
});

test.run();

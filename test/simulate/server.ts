import './globals.ts';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Channel } from '../../src/domain/department.ts';
import type { Person } from '../../src/domain/person.ts';
import { type Kind, keyOf, type Records } from '../../src/domain/record.ts';
import { keepSettings } from '../../src/server/database/channels.ts';
import type { Connection, Database } from '../../src/server/database/database.ts';
import { migrate } from '../../src/server/database/migrations.ts';
import {
  addMunicipality,
  findMunicipality,
  noteBackup,
  takeVersions,
  touchDirectory,
} from '../../src/server/database/municipalities.ts';
import { keepRecords, lockRecords } from '../../src/server/database/records.ts';
import { beginRuns } from '../../src/server/database/runs.ts';
import { findPerson } from '../../src/server/database/sessions.ts';
import { openSqlite } from '../../src/server/database/sqlite.ts';
import { syncDatabase } from '../../src/server/mutations.ts';
import type { Stored, SyncDatabase } from '../../src/sync/database.ts';
import { SyncRequest } from '../../src/sync/protocol.ts';
import { answer, deliver } from '../../src/sync/server.ts';
import { wim } from '../people.ts';
import { town } from '../town.ts';
import { addressOf, SETTINGS, sayWho } from './far-sides.ts';
import { SENDER } from './outside.ts';
import { pastContacts, pastEncounters, pastReplies, pastRequests } from './past.ts';
import { type Actor, Killed, scheduler } from './scheduler.ts';

export const TOWN = 'testtown';

/** What a server says, as it goes over the wire. */
export interface Said {
  status: number;
  text: string;
  retryAfter: number | null;
  /** Whether it was said to somebody else. */
  isAnothers?: boolean;
}

/** One server process: its own view of the database, its own cache. */
interface Server extends AtWork {
  actor: Actor;
  /** What it is at by itself. */
  busyWith: Set<string>;
}

/** What a server works with. */
export interface AtWork {
  view: Database;
  forSync: SyncDatabase;
}

interface Backup {
  file: string;
  version: number;
  isNoted: boolean;
}

const folder = mkdtempSync(join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'plein-air-simulate-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
const TEMPLATE = join(folder, 'template.sqlite');
const FILE = join(folder, 'city.sqlite');
// Opened once and emptied for each scenario: statements once prepared are half of the time.
let opened: { database: Database; connection: Connection } | null = null;

const TABLES = [
  'municipalities',
  'records',
  'exits',
  'mutations',
  'dispatches',
  'cells',
  'joiners',
  'tellings',
  'facts',
  'happenings',
  'open311_requests',
];

/** The servers of one city, over one database. */
export class City {
  database!: Database;
  servers: Server[] = [];
  backups: Backup[] = [];
  /** Called after each commit. */
  onCommit: (() => Promise<void>) | null = null;
  onRestore: (() => void) | null = null;
  /** While true, nobody can find out who somebody is. */
  isRightsDown = false;
  /** As whom each talk was told, by its mutation. */
  readonly tellers = new Map<string, Person[]>();
  #connection!: Connection;

  static async open(servers: number, channels: Record<string, Channel> = {}): Promise<City> {
    if (!existsSync(TEMPLATE)) await buildTemplate();
    const city = new City();
    await city.#start();
    await beginAnew(city.#connection);
    for (let number = 1; number <= servers; number += 1) {
      const actor = scheduler.add(`server ${number}`);
      actor.endsLoudly = true;
      city.servers.push({ actor, ...city.#process(actor) });
    }
    const reached = town.departments.filter(({ id }) => channels[id]);
    if (reached.length > 0)
      await city.keep(
        'department',
        reached.map(({ id, ...rest }) => ({ ...rest, id, channel: channels[id] ?? 'desk', email: addressOf(id) })),
      );
    await beginRuns(city.database, new Date().toISOString());
    return city;
  }

  async #start(): Promise<void> {
    opened ??= await openFile();
    this.database = opened.database;
    this.#connection = opened.connection;
  }

  // Each statement lets others go first, now and then: two servers meet at every one of them.
  #process(actor: Actor): Omit<Server, 'actor'> {
    const { life } = actor;
    const { database } = this;
    const pause = async () => {
      if (actor.life !== life) throw new Killed('the server has stopped');
      if (this.servers.length > 1 && scheduler.chance.maybe(0.3)) await scheduler.pause(actor);
    };
    const slowly = (connection: Connection): Connection => ({
      ...connection,
      all: async (...asked) => {
        await pause();
        return connection.all(...asked);
      },
      run: async (...asked) => {
        await pause();
        return connection.run(...asked);
      },
    });
    const transaction = async <T>(work: (connection: Connection) => Promise<T>): Promise<T> => {
      const result = await database.transaction((connection) => work(slowly(connection)));
      await this.onCommit?.();
      return result;
    };
    const view: Database = {
      ...database,
      ...slowly(database),
      run: (sql, values) => transaction((connection) => connection.run(sql, values)),
      transaction,
    };
    return { view, forSync: syncDatabase(view, () => {}), busyWith: new Set() };
  }

  /** Whether a server is in the middle of something that nobody waits for. */
  get isBusy(): boolean {
    return this.servers.some(({ busyWith }) => busyWith.size > 0);
  }

  /**
   * Has one of the servers do something by itself, one turn of its kind at a time; null where it is at it already, or was killed over it.
   * `ended` hears who did it, once it is done to its end.
   */
  async work<T>(
    number: number,
    kind: string,
    does: (server: AtWork) => Promise<T>,
    ended: (by: string) => void = () => {},
  ): Promise<T | null> {
    const { actor, busyWith, ...server } = this.servers[number % this.servers.length] as Server;
    if (busyWith.has(kind)) return null;
    busyWith.add(kind);
    const doIt = async () => {
      const done = await does(server);
      ended(sayWho());
      return done;
    };
    try {
      return await scheduler.call(actor, doIt);
    } catch (error) {
      if (error instanceof Killed) return null;
      throw error;
    } finally {
      busyWith.delete(kind);
    }
  }

  /** By what the forms on public pages are known. */
  async findSecret(): Promise<string> {
    return (await findMunicipality(this.database, TOWN))?.secret ?? '';
  }

  /** A request reaches one of the servers. */
  handle(number: number, session: string, text: string): Promise<Said> {
    const server = this.servers[number % this.servers.length] as Server;
    return scheduler.call(server.actor, () => this.#answer(server, session, text));
  }

  /** Somebody else hands in what a phone could not send. */
  handIn(number: number, personId: string, deviceId: string, mutations: SyncRequest['mutations']): Promise<void> {
    const { actor, forSync } = this.servers[number % this.servers.length] as Server;
    return scheduler
      .call(actor, async () => {
        const person = await this.findPerson(personId);
        const who = { municipalityId: TOWN, person, carrier: wim };
        const now = new Date();
        this.#noteTellers(person, mutations);
        await deliver(forSync, who, { deviceId, sentAt: now.toISOString(), mutations }, now);
      })
      .catch((error) => {
        if (!(error instanceof Killed)) throw error;
      });
  }

  async #answer({ view, forSync }: Server, session: string, text: string): Promise<Said> {
    const read = v.safeParse(SyncRequest, parse(text));
    if (!read.success) return { status: 400, text: '{"reason":"wrongInput","problems":[]}', retryAfter: null };
    try {
      if (this.isRightsDown) throw new Error('nobody can be found');
      const found = await findPerson(view, TOWN, session, new Date().toISOString());
      if (!found) return { status: 401, text: '{"reason":"signIn"}', retryAfter: null };
      const who = { municipalityId: TOWN, person: found.person };
      this.#noteTellers(found.person, read.output.mutations);
      return { status: 200, text: await answer(forSync, who, read.output, new Date()), retryAfter: null };
    } catch (error) {
      if (error instanceof Killed) throw error;
      return { status: 500, text: '{"reason":"unexpected"}', retryAfter: null };
    }
  }

  #noteTellers(person: Person, mutations: SyncRequest['mutations']): void {
    for (const { id, name } of mutations)
      if (name === 'recordEncounter') this.tellers.set(id, [...(this.tellers.get(id) ?? []), person]);
  }

  /** All statements of one look at the database, at one moment. */
  look<T>(sql: string, values: (string | number)[] = []): Promise<T[]> {
    return this.database.all<T>(sql, values);
  }

  /** The office keeps these as if the city's files had been read in. */
  async keep<K extends Kind>(kind: K, records: Records[K][]): Promise<void> {
    await this.database.transaction((connection) => keepHere(connection, kind, records));
    await this.onCommit?.();
  }

  async findPerson(id: string): Promise<Person> {
    const [row] = await this.look<{ body: string }>("select body from records where kind = 'person' and id = $1", [id]);
    return JSON.parse(row?.body ?? 'null');
  }

  /** The mutations that the city has heard, and keeps. */
  async doneIds(): Promise<Set<string>> {
    return new Set((await this.look<{ id: string }>('select id from mutations')).map(({ id }) => id));
  }

  /** Everything that a request could change, as text to compare. */
  async dump(): Promise<string> {
    const dumped: unknown[] = [];
    for (const table of TABLES) dumped.push(await this.look(`select * from ${table} order by 1, 2, 3`));
    return JSON.stringify(dumped);
  }

  run(sql: string, values: (string | number)[]): Promise<number> {
    return this.database.run(sql, values);
  }

  /** Ends a server in the middle of whatever it does and starts it again. */
  async restart(number: number): Promise<void> {
    const server = this.servers[number % this.servers.length] as Server;
    scheduler.kill(server.actor);
    Object.assign(server, this.#process(server.actor));
    await beginRuns(this.database, new Date().toISOString());
  }

  /** Keeps a copy of the database as it is; noted: the phones will hear that they may forget. */
  async backUp(isNoted: boolean): Promise<void> {
    const [state] = await this.look<{ version: number }>('select version from municipalities where id = $1', [TOWN]);
    const file = join(folder, `backup-${this.backups.length}.sqlite`);
    // In the middle of somebody's transaction it stays as long as it is.
    await this.#connection.run('pragma wal_checkpoint(truncate)').catch(() => {});
    copy(FILE, file);
    const version = state?.version ?? 0;
    this.backups.push({ file, version, isNoted });
    if (isNoted) await this.database.transaction((connection) => noteBackup(connection, TOWN, version));
  }

  /** The disk is lost; the servers start again on a backup. None that is older than one the phones know of. */
  async restore(which: number): Promise<number | null> {
    const noted = this.backups.findLastIndex(({ isNoted }) => isNoted);
    const fit = this.backups.slice(Math.max(0, noted));
    const index = Math.max(0, noted) + (which % Math.max(1, fit.length));
    const backup = this.backups[index];
    if (!backup) return null;
    this.backups.length = index + 1;
    for (const server of this.servers) scheduler.kill(server.actor);
    await this.database.close();
    opened = null;
    copy(backup.file, FILE);
    await this.#start();
    this.onRestore?.();
    for (const server of this.servers) Object.assign(server, this.#process(server.actor));
    await beginRuns(this.database, new Date().toISOString());
    return backup.version;
  }

  async close(): Promise<void> {
    for (const server of this.servers) scheduler.kill(server.actor);
    await this.database.transaction(async () => {});
  }
}

async function openFile() {
  const database = openSqlite(FILE);
  const connection = await relax(database);
  await connection.run(`attach '${TEMPLATE}' as template`);
  return { database, connection };
}

async function beginAnew(connection: Connection): Promise<void> {
  const tables = await connection.all<{ type: string; name: string; sql: string }>(
    "select type, name, sql from template.sqlite_master where sql is not null order by type = 'index', name",
  );
  const known = new Set(
    (await connection.all<{ name: string }>('select name from main.sqlite_master')).map(({ name }) => name),
  );
  await connection.run('begin immediate');
  for (const { type, name, sql } of tables) {
    if (!known.has(name)) await connection.run(sql);
    if (type !== 'table') continue;
    await connection.run(`delete from main.${name}`);
    await connection.run(`insert into main.${name} select * from template.${name}`);
  }
  await connection.run('commit');
  await connection.run('pragma wal_checkpoint(truncate)');
}

export async function keepHere<K extends Kind>(connection: Connection, kind: K, records: Records[K][]): Promise<void> {
  const refs = records.map(({ id }) => ({ kind, id }));
  const before = await lockRecords(connection, TOWN, refs);
  const first = await takeVersions(connection, TOWN, records.length);
  const after = records.map((record, index): Stored => ({ kind, id: record.id, version: first + index + 1, record }));
  await keepRecords(connection, TOWN, new Map(before.map((stored) => [keyOf(stored), stored])), after);
  await touchDirectory(connection, TOWN);
}

async function buildTemplate(): Promise<void> {
  const database = openSqlite(TEMPLATE);
  await relax(database);
  await migrate(database);
  await database.transaction(async (connection) => {
    await addMunicipality(connection, TOWN);
    if (town.municipality) await keepHere(connection, 'municipality', [town.municipality]);
    await keepHere(connection, 'district', town.districts);
    await keepHere(connection, 'department', town.departments);
    await keepHere(connection, 'service', town.services);
    await keepHere(connection, 'rule', town.rules);
    await keepHere(connection, 'person', [...town.people, SENDER]);
    await keepHere(connection, 'reply', pastReplies);
    await keepHere(connection, 'contact', pastContacts);
    await keepHere(connection, 'encounter', pastEncounters);
    await keepHere(connection, 'request', pastRequests);
    for (const [departmentId, channel, settings] of SETTINGS)
      await keepSettings(connection, TOWN, departmentId, channel, settings);
  });
  await database.close();
}

// Nobody pulls the plug of the machine that plays this: what is kept need not reach a disk.
async function relax(database: Database): Promise<Connection> {
  const connection = await database.transaction(async (own) => own);
  await connection.run('pragma synchronous = off');
  return connection;
}

function copy(from: string, to: string): void {
  for (const end of ['', '-wal']) {
    rmSync(`${to}${end}`, { force: true });
    if (existsSync(`${from}${end}`)) copyFileSync(`${from}${end}`, `${to}${end}`);
  }
  rmSync(`${to}-shm`, { force: true });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

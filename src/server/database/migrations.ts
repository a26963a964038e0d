import { tallyJoined, tallyRecords } from './cells.ts';
import { countAll } from './counting.ts';
import type { Connection, Database } from './database.ts';
import { sealMunicipalities } from './municipalities.ts';
import { publishRequests } from './open311-requests.ts';

/** A statement, or what no statement alone can do. */
type Work = string | ((connection: Connection) => Promise<void>);

/** The steps from nothing to now. A step that was released is never changed: the next one adds. */
const STEPS: Work[][] = [
  [
    // The version and the epoch it counts in; the row's lock is what keeps versions in the order of commits.
    `create table municipalities (
      id text primary key, epoch text not null, version bigint not null, directory_version bigint not null)`,
    // The latest state of every record. What decides who may see it stands in columns; the record itself is JSON.
    `create table records (
      municipality text not null, kind text not null, id text not null, version bigint not null,
      district text, department text, owner text, body text,
      primary key (municipality, kind, id))`,
    'create unique index records_by_version on records (municipality, version)',
    // Where a record stood before it left: tells those who could see it there.
    `create table exits (
      municipality text not null, version bigint not null, kind text not null, id text not null,
      district text, department text, owner text, primary key (municipality, version))`,
    // Every deed ever heard, with its answer: the audit trail, and the guard against doubles.
    `create table mutations (
      municipality text not null, id text not null, person_id text not null, device_id text not null,
      content text not null, hash text not null, result text not null, problems text,
      received_at text not null, clock_offset bigint not null,
      primary key (municipality, id))`,
    `create table dispatches (
      municipality text not null, id text not null, request_id text not null, department_id text not null, channel text not null,
      state text not null, attempts integer not null, next_at text not null, made_at text not null, ended_at text, failure text,
      primary key (municipality, id))`,
    'create index dispatches_waiting on dispatches (state, next_at)',
    `create table accounts (
      municipality text not null, person_id text not null, login text not null, email text not null, password text,
      primary key (municipality, person_id))`,
    'create unique index accounts_by_login on accounts (municipality, login)',
    `create table sessions (
      municipality text not null, hash text not null, person_id text not null, device_id text not null,
      made_at text not null, seen_at text not null, expires_at text not null,
      primary key (municipality, hash))`,
    `create table invitations (
      municipality text not null, hash text not null, person_id text, made_at text not null, expires_at text not null,
      primary key (municipality, hash))`,
    'create table scopes (fingerprint text primary key, parts text not null)',
  ],
  [
    "alter table municipalities add column run text not null default ''",
    'alter table municipalities add column lowest bigint not null default 0',
    'alter table municipalities add column backed_up bigint',
    "alter table municipalities add column secret text not null default ''",
    sealMunicipalities,
    // Where each stretch of history began: tells a restored database from one that went on.
    `create table runs (
      municipality text not null, seq bigint not null, id text not null, from_version bigint not null, begun_at text not null,
      primary key (municipality, seq))`,
    // How many records stand where, with a sum over their names and versions: what a phone compares its own with.
    `create table cells (
      municipality text not null, kind text not null, district text not null, department text not null, owner text not null,
      count bigint not null, sum bigint not null, primary key (municipality, kind, district, department, owner))`,
    tallyRecords,
    // Who handed it in, where that was not its author: a rescue file in the hands of an administrator.
    'alter table mutations add column carried_by text',
  ],
  [
    // What was learned from the requests, by its hash: the bytes that phones fetch, gzipped, in base 64.
    `create table suggesters (
      municipality text not null, hash text not null, made_at text not null, up_to bigint not null, bytes text not null,
      primary key (municipality, hash))`,
    // When somebody last set about learning: one process does, at most once a day.
    'alter table municipalities add column taught_at text',
  ],
  [
    // The officers who joined a request that another opened: it is theirs to read, wherever it and they go.
    `create table joiners (
      municipality text not null, officer text not null, id text not null, primary key (municipality, officer, id))`,
    tallyJoined,
  ],
  [
    // Who may send over Open311: a key is a person who cannot sign in. Of the key only its hash is kept; null once it was ended.
    `create table open311_keys (
      municipality text not null, name text not null, person_id text not null, hash text, made_at text not null, ended_at text,
      primary key (municipality, name))`,
    'create unique index open311_keys_by_hash on open311_keys (municipality, hash)',
    // What others may ask of a request, and by what they know it: an id drawn by lot, which says nothing of the request's own.
    `create table open311_requests (
      municipality text not null, request_id text not null, public_id text not null, service text not null, is_open integer not null,
      opened_at text not null, updated_at text not null, primary key (municipality, request_id))`,
    'create unique index open311_requests_by_public_id on open311_requests (municipality, public_id)',
    'create index open311_requests_by_moment on open311_requests (municipality, opened_at, request_id)',
    'create index open311_requests_by_service on open311_requests (municipality, service, opened_at, request_id)',
    // Which entries of its history others may read, and when the server heard them.
    `create table open311_updates (
      municipality text not null, request_id text not null, position integer not null, updated_at text not null,
      primary key (municipality, request_id, position))`,
    'create index open311_updates_by_moment on open311_updates (municipality, updated_at, request_id, position)',
    publishRequests,
  ],
  [
    // The rules each time they were published, by whom; null where they came from the city's files.
    `create table publications (
      municipality text not null, id text not null, hash text not null, person_id text, published_at text not null,
      count bigint not null, rules text not null, primary key (municipality, id))`,
  ],
  [
    // What a channel must know of a department's far side and no phone may: addresses, keys, secrets.
    `create table channels (
      municipality text not null, department_id text not null, channel text not null, settings text not null,
      primary key (municipality, department_id, channel))`,
    // Since when it has failed; what the far side calls it; when to look there again, and a print of what was seen last.
    'alter table dispatches add column failing_since text',
    'alter table dispatches add column far_id text',
    'alter table dispatches add column far_token text',
    'alter table dispatches add column far_print text',
    'alter table dispatches add column look_at text',
    'create index dispatches_to_look_at on dispatches (look_at) where look_at is not null',
    // The links by which a department without an account answers; of the secret only its hash. The nonce is good for one press.
    `create table reply_links (
      municipality text not null, hash text not null, request_id text not null, department_id text not null,
      nonce text not null, made_at text not null, expires_at text not null, primary key (municipality, hash))`,
  ],
  [
    // By how its id ends, a request is found by whoever has its code and nothing else.
    "create index records_by_id_end on records (substr(id, 15)) where kind = 'request'",
    // Who is perhaps to be written to about what came of it.
    `create table tellings (
      municipality text not null, id text not null, request_id text not null, encounter_id text not null, to_tell_at text not null,
      state text not null, attempts integer not null, next_at text not null, failure text,
      primary key (municipality, id))`,
    'create unique index tellings_once on tellings (municipality, request_id, encounter_id, to_tell_at)',
    'create index tellings_waiting on tellings (state, next_at)',
  ],
  [
    // What is counted of each request, and nothing of what was said in it; '' is nowhere, none, not yet.
    `create table facts (
      municipality text not null, id text not null, service text not null, district text not null, department text not null,
      status text not null, opened_on text not null, answered_on text not null, closed_on text not null, due_on text not null,
      was_late integer not null, reopened integer not null, joined integer not null, cause text not null, blocked_by text not null,
      latitude double precision, longitude double precision, primary key (municipality, id))`,
    'create index facts_opened on facts (municipality, opened_on)',
    "create index facts_open on facts (municipality, due_on, service, district, department) where closed_on = ''",
    "create index facts_ended_why on facts (municipality, closed_on) where cause <> '' or blocked_by <> ''",
    // The same added up by day and by week: how much happened where.
    `create table happenings (
      municipality text not null, span text not null, service text not null, district text not null, department text not null,
      came bigint not null, joined bigint not null, went bigint not null, declined bigint not null, took bigint not null,
      kept bigint not null, broken bigint not null, reopened bigint not null, answered bigint not null, waited bigint not null,
      primary key (municipality, span, service, district, department))`,
    // How often the city was out, by day and district, and which contacts were met there: whom it has not reached.
    `create table outings (
      municipality text not null, day text not null, district text not null,
      visits bigint not null, talks bigint not null, doors bigint not null, passers_by bigint not null,
      primary key (municipality, day, district))`,
    `create table met (
      municipality text not null, id text not null, day text not null, district text not null, contact text not null,
      primary key (municipality, id))`,
    'create index met_by_day on met (municipality, day, district, contact)',
  ],
  [
    // By which names other systems know a request: the one we give it, and those under which it came.
    `create table far_names (
      municipality text not null, name text not null, request_id text not null, primary key (municipality, name))`,
    'create index far_names_by_request on far_names (municipality, request_id)',
    // Why it cannot be read what became of what was brought there, and since when.
    'alter table dispatches add column silence text',
    'alter table dispatches add column silent_since text',
    'create index dispatches_silent on dispatches (municipality, department_id) where silence is not null',
    // Whether whoever sends asks its people itself if they want to be told.
    'alter table open311_keys add column asks_consent integer not null default 0',
    // Which sender sent it, so that its own list is found by itself.
    'alter table open311_requests add column sender text',
    'alter table open311_updates add column sender text',
    // It holds all that a list is made of: SQLite, which keeps no figures of what is kept, takes it for that.
    `create index open311_requests_by_sender on open311_requests (municipality, sender, opened_at, request_id, service, is_open,
      public_id, updated_at) where sender is not null`,
    'create index open311_updates_by_sender on open311_updates (municipality, sender, updated_at, request_id, position) where sender is not null',
    `update open311_requests set sender = (select r.owner from records r
      where r.municipality = open311_requests.municipality and r.kind = 'request' and r.id = open311_requests.request_id
        and r.owner in (select k.person_id from open311_keys k where k.municipality = r.municipality))`,
    `update open311_updates set sender = (select q.sender from open311_requests q
      where q.municipality = open311_updates.municipality and q.request_id = open311_updates.request_id)`,
  ],
  [
    // Of a question, whom to write to, and the links by which they say something to it; '' where it is about something else.
    "alter table tellings add column question_id text not null default ''",
    'alter table tellings add column failing_since text',
    "create index tellings_failing on tellings (municipality, id) where question_id <> '' and failing_since is not null",
    'drop index tellings_once',
    'create unique index tellings_once on tellings (municipality, request_id, encounter_id, to_tell_at, question_id)',
    "alter table reply_links add column question_id text not null default ''",
  ],
  // What became of one request on its way: looked for with each delivery to another system, and when it is opened again.
  ['create index dispatches_of_request on dispatches (municipality, request_id)'],
  [
    // Parts are counted apart: for the city a request and its parts are one, for a department each is work of its own. All is counted anew.
    ...['facts', 'outings', 'met'].map((table) => `delete from ${table}`),
    'drop table happenings',
    'alter table facts add column is_part integer not null default 0',
    'drop index facts_open',
    "create index facts_open on facts (municipality, due_on, is_part, service, district, department) where closed_on = ''",
    `create table happenings (
      municipality text not null, span text not null, part text not null, service text not null, district text not null, department text not null,
      came bigint not null, joined bigint not null, went bigint not null, declined bigint not null, took bigint not null,
      kept bigint not null, broken bigint not null, reopened bigint not null, answered bigint not null, waited bigint not null,
      primary key (municipality, span, part, service, district, department))`,
    countAll,
  ],
  [
    // Rules that were proposed and that somebody did not want; '' is every district.
    `create table declined_proposals (
      municipality text not null, service text not null, district text not null, department text not null,
      person_id text not null, declined_at text not null, count bigint not null,
      primary key (municipality, service, district, department))`,
  ],
];

/** Brings the database to the present form; two processes starting at once do it once. */
export async function migrate(database: Database): Promise<void> {
  await database
    .run('create table if not exists migrations (step integer primary key, done_at text not null)')
    .catch((error) => {
      // Two at once may both find it missing; the loser finds it there.
      if (!/exist|duplicate/i.test(String(error))) throw error;
    });
  await database.transaction(async (connection) => {
    if (database.engine === 'postgres') await connection.run('lock table migrations in exclusive mode');
    const done = await connection.all<{ step: number }>('select step from migrations');
    const known = new Set(done.map((row) => row.step));
    if (Math.max(-1, ...known) >= STEPS.length)
      throw new Error('this database was made by a newer Plein Air: start that one');
    for (const [step, statements] of STEPS.entries()) {
      if (known.has(step)) continue;
      for (const work of statements) await (typeof work === 'string' ? connection.run(work) : work(connection));
      await connection.run('insert into migrations (step, done_at) values ($1, $2)', [step, new Date().toISOString()]);
    }
  });
}

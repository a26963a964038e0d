import { randomBytes } from 'node:crypto';
import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import { publicStepsOf } from '../../domain/public-step.ts';
import { keyOf } from '../../domain/record.ts';
import { isOpen, isPart, type ServiceRequest } from '../../domain/request.ts';
import type { Stored } from '../../sync/database.ts';
import { eachLot } from './cells.ts';
import { type Connection, list, type Value } from './database.ts';
import { listKeys } from './open311-keys.ts';

/** A request as others know it: by an id of its own, and when the server heard of the last thing they may be told. */
export interface PublicRow {
  publicId: string;
  updatedAt: Instant;
  request: ServiceRequest;
}

const REQUESTS: [string, string, string] = [
  'request_id, public_id, opened_at, updated_at',
  'open311_requests',
  'opened_at desc, request_id desc',
];

const COLUMNS = ['request_id', 'municipality', 'public_id', 'service', 'is_open', 'opened_at', 'updated_at'];
const CHANGED = `on conflict (municipality, request_id)
  do update set service = excluded.service, is_open = excluded.is_open, updated_at = excluded.updated_at`;

/** Notes what others may now learn of these requests. One that is new here tells its own moments, any other the moment of this. */
export async function noteRequests(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  if (!after.some(({ kind }) => kind === 'request')) return;
  const keys = await listKeys(connection, municipality);
  await note(connection, municipality, before, after, new Set(keys.map(({ personId }) => personId)));
}

// Without senders, it writes what the tables held before these were noted.
async function note(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
  senders?: Set<Id>,
): Promise<void> {
  const now = new Date().toISOString();
  const told = after.flatMap((stored) => {
    // Nobody outside asked for a part: they read of its lead.
    if (stored.kind !== 'request' || stored.record === null || isPart(stored.record as ServiceRequest)) return [];
    const was = before.get(keyOf(stored))?.record as ServiceRequest | null | undefined;
    return [whatIsNew(stored.record as ServiceRequest, was ?? null, now)];
  });
  const bySender = senders ? ['sender'] : [];
  const senderOf = ({ officerId }: ServiceRequest): Value[] =>
    senders ? [senders.has(officerId) ? officerId : null] : [];
  const rows = told.flatMap(({ request, updatedAt }): Value[][] => {
    if (updatedAt === null) return [];
    const service = request.serviceCode ?? '';
    const standing = [service, isOpen(request) ? 1 : 0, request.openedAt, updatedAt];
    return [[request.id, municipality, newPublicId(), ...standing, ...senderOf(request)]];
  });
  await connection.insert('open311_requests', [...COLUMNS, ...bySender], rows, CHANGED);
  const steps = told.flatMap(({ request, steps }) =>
    steps.map(({ position, at }): Value[] => [request.id, municipality, position, at, ...senderOf(request)]),
  );
  const columns = ['request_id', 'municipality', 'position', 'updated_at', ...bySender];
  await connection.insert('open311_updates', columns, steps, 'on conflict do nothing');
}

// With a letter in front, so that nobody's parser takes one for a number.
const newPublicId = () => `r${randomBytes(12).toString('hex')}`;

// Nothing is written where others would learn nothing by it: most of what happens to a request is told among colleagues alone.
function whatIsNew(request: ServiceRequest, was: ServiceRequest | null, now: Instant) {
  const known = was?.history.length ?? 0;
  const steps = publicStepsOf(request)
    .filter(({ position }) => position >= known)
    .map(({ position }) => ({ position, at: was ? now : (request.history[position]?.at ?? now) }));
  const last = steps.at(-1)?.at ?? null;
  const isAsItWas = was?.serviceCode === request.serviceCode && last === null;
  const updatedAt = isAsItWas ? null : (last ?? (was ? now : request.openedAt));
  return { request, steps, updatedAt };
}

/** Notes all requests there are, once: for a database from before others could ask. */
export const publishRequests = (connection: Connection): Promise<void> =>
  eachLot(connection, "kind = 'request' and body is not null", (municipality, stored) =>
    note(connection, municipality, new Map(), stored),
  );

/** Which requests are asked for: opened within these moments, and of these services and states where any are named. */
export interface RequestsAsked {
  from: Instant;
  to: Instant;
  services: string[] | null;
  isOpen: boolean | null;
  most: number;
  after: number;
}

/** Who is given a list: anybody reads those of these services, which the city made public; a sender also those that it sent itself. */
export interface Reader {
  services: string[];
  senderId: Id | null;
}

const isOneOf = (column: string, wanted: string[], values: Value[]): string =>
  wanted.length === 0 ? '1 = 0' : `${column} in (${wanted.map((one) => `$${values.push(one)}`).join(', ')})`;

// Each list that is theirs to read is cut along an index of its own; what stands in both is there once.
function pageOf(
  [columns, table, order]: [columns: string, table: string, order: string],
  which: string,
  { services, senderId }: Reader,
  values: Value[],
  { most, after }: { most: number; after: number },
  isPublic: (services: string[]) => string,
): string {
  const cut = (condition: string, limit: string) =>
    `select ${columns} from ${table} where ${which} and ${condition} order by ${order} limit ${limit}`;
  if (senderId === null) return cut(isPublic(services), `${most} offset ${after}`);
  const lists = [isPublic(services), `sender = $${values.push(senderId)}`].map(
    (condition, index) => `select * from (${cut(condition, String(after + most))}) l${index}`,
  );
  return `select * from (${lists.join(' union ')}) l order by ${order} limit ${most} offset ${after}`;
}

/** A page of the requests that are asked for, as far as they may be listed, the newest first. */
export async function findPublic(
  connection: Connection,
  municipality: string,
  asked: RequestsAsked,
  reader: Reader,
): Promise<PublicRow[]> {
  const values: Value[] = [municipality, asked.from, asked.to];
  const ofServices = asked.services ? ` and ${isOneOf('service', asked.services, values)}` : '';
  const isOpenOnly = asked.isOpen === null ? '' : ` and is_open = ${asked.isOpen ? 1 : 0}`;
  const which = `municipality = $1 and opened_at >= $2 and opened_at <= $3${ofServices}${isOpenOnly}`;
  const page = pageOf(REQUESTS, which, reader, values, asked, (services) => isOneOf('service', services, values));
  return readRows(connection, page, values);
}

/** Those that others know by these ids; one that nobody has is not among them. */
export const findByPublicIds = (connection: Connection, municipality: string, ids: string[]): Promise<PublicRow[]> =>
  ids.length === 0
    ? Promise.resolve([])
    : readRows(
        connection,
        `select request_id, public_id, opened_at, updated_at from open311_requests
          where municipality = $1 and public_id in (${list(ids.length, 2)})`,
        [municipality, ...ids],
      );

/** By what others know this request; null where there is none. */
export async function findPublicId(
  connection: Connection,
  municipality: string,
  requestId: string,
): Promise<string | null> {
  const [row] = await connection.all<{ public_id: string }>(
    'select public_id from open311_requests where municipality = $1 and request_id = $2',
    [municipality, requestId],
  );
  return row?.public_id ?? null;
}

interface Row {
  public_id: string;
  updated_at: Instant;
  body: string;
}
const toPublic = ({ public_id, updated_at, body }: Row): PublicRow => ({
  publicId: public_id,
  updatedAt: updated_at,
  request: JSON.parse(body),
});

// The page is cut from the narrow table before any request is read.
async function readRows(connection: Connection, page: string, values: Value[]): Promise<PublicRow[]> {
  const rows = await connection.all<Row>(
    `select p.public_id, p.updated_at, r.body
      from (${page}) p
      join records r on r.municipality = $1 and r.kind = 'request' and r.id = p.request_id
      where r.body is not null order by p.opened_at desc, p.request_id desc`,
    values,
  );
  return rows.map(toPublic);
}

const UPDATES: [string, string, string] = [
  'request_id, position, updated_at',
  'open311_updates',
  'updated_at, request_id, position',
];
const NOBODY: Reader = { services: [], senderId: null };

/** Which updates are asked for: heard within these moments, and of these requests where any are named, by what others know them. */
export interface UpdatesAsked {
  from: Instant;
  to: Instant;
  publicIds: string[] | null;
  most: number;
  after: number;
}

/** An entry of a request's history that others may read. */
export interface UpdateRow extends PublicRow {
  position: number;
}

/** A page of the updates that are asked for, the oldest first; where no requests are named, of those that may be listed. */
export async function findUpdates(
  connection: Connection,
  municipality: string,
  asked: UpdatesAsked,
  reader: Reader,
): Promise<UpdateRow[]> {
  const values: Value[] = [municipality, asked.from, asked.to];
  const which = 'municipality = $1 and updated_at >= $2 and updated_at <= $3';
  const ofPublic = (services: string[]) =>
    services.length === 0
      ? '1 = 0'
      : `1 = (select count(*) from open311_requests q where q.municipality = $1 and q.request_id = open311_updates.request_id
      and ${isOneOf('q.service', services, values)})`;
  const named = (publicIds: string[]) =>
    `request_id in (select q.request_id from open311_requests q
      where q.municipality = $1 and ${isOneOf('q.public_id', publicIds, values)})`;
  const page = asked.publicIds
    ? pageOf(UPDATES, `${which} and ${named(asked.publicIds)}`, NOBODY, values, asked, () => '1 = 1')
    : pageOf(UPDATES, which, reader, values, asked, ofPublic);
  const rows = await connection.all<Row & { position: number }>(
    `select p.public_id, u.position, u.updated_at, r.body
      from (${page}) u
      join open311_requests p on p.municipality = $1 and p.request_id = u.request_id
      join records r on r.municipality = $1 and r.kind = 'request' and r.id = u.request_id
      where r.body is not null order by u.updated_at, u.request_id, u.position`,
    values,
  );
  return rows.map((row) => ({ ...toPublic(row), position: row.position }));
}

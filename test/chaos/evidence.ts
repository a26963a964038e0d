import type { Person } from '../../src/domain/person.ts';
import type { Kind } from '../../src/domain/record.ts';
import { openBlobs } from '../../src/server/attachments/open.ts';
import type { Database } from '../../src/server/database/database.ts';
import { hashOf } from '../server/attachments/pictures.ts';
import type { Line } from './journal.ts';
import type { Holding } from './phone-process.ts';

/** A line of the server's own log. */
export interface LogLine {
  id: string;
  content: string;
  result: string;
  problems: string | null;
}

export interface RecordLine {
  kind: Kind;
  id: string;
  version: number;
  record: unknown;
}

export interface DispatchLine {
  id: string;
  requestId: string;
  state: string;
}

/** What the servers hold when all is over. */
export interface Archive {
  epoch: string;
  log: LogLine[];
  records: RecordLine[];
  dispatches: DispatchLine[];
  /** The photos that are there whole, by their hash. */
  photos: string[];
}

/** A phone, living (with what it holds) or drowned, and what it wrote down. */
export interface Witness {
  name: string;
  person: Person;
  lines: Line[];
  holding: Holding | null;
}

export interface Evidence extends Archive {
  /** The epoch at the beginning. */
  epochBefore: string;
  /** Living phones that do not come to rest, with how their last exchange ended. */
  restless: string[];
  /** The last words of servers that ended without being killed. */
  fallen: string[];
  witnesses: Witness[];
}

export async function readArchive(database: Database, dataDir: string): Promise<Archive> {
  const [city] = await database.all<{ epoch: string }>('select epoch from municipalities');
  const rows = await database.all<{ kind: Kind; id: string; version: number; body: string | null }>(
    'select kind, id, version, body from records',
  );
  const dispatches = await database.all<{ id: string; request_id: string; state: string }>(
    'select id, request_id, state from dispatches',
  );
  return {
    epoch: city?.epoch ?? '',
    log: await database.all<LogLine>('select id, content, result, problems from mutations'),
    records: rows.map(({ body, ...row }) => ({ ...row, record: body === null ? null : JSON.parse(body) })),
    photos: await listPhotos(dataDir),
    dispatches: dispatches.map(({ id, request_id, state }) => ({ id, requestId: request_id, state })),
  };
}

async function listPhotos(dataDir: string): Promise<string[]> {
  const blobs = openBlobs({ s3Url: null, dataDir });
  const photos: string[] = [];
  for (const { key } of await blobs.list('kept/')) {
    const bytes = await blobs.get(key);
    const hash = key.slice(key.lastIndexOf('/') + 1);
    if (bytes && hashOf(bytes) === hash) photos.push(hash);
  }
  return photos;
}

import { setImmediate } from 'node:timers/promises';
import { type Instant, later } from '../../domain/instant.ts';
import type { ServiceRequest } from '../../domain/request.ts';
import type { Connection } from './database.ts';

const DAY = 86_400_000;
/** How many requests are read at once. */
const PAGE = 200;
/** How many records are looked at at once, for nothing but their kind. */
const LOOKED_AT = 2000;
/** How many are kept: a phone may be fetching the one before. */
const MOST_KEPT = 2;

/** What there is to learn from since last time, as far as was looked. */
export interface News {
  /** The version up to which was learned; null where nothing was. */
  upTo: number | null;
  /** The version up to which was looked. */
  lookedTo: number;
  /** Requests that are new or have changed since. */
  requests: number;
  /** Services that are. */
  services: number;
}

/** Looks on from where it was looked to `before`, a lot at a time so that no exchange waits for it, until there is enough. */
export async function findNews(
  connection: Connection,
  municipality: string,
  before: News | undefined,
  isEnough: (news: News) => boolean,
): Promise<News> {
  const [learned] = await connection.all<{ upTo: number | null }>(
    'select max(up_to) as "upTo" from suggesters where municipality = $1',
    [municipality],
  );
  const upTo = learned?.upTo ?? null;
  let news = before?.upTo === upTo ? before : { upTo, lookedTo: upTo ?? 0, requests: 0, services: 0 };
  while (!isEnough(news)) {
    const rows = await connection.all<{ kind: string; version: number }>(
      `select kind, version from records where municipality = $1 and version > $2 order by version limit ${LOOKED_AT}`,
      [municipality, news.lookedTo],
    );
    const countOf = (kind: string) => rows.filter((row) => row.kind === kind).length;
    news = {
      upTo,
      lookedTo: rows.at(-1)?.version ?? news.lookedTo,
      requests: news.requests + countOf('request'),
      services: news.services + countOf('service'),
    };
    if (rows.length < LOOKED_AT) break;
    await setImmediate();
  }
  return news;
}

/** Whether this process is the one to learn now: no other has set about it for a day. */
export async function claimTeaching(connection: Connection, municipality: string, now: Instant): Promise<boolean> {
  const changed = await connection.run(
    'update municipalities set taught_at = $1 where id = $2 and (taught_at is null or taught_at < $3)',
    [now, municipality, later(now, 1 - DAY)],
  );
  return changed > 0;
}

/** Gives back what was claimed at this moment: nothing was learned, and somebody else may. */
export async function giveBackTeaching(
  connection: Connection,
  municipality: string,
  claimedAt: Instant,
): Promise<void> {
  await connection.run('update municipalities set taught_at = null where id = $1 and taught_at = $2', [
    municipality,
    claimedAt,
  ]);
}

/** The requests of a municipality, the one that changed last first. */
export async function* eachRequest(connection: Connection, municipality: string): AsyncGenerator<ServiceRequest> {
  let below = Number.MAX_SAFE_INTEGER;
  for (;;) {
    const rows = await connection.all<{ version: number; body: string }>(
      `select version, body from records
        where municipality = $1 and version < $2 and kind = 'request' and body is not null order by version desc limit ${PAGE}`,
      [municipality, below],
    );
    for (const { body } of rows) yield JSON.parse(body);
    below = rows.at(-1)?.version ?? 0;
    if (rows.length < PAGE) return;
    // SQLite answers at once: without this, no exchange would have its turn until all are read.
    await setImmediate();
  }
}

/** Keeps the gzipped bytes under their hash, with the version that was learned up to; the oldest go. Within a transaction. */
export async function keepWeights(
  connection: Connection,
  municipality: string,
  { hash, upTo, bytes }: { hash: string; upTo: number; bytes: Uint8Array },
  now: Instant,
): Promise<void> {
  await connection.run(
    `insert into suggesters (municipality, hash, made_at, up_to, bytes) values ($1, $2, $3, $4, $5)
      on conflict (municipality, hash) do update set made_at = excluded.made_at, up_to = excluded.up_to`,
    [municipality, hash, now, upTo, Buffer.from(bytes).toString('base64')],
  );
  await connection.run(
    `delete from suggesters where municipality = $1 and hash not in (
      select hash from suggesters where municipality = $1 order by made_at desc limit ${MOST_KEPT})`,
    [municipality],
  );
}

/** The gzipped bytes of this hash; null where they are not here, or no longer. */
export async function findWeights(connection: Connection, municipality: string, hash: string): Promise<Buffer | null> {
  const [row] = await connection.all<{ bytes: string }>(
    'select bytes from suggesters where municipality = $1 and hash = $2',
    [municipality, hash],
  );
  return row ? Buffer.from(row.bytes, 'base64') : null;
}

import { Worker } from 'node:worker_threads';
import type { Instant } from '../../domain/instant.ts';
import { keyOf } from '../../domain/record.ts';
import type { Service } from '../../domain/service.ts';
import type { Example } from '../../domain/suggester/learn.ts';
import { SUGGESTER, type Suggester } from '../../domain/suggester.ts';
import type { Database } from '../database/database.ts';
import { findMunicipality, readDirectory, takeVersions, touchDirectory } from '../database/municipalities.ts';
import { keepRecords, lockRecords } from '../database/records.ts';
import { claimTeaching, findNews, giveBackTeaching, keepWeights, type News } from '../database/suggesters.ts';
import { readExamples } from './examples.ts';
import type { Lesson } from './lesson.ts';

/** Fewer teach nothing that the city's own words do not tell. */
const FEWEST_EXAMPLES = 30;
const FEWEST_NEWS = 20;
const MOST_FIGURES = 60;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** What was looked at already, by municipality: it need not be looked at again every hour. */
export type LookedAt = Map<string, News>;

/**
 * Learns for each municipality that has enough to learn from and has not learned for a day; returns for how many. One that fails does not
 * keep the others from it, and is thrown in the end; it may be tried again, as what was stopped may.
 */
export async function teachAll(
  database: Database,
  now: Instant,
  signal?: AbortSignal,
  lookedAt: LookedAt = new Map(),
): Promise<number> {
  let taught = 0;
  const errors: unknown[] = [];
  for (const { id } of await database.all<{ id: string }>('select id from municipalities order by id')) {
    if (signal?.aborted) break;
    try {
      if (await teachOne(database, id, now, signal, lookedAt)) taught += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw errors[0];
  return taught;
}

async function teachOne(
  database: Database,
  municipality: string,
  now: Instant,
  signal: AbortSignal | undefined,
  lookedAt: LookedAt,
): Promise<boolean> {
  const news = await findNews(database, municipality, lookedAt.get(municipality), isEnough);
  lookedAt.set(municipality, news);
  if (!isEnough(news) || !(await claimTeaching(database, municipality, now))) return false;
  try {
    // Asked before the requests are read: what comes in meanwhile may not be among them.
    const upTo = (await findMunicipality(database, municipality))?.version ?? 0;
    const hasLearned = await teachClaimed(database, municipality, now, upTo, signal);
    // Too few had a service: they are not all read again tomorrow, but when as many more have come or changed.
    if (!hasLearned) lookedAt.set(municipality, { ...news, lookedTo: upTo, requests: 0, services: 0 });
    return hasLearned;
  } catch (error) {
    await giveBackTeaching(database, municipality, now);
    throw error;
  }
}

async function teachClaimed(
  database: Database,
  municipality: string,
  now: Instant,
  upTo: number,
  signal: AbortSignal | undefined,
): Promise<boolean> {
  const examples = await readExamples(database, municipality, signal);
  if (examples.length < FEWEST_EXAMPLES) return false;
  const { services } = await readDirectory(database, municipality);
  const lesson = await giveLessonAside(examples, services, signal);
  await keep(database, municipality, lesson, { at: now, examples: examples.length }, upTo);
  return true;
}

// A service that was added or renamed is worth a lesson by itself.
const isEnough = ({ upTo, requests, services }: News) =>
  upTo === null ? requests >= FEWEST_EXAMPLES : requests >= FEWEST_NEWS || services > 0;

// In a thread of its own, so that no exchange waits for it.
async function giveLessonAside(examples: Example[], services: Service[], signal?: AbortSignal): Promise<Lesson> {
  signal?.throwIfAborted();
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: { examples, services } });
    const stop = () => worker.terminate();
    signal?.addEventListener('abort', stop);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      signal?.removeEventListener('abort', stop);
      reject(new Error('the lesson ended early'));
    });
  });
}

/** Keeps the weights, and tells of them in the directory, where every phone sees that there are new ones. */
async function keep(
  database: Database,
  municipality: string,
  { hash, bytes, trial }: Lesson,
  taught: { at: Instant; examples: number },
  upTo: number,
): Promise<void> {
  await database.transaction(async (connection) => {
    const version = (await takeVersions(connection, municipality, 1)) + 1;
    const before = await lockRecords(connection, municipality, [{ kind: 'suggester', id: SUGGESTER }]);
    const was = before[0]?.record as Suggester | null | undefined;
    const figures = [...(was?.figures ?? []), { ...taught, ...trial }].slice(-MOST_FIGURES);
    const record: Suggester = { id: SUGGESTER, hash, madeAt: taught.at, figures };
    await keepWeights(connection, municipality, { hash, upTo, bytes }, taught.at);
    await keepRecords(connection, municipality, new Map(before.map((stored) => [keyOf(stored), stored])), [
      { kind: 'suggester', id: SUGGESTER, version, record },
    ]);
    await touchDirectory(connection, municipality);
  });
}

/** Looks a minute after the start, and every hour, whether there is something to learn. `stop` waits for what is being written, not for a lesson. */
export function startTeaching(database: Database, onError: (error: unknown) => void, everyMilliseconds = HOUR) {
  const ending = new AbortController();
  const lookedAt: LookedAt = new Map();
  let round: Promise<unknown> = Promise.resolve();
  let isBusy = false;
  const run = () => {
    if (isBusy) return;
    isBusy = true;
    round = teachAll(database, new Date().toISOString(), ending.signal, lookedAt)
      .catch((error) => {
        if (!ending.signal.aborted) onError(error);
      })
      .finally(() => {
        isBusy = false;
      });
  };
  const first = setTimeout(run, Math.min(MINUTE, everyMilliseconds)).unref();
  const timer = setInterval(run, everyMilliseconds).unref();
  return async () => {
    clearTimeout(first);
    clearInterval(timer);
    ending.abort();
    await round;
  };
}

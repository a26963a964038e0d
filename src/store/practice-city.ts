import type { Put } from '../domain/deeds.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/person.ts';
import { keyOf, refOf, type WorkKind } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import { type Change, PROTOCOL } from '../sync/protocol.ts';
import { readMeta, writeMeta } from './meta.ts';
import { isPractice } from './practice.ts';
import { settle } from './settle.ts';
import { allTables, type Store, tableOf } from './store.ts';

const EPOCH = 'practice';

/**
 * Plays the city to a practice store, on this phone: what waits is taken as received, requests stand on their department's desk, and
 * `news` is what others in the town have done meanwhile.
 */
export function answerPractice(store: Store, person: Person, news: Put[] = [], now = new Date()): Promise<void> {
  if (!isPractice(store)) throw new Error('only practice is answered by the phone itself');
  const at = now.toISOString();
  return store.transaction('rw', allTables(store), async () => {
    const rows = await store.outbox.where('state').anyOf('waiting', 'parked').sortBy('seq');
    const version = Number(await readMeta(store, 'cursor')) + 1;
    const keys = new Set(rows.flatMap((row) => row.keys));
    const told = news.filter((put) => !keys.has(keyOf(put)));
    const changes = [
      ...(await Promise.all([...keys].map((key) => readAsReceived(store, key, at)))),
      ...told.map(({ kind, id, record }) => ({ kind, id, record })),
    ].map((change) => ({ ...change, version }) as Change);
    const answers = rows.map(({ mutation }) => ({ id: mutation.id, result: 'acknowledged' as const }));
    const page = { protocol: PROTOCOL, epoch: EPOCH, receivedAt: at, isLast: true, backedUp: version } as const;
    await settle(store, person, { ...page, version, cursor: String(version), answers, changes }, now);
    await store.blobs.where('state').equals('waiting').modify({ state: 'sent', sentEpoch: EPOCH });
    await writeMeta(store, 'ending', { ending: 'done', at });
  });
}

async function readAsReceived(store: Store, key: string, at: Instant): Promise<Omit<Change, 'version'>> {
  const { kind, id } = refOf<WorkKind>(key);
  const shown = (await tableOf(store, kind).get(id))?.record ?? null;
  const record = kind === 'request' && shown ? delivered(shown as ServiceRequest, at) : shown;
  return { kind, id, record: record as Change['record'] };
}

/** The same on the desk of its department, where it has one. */
export function delivered(request: ServiceRequest, at: Instant): ServiceRequest {
  const { departmentId, deliveredAt, history } = request;
  if (departmentId === null || deliveredAt !== null) return request;
  return { ...request, deliveredAt: at, history: [...history, { at, byId: null, deed: 'delivered', departmentId }] };
}

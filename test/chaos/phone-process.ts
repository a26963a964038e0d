/** One phone as a process: its memory is in it and dies with it. Its parent says when to work, when to rest and when to tell what it holds. */
import '../phone-memory.ts';
import { setTimeout as pause } from 'node:timers/promises';
import type { Person } from '../../src/domain/person.ts';
import { keyOf, WORK_KINDS } from '../../src/domain/record.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { exchangeStore } from '../../src/store/exchange.ts';
import { findHeldBack } from '../../src/store/held-back.ts';
import { readMeta } from '../../src/store/meta.ts';
import { nextBatch } from '../../src/store/outbox.ts';
import { type BlobRow, type OutboxRow, Store, tableOf } from '../../src/store/store.ts';
import { type UploadEnding, uploadWaiting } from '../../src/store/uploads.ts';
import type { Ending } from '../../src/sync/phone.ts';
import { randomFrom } from '../real/weather.ts';
import { doSomething, type Somebody } from './habits.ts';
import { note } from './journal.ts';
import { carryTo, postTo } from './post.ts';

/** What a phone is started with. */
export interface PhoneOrder {
  name: string;
  person: Person;
  deviceId: string;
  cookie: string;
  address: string;
  journal: string;
  seed: number;
}

/** What the parent may ask. */
export type Asked = 'rest' | 'tell';

/** Whether it has come to rest. */
export interface Rest {
  isQuiet: boolean;
  ending: string;
}

/** What it holds. */
export interface Holding {
  /** What this phone takes for the server's, by "kind/id". */
  rows: [key: string, version: number, record: unknown][];
  /** What it has a copy of and does not show. */
  hidden: string[];
  outbox: { row: OutboxRow; isHeldBack: boolean }[];
  /** Its photos: where the bytes of each are. */
  photos: Pick<BlobRow, 'hash' | 'state' | 'problem'>[];
  /** Whether its own comparison with the server found nothing. */
  agrees: boolean;
}

const order: PhoneOrder = JSON.parse(process.argv[2] ?? '');
const random = randomFrom(order.seed);
const outboxBefore = new Set<string>();
const photosSent = new Set<string>();
const thrown = new Set<string>();
let store = new Store(order.name);
let count = 0;
let isWorking = true;

/** As the app does, by what the directory here says of them. */
async function findPerson(on: Store): Promise<Person> {
  const { people } = await findDirectory(on);
  return people.find(({ id }) => id === order.person.id) ?? order.person;
}

const findSomebody = async (): Promise<Somebody> => ({
  store,
  doer: { person: await findPerson(store), deviceId: order.deviceId },
  random,
  words: () => {
    count += 1;
    return `${order.name} says ${count}`;
  },
  onThrown: (id) => {
    thrown.add(id);
    note(order.journal, { thrown: id });
  },
});

async function exchangeOnce(on: Store): Promise<Ending> {
  const person = await findPerson(on);
  return exchangeStore(on, person, order.deviceId, (request) => postTo(order.address, order.cookie, request));
}

const upload = (on: Store): Promise<UploadEnding> =>
  uploadWaiting(on, (call) => carryTo(order.address, order.cookie, call));

/** Writes down which photos the server has. */
async function watchPhotos(): Promise<void> {
  for (const hash of (await store.blobs.where('state').equals('sent').primaryKeys()) as string[]) {
    if (photosSent.has(hash)) continue;
    photosSent.add(hash);
    note(order.journal, { sent: hash });
  }
}

/** Writes down what is new in the outbox, and what is there no longer. */
async function watchOutbox(): Promise<void> {
  const rows = await store.outbox.toArray();
  const now = new Set(rows.map(({ mutation }) => mutation.id));
  for (const { mutation } of rows) {
    if (outboxBefore.has(mutation.id)) continue;
    outboxBefore.add(mutation.id);
    note(order.journal, { saved: mutation });
  }
  for (const id of outboxBefore) {
    if (now.has(id)) continue;
    outboxBefore.delete(id);
    if (!thrown.has(id)) note(order.journal, { left: id });
  }
}

/** One exchange, as it goes on a phone: now and then two at once, or the app is closed in the middle and started again. */
async function sync(): Promise<Ending | null> {
  const draw = random();
  if (draw < 0.03) return closeInTheMiddle();
  if (draw < 0.08) return (await Promise.all([exchangeOnce(store), exchangeOnce(store)]))[1];
  return exchangeOnce(store);
}

async function closeInTheMiddle(): Promise<null> {
  const on = store;
  const exchanging = exchangeOnce(on).catch(unlessClosed);
  await pause(random() * 200);
  on.close();
  store = new Store(order.name);
  await exchanging;
  return null;
}

function unlessClosed(error: unknown): void {
  const { name, message } = error as Error;
  if (!/DatabaseClosed|AbortError/.test(`${name} ${message}`)) throw error;
}

/** People go on while the phone sends. */
async function live(): Promise<void> {
  while (isWorking) {
    await findSomebody().then(doSomething).catch(unlessClosed);
    await watchOutbox().catch(unlessClosed);
    await pause(50 + random() * 500);
  }
}

async function keepSending(): Promise<void> {
  while (isWorking) {
    const ending = await sync();
    await watchOutbox();
    if (ending?.ending === 'done') await upload(store);
    await watchPhotos();
    if (ending?.ending === 'busy') await pause(ending.seconds * 1000);
    await pause(random() * 500);
  }
}

const LONGEST_REST = 60_000;

async function rest(): Promise<Rest> {
  isWorking = false;
  await working;
  let ending = '';
  for (const end = Date.now() + LONGEST_REST; Date.now() < end; await pause(100)) {
    ending = (await exchangeOnce(store)).ending;
    await watchOutbox();
    const uploads = await upload(store);
    await watchPhotos();
    const isQuiet = ending === 'done' && uploads.ending === 'done' && (await nextBatch(store, 1)).length === 0;
    if (isQuiet) return { isQuiet, ending };
  }
  return { isQuiet: false, ending };
}

async function tell(): Promise<Holding> {
  const outbox = await store.outbox.orderBy('seq').toArray();
  const heldBack = new Set(findHeldBack(outbox));
  return {
    rows: await readHeld(),
    hidden: await findHidden(),
    outbox: outbox.map((row) => ({ row, isHeldBack: heldBack.has(row) })),
    photos: (await store.blobs.toArray()).map(({ hash, state, problem }) => ({ hash, state, problem })),
    // Last, for what it finds wrong it mends.
    agrees: await compare(),
  };
}

/** What this phone takes for the server's: its copies of what has unsent work upon it, and all the rest as it is. */
async function readHeld(): Promise<Holding['rows']> {
  const rows: Holding['rows'] = [];
  const copies = await store.held.toArray();
  for (const { key, version, record } of copies)
    if (record !== null && version !== null) rows.push([key, version, record]);
  for (const { key, version, record } of await store.directory.toArray()) rows.push([key, version, record]);
  const held = new Set(copies.map(({ key }) => key));
  for (const kind of WORK_KINDS) {
    for (const { id, version, record } of await tableOf(store, kind).toArray()) {
      const key = keyOf({ kind, id });
      // No version and no copy beside: something that no server ever told.
      if (!held.has(key)) rows.push([key, version ?? -1, record]);
    }
  }
  return rows;
}

async function findHidden(): Promise<string[]> {
  const shown = new Set<string>();
  for (const kind of WORK_KINDS)
    for (const id of await tableOf(store, kind).toCollection().primaryKeys()) shown.add(keyOf({ kind, id }));
  const copies = await store.held.toArray();
  return copies.flatMap(({ key, record }) => (record !== null && !shown.has(key) ? [key] : []));
}

/** As if a day had passed, the phone compares what it holds with the server. */
async function compare(): Promise<boolean> {
  await store.meta.bulkDelete(['checkedAt', 'anewAt']);
  await exchangeOnce(store);
  return (await readMeta(store, 'anewAt')) === null && (await readMeta(store, 'checkedAt')) !== null;
}

const broken = (error: unknown) => {
  note(order.journal, { broken: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  process.exit(1);
};

const working: Promise<unknown> = Promise.all([live(), keepSending()]).catch(broken);
process.on('message', (asked: Asked) => {
  const answering: Promise<Rest | Holding> = asked === 'rest' ? rest() : tell();
  answering.then((told) => process.send?.(told)).catch(broken);
});
process.on('disconnect', () => process.exit(0));

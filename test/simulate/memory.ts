import './globals.ts';
import { Dexie } from 'dexie';
import { forceCloseDatabase, IDBFactory, IDBKeyRange, IDBTransaction } from 'fake-indexeddb';

// What fake-indexeddb keeps within, as far as it is looked at here.
interface RawStore {
  records: { values(): Iterable<{ value: unknown }> };
  storeRecord(...given: unknown[]): unknown;
  deleteRecord(...given: unknown[]): unknown;
  rawDatabase: RawDatabase;
}
interface RawTransaction {
  mode: string;
  error: unknown;
  _scope: Set<string>;
  _state: string;
  _rollbackLog: (() => void)[];
  db: { _rawDatabase: RawDatabase };
}
interface RawDatabase {
  name: string;
  rawObjectStores: Map<string, RawStore>;
  transactions: RawTransaction[];
  connections: { _runningVersionchangeTransaction: boolean }[];
}

const owners = new WeakMap<RawDatabase, Memory>();

/** What one phone remembers, read here at a glance, without asking it. */
export class Memory {
  readonly #factory = new IDBFactory() as unknown as IDBFactory & {
    _databases: Map<string, RawDatabase>;
    _connectionQueues: Map<string, unknown>;
  };
  /** Called after whatever was kept for good. */
  onCommit: ((database: string) => void) | null = null;
  /** Called before each single write; may throw. */
  onWrite: (() => void) | null = null;
  isTakingBack = false;

  /** Makes something of Dexie's that lives in this memory. */
  within<T>(make: () => T): T {
    Dexie.dependencies.indexedDB = this.#factory;
    Dexie.dependencies.IDBKeyRange = IDBKeyRange;
    return make();
  }

  /** All rows of a table; none where there is no such. */
  rows<T>(database: string, table: string): T[] {
    const raw = this.#factory._databases.get(database);
    if (raw) this.#own(raw);
    const store = raw?.rawObjectStores.get(table);
    return store ? [...store.records.values()].map(({ value }) => value as T) : [];
  }

  has(database: string): boolean {
    return this.#factory._databases.has(database);
  }

  /** From now on this memory hears of what is written in this database. */
  watch(database: string): void {
    const raw = this.#factory._databases.get(database);
    if (raw) this.#own(raw);
  }

  #own(raw: RawDatabase): void {
    if (owners.has(raw)) return;
    owners.set(raw, this);
    const store = raw.rawObjectStores.values().next().value;
    if (store) listenTo(Object.getPrototypeOf(store) as RawStore);
  }

  /** The browser takes its databases back, whoever has them open. */
  closeByForce(): void {
    // Of one whose tables are still being made, fake-indexeddb would throw where nobody can hear it.
    for (const raw of this.#factory._databases.values())
      for (const connection of raw.connections.filter((each) => !each._runningVersionchangeTransaction))
        close(connection);
  }

  /** The battery is pulled: what was not kept for good is as if it had not been written. */
  pullBattery(): void {
    this.isTakingBack = true;
    for (const raw of this.#factory._databases.values()) {
      for (const transaction of raw.transactions) {
        if (transaction._state === 'finished') continue;
        for (const undo of transaction._rollbackLog.reverse()) undo();
        transaction._state = 'finished';
      }
      raw.transactions.length = 0;
      raw.connections.length = 0;
    }
    this.isTakingBack = false;
    this.#factory._connectionQueues.clear();
  }
}

const close = forceCloseDatabase as unknown as (connection: unknown) => void;
let isListening = false;

function listenTo(store: RawStore): void {
  if (isListening) return;
  isListening = true;
  for (const name of ['storeRecord', 'deleteRecord'] as const) {
    const write = store[name];
    store[name] = function (this: RawStore, ...given: unknown[]) {
      const memory = owners.get(this.rawDatabase);
      if (memory && !memory.isTakingBack) memory.onWrite?.();
      return write.apply(this, given);
    };
  }
}

const transactions = IDBTransaction.prototype as unknown as RawTransaction & {
  _markFinished(): void;
  _abort(name: string | null): void;
};
const abort = transactions._abort;
// To take back what was written is no writing.
transactions._abort = function (this: RawTransaction, name: string | null) {
  const memory = owners.get(this.db._rawDatabase);
  if (memory) memory.isTakingBack = true;
  abort.call(this, name);
  if (memory) memory.isTakingBack = false;
};
const markFinished = transactions._markFinished;
transactions._markFinished = function (this: RawTransaction) {
  markFinished.call(this);
  const raw = this.db._rawDatabase;
  if (this.mode === 'readwrite') owners.get(raw)?.onCommit?.(raw.name);
};

import { type DBCoreCursor, type DBCoreIndex, type DBCoreTable, Dexie } from 'dexie';
import { type DataKey, openRow, sealRow } from './cipher.ts';
import { Store } from './store.ts';

/** A row of a locked store: what its indexes need, which names nobody, and all of it sealed. */
export interface SealedRow {
  sealed: Uint8Array<ArrayBuffer>;
}

/** What is indexed in a store without a lock and says something about somebody: in a locked one it finds nothing, so it may not be asked. */
const TELLING = ['record.name'];
/** Holds nothing but its keys. */
const BARE = 'stale';

/** The place of a row, to which its seal is bound. */
export const placeOf = (table: string, key: unknown) => `${table}/${JSON.stringify(key)}`;

/** A store whose rows this key seals on their way in and opens on their way out; nothing else about it is different. */
export function openSealed(name: string, key: DataKey): Store {
  const store = new Store(name);
  // Beneath all that Dexie itself puts between: they see rows as everybody does.
  store.use({
    stack: 'dbcore',
    name: 'sealed',
    level: -2,
    create: (core) => ({
      ...core,
      table: (table) => (table === BARE ? core.table(table) : sealTable(core.table(table), key)),
    }),
  });
  return store;
}

function sealTable(table: DBCoreTable, key: DataKey): DBCoreTable {
  const { name, schema } = table;
  const { primaryKey } = schema;
  const open = (row: unknown) =>
    row === undefined ? undefined : openRow(key, placeOf(name, keyIn(row, primaryKey)), (row as SealedRow).sealed);
  const paths = [primaryKey, ...schema.indexes.filter(isDiscreet)].flatMap(({ keyPath }) => keyPath ?? []);
  const seal = (row: object) => ({
    ...clearPart(row, [...new Set(paths)]),
    sealed: sealRow(key, placeOf(name, keyIn(row, primaryKey)), row),
  });
  return {
    ...table,
    mutate: (request) =>
      request.type === 'add' || request.type === 'put'
        ? table.mutate({ ...request, values: request.values.map(seal) })
        : table.mutate(request),
    get: (request) => table.get(request).then(open),
    getMany: (request) => table.getMany(request).then((rows) => rows.map(open)),
    query: (request) => {
      refuseTelling(request.query.index);
      return table
        .query(request)
        .then((answer) => (request.values ? { ...answer, result: answer.result.map(open) } : answer));
    },
    openCursor: (request) => {
      refuseTelling(request.query.index);
      return table.openCursor(request).then((cursor) => (cursor && request.values ? opening(cursor, open) : cursor));
    },
    count: (request) => {
      refuseTelling(request.query.index);
      return table.count(request);
    },
  };
}

const isDiscreet = ({ name }: DBCoreIndex) => !TELLING.includes(name ?? '');

function refuseTelling(index: DBCoreIndex): void {
  if (!isDiscreet(index)) throw new Error(`${index.name} is not indexed where there is a lock`);
}

const keyIn = (row: unknown, { keyPath }: DBCoreIndex) =>
  Array.isArray(keyPath)
    ? keyPath.map((path) => Dexie.getByKeyPath(row as object, path))
    : Dexie.getByKeyPath(row as object, keyPath ?? '');

function clearPart(row: object, paths: string[]): object {
  const clear = {};
  for (const path of paths) {
    const value = Dexie.getByKeyPath(row, path);
    if (value !== undefined) Dexie.setByKeyPath(clear, path, value);
  }
  return clear;
}

// Asked for its value more than once, and opened once.
function opening(cursor: DBCoreCursor, open: (row: unknown) => unknown): DBCoreCursor {
  let last: unknown;
  let opened: unknown;
  const read = () => {
    if (cursor.value !== last) {
      last = cursor.value;
      opened = open(last);
    }
    return opened;
  };
  return Object.create(cursor, {
    key: { get: () => cursor.key },
    primaryKey: { get: () => cursor.primaryKey },
    value: { get: read },
  }) as DBCoreCursor;
}

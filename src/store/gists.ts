import type { Contact } from '../domain/contact.ts';
import type { Encounter } from '../domain/encounter.ts';
import { makeWordIndex, type WordIndex } from '../domain/find.ts';
import { findableContact, findableEncounter, findableRequest, type NamesOf, namesIn } from '../domain/findables.ts';
import { type ContactGist, gistOfContact, gistOfRequest, type KeptRequest } from '../domain/gist.ts';
import { isOpen, type ServiceRequest, STATUSES } from '../domain/request.ts';
import { findDirectory } from './directory.ts';
import { type Row, type Store, tableOf } from './store.ts';
import { type Touched, watchTouched } from './touched.ts';

/** The kinds of record that are known in brief, in the order they are read. */
export const KNOWN = ['contact', 'request', 'encounter'] as const;
export type KnownKind = (typeof KNOWN)[number];

/** Everything on this phone in brief, kept in memory while somebody looks for something: what lists choose by, and where each word is. */
export interface Gists {
  requests: Map<string, KeptRequest>;
  contacts: Map<string, ContactGist>;
  words: Record<KnownKind, WordIndex>;
  /** Whether all requests that still need somebody are in; they are read first. */
  hasOpen: boolean;
  /** The kinds of which all are in. */
  whole: Set<KnownKind>;
  /** Goes up with every change. */
  edition: number;
  /** Looks whether as much is known as there is: the word of a change may have been lost. */
  compare(): Promise<void>;
  /** When nothing is left to be read. */
  rest(): Promise<void>;
  stop(): void;
}

// So many rows at once: whoever saves something meanwhile waits for no more than this.
const LOT = 250;
const SHORTEST_PAUSE = 3000;

/** Reads all in lots, then only what changes; `tell` is called at each change. */
export function keepGists(store: Store, tell: () => void, lot = LOT, pause = SHORTEST_PAUSE): Gists {
  const todo = new Map<KnownKind, Touched>(KNOWN.map((kind) => [kind, 'any']));
  let names: NamesOf = () => '';
  let reading: Promise<void> | null = null;
  let isStopped = false;
  let readAt = 0;

  const known: Record<KnownKind, Set<string>> = { request: new Set(), contact: new Set(), encounter: new Set() };

  const take = (kind: KnownKind, id: string, row: Row<unknown> | undefined) => {
    const record = row?.record;
    if (record === undefined) {
      gists.words[kind].drop(id);
      if (kind !== 'encounter') (kind === 'request' ? gists.requests : gists.contacts).delete(id);
    } else if (kind === 'request') {
      gists.requests.set(id, gistOfRequest(record as ServiceRequest));
      gists.words.request.put(findableRequest(record as ServiceRequest, names));
    } else if (kind === 'contact') {
      gists.contacts.set(id, gistOfContact(record as Contact));
      gists.words.contact.put(findableContact(record as Contact, names));
    } else gists.words.encounter.put(findableEncounter(record as Encounter, names));
    if (record === undefined) known[kind].delete(id);
    else known[kind].add(id);
  };
  const readSome = async (kind: KnownKind, ids: string[]) => {
    for (let at = 0; at < ids.length && !isStopped; at += lot) {
      const some = ids.slice(at, at + lot);
      const rows = await tableOf(store, kind).bulkGet(some);
      for (const [index, id] of some.entries()) take(kind, id, rows[index]);
    }
  };
  const readOpen = async () => {
    names = namesIn(await findDirectory(store));
    const open = STATUSES.filter((status) => isOpen({ status }));
    await readSome('request', await store.requests.where('record.status').anyOf(open).primaryKeys());
    gists.hasOpen = true;
    changed();
  };
  const readAll = async (kind: KnownKind) => {
    const gone = new Set(known[kind]);
    const table = tableOf(store, kind);
    for (let last = '', rows: Row<unknown>[] = [{} as Row<unknown>]; rows.length > 0 && !isStopped; ) {
      rows = await table.where('id').above(last).limit(lot).toArray();
      for (const row of rows) {
        take(kind, row.id, row);
        gone.delete(row.id);
      }
      last = rows.at(-1)?.id ?? last;
    }
    if (!isStopped) for (const id of gone) take(kind, id, undefined);
  };
  const changed = () => {
    gists.edition += 1;
    if (!isStopped) tell();
  };
  const readTodo = async () => {
    if (!gists.hasOpen) await readOpen();
    for (let next = todo.entries().next().value; next && !isStopped; next = todo.entries().next().value) {
      const [kind, touched] = next;
      // While a phone is filled, there is no telling at every page: it is all read again, but not all the time.
      if (touched === 'any' && gists.whole.has(kind)) await sleep(Math.max(0, readAt + pause - Date.now()));
      todo.delete(kind);
      try {
        await readTouched(kind, touched);
      } catch (error) {
        note(kind, touched);
        throw error;
      }
      changed();
    }
  };
  const readTouched = async (kind: KnownKind, touched: Touched) => {
    names = namesIn(await findDirectory(store));
    if (touched !== 'any') return readSome(kind, [...touched]);
    await readAll(kind);
    readAt = Date.now();
    if (!isStopped) gists.whole.add(kind);
  };
  const read = (): Promise<void> => {
    reading ??= readTodo().finally(() => {
      reading = null;
    });
    return reading;
  };
  const note = (kind: KnownKind, touched: Touched) => {
    const before = todo.get(kind);
    todo.set(kind, before === 'any' || touched === 'any' ? 'any' : new Set([...(before ?? []), ...touched]));
  };
  const touch = (kind: KnownKind, touched: Touched) => {
    note(kind, touched);
    // What is told while all is being read waits for its turn; a store that was closed meanwhile is read when asked again.
    read().catch(() => {});
  };
  const end = watchTouched(store, (table, touched) => {
    const kind = KNOWN.find((kind) => tableOf(store, kind).name === table);
    if (kind) touch(kind, touched);
    // Whatever is found by the name of a service or district has another one now.
    else if (table === 'directory') for (const kind of KNOWN) touch(kind, 'any');
  });

  const gists: Gists = {
    requests: new Map(),
    contacts: new Map(),
    words: { request: makeWordIndex(), contact: makeWordIndex(), encounter: makeWordIndex() },
    hasOpen: false,
    whole: new Set(),
    edition: 0,
    async compare() {
      if (reading) return;
      if (todo.size > 0) return read();
      const counts = await Promise.all(KNOWN.map((kind) => tableOf(store, kind).count()));
      for (const [index, kind] of KNOWN.entries())
        if (!todo.has(kind) && !reading && counts[index] !== known[kind].size) touch(kind, 'any');
    },
    rest: () => read(),
    stop() {
      isStopped = true;
      end();
    },
  };
  read().catch(() => {});
  return gists;
}

const sleep = (milliseconds: number) => new Promise((go) => setTimeout(go, milliseconds));

import { Dexie, type EntityTable, type Table } from 'dexie';
import type { Contact } from '../domain/contact.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Records, WorkKind } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Visit } from '../domain/visit.ts';

/** A record as people see it here: the server's, with what is not yet sent done upon it. `version` is the server's; null before it has one. */
export interface Row<T> {
  id: string;
  version: number | null;
  record: T;
}

/** The server's copy of a record that has unsent work upon it. Kept beside, so that what comes down never touches what goes up. */
export interface Held {
  key: string;
  version: number | null;
  record: Records[WorkKind] | null;
}

/** A row of the city's directory. */
export interface DirectoryRow {
  key: string;
  kind: string;
  version: number;
  record: unknown;
}

/** A mutation that the server has not acknowledged. Refused ones stay, with their problems, until a person settles them. */
export interface OutboxRow {
  seq: number;
  mutation: Mutation;
  /** The records it touches, as "kind/id". */
  keys: string[];
  state: 'waiting' | 'refused';
  problems: Problem[];
}

/** Something not yet saved, kept at every keystroke and never sent. */
export interface Draft {
  id: string;
  kind: 'encounter' | 'contact' | 'words';
  content: unknown;
  updatedAt: Instant;
}

/** The phone's memory: one for each person. */
export class Store extends Dexie {
  declare visits: EntityTable<Row<Visit>, 'id'>;
  declare encounters: EntityTable<Row<Encounter>, 'id'>;
  declare contacts: EntityTable<Row<Contact>, 'id'>;
  declare requests: EntityTable<Row<ServiceRequest>, 'id'>;
  declare directory: EntityTable<DirectoryRow, 'key'>;
  declare held: EntityTable<Held, 'key'>;
  declare outbox: EntityTable<OutboxRow, 'seq'>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  constructor(name: string) {
    // The default, "relaxed", answers before anything is on the disk: a pulled battery would take the note with it.
    super(name, { chromeTransactionDurability: 'strict' });
    this.version(1).stores({
      visits: 'id, record.startedAt',
      encounters: 'id, record.metAt, record.visitId, record.contactId',
      contacts: 'id, record.name',
      requests: 'id, record.openedAt, record.status, record.departmentId, record.encounterId, record.contactId',
      directory: 'key, kind',
      held: 'key',
      outbox: 'seq, mutation.id, *keys, state',
      drafts: 'id, updatedAt',
      meta: 'key',
    });
  }
}

/** The table that holds this kind of record. */
export function tableOf(store: Store, kind: WorkKind): Table<Row<Records[WorkKind]>, string> {
  const tables = { visit: store.visits, encounter: store.encounters, contact: store.contacts, request: store.requests };
  return tables[kind] as unknown as Table<Row<Records[WorkKind]>, string>;
}

/** All that a deed or an answer may write, for one transaction. */
export const allTables = (store: Store) => [
  store.visits,
  store.encounters,
  store.contacts,
  store.requests,
  store.directory,
  store.held,
  store.outbox,
  store.drafts,
  store.meta,
];

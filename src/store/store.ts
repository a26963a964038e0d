import { Dexie, type EntityTable, type Table } from 'dexie';
import type { AttachmentType, Hash } from '../domain/attachment.ts';
import type { Contact } from '../domain/contact.ts';
import type { Encounter } from '../domain/encounter.ts';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Mutation } from '../domain/mutation.ts';
import type { Problem } from '../domain/problem.ts';
import type { Records, WorkKind } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Review } from '../domain/review.ts';
import type { Round } from '../domain/round.ts';
import type { Visit } from '../domain/visit.ts';
import { noteUnderWay } from './under-way.ts';

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

/**
 * Where a mutation stands: *waiting* to be sent; *parked*, the server could not look at it yet; *refused*; or in *conflict*, done but for
 * the fields that it still carries. The last two stay, with their problems, until a person settles them.
 */
export type OutboxState = 'waiting' | 'parked' | 'refused' | 'conflict';

/** Whether a person has to say what becomes of it. */
export const isStuck = (row: Pick<OutboxRow, 'state'>) => row.state === 'refused' || row.state === 'conflict';

/** A mutation that the server has not acknowledged. */
export interface OutboxRow {
  seq: number;
  mutation: Mutation;
  /** The records it touches, as "kind/id". */
  keys: string[];
  state: OutboxState;
  problems: Problem[];
  /** Set on what was acknowledged by a server that was then restored from a backup: what is here may have it already. */
  isAgain?: boolean;
}

/** A mutation that the server has done, kept until a backup of the server has it too: a server restored from yesterday is told again. */
export interface SentRow {
  seq: number;
  mutation: Mutation;
  keys: string[];
  /** The server's version by which it was done. */
  version: number;
  sentAt: Instant;
}

/** Something not yet saved, kept at every keystroke and never sent. */
export interface Draft {
  id: string;
  kind: 'encounter' | 'contact' | 'words';
  content: unknown;
  updatedAt: Instant;
}

/**
 * Where the bytes of an attachment stand: *begun*, only a draft names them; *waiting* to be sent; *sent*, the server has them, and so they
 * may be let go for room; *refused*, kept with the problem until a person says what becomes of them.
 */
export type BlobState = 'begun' | 'waiting' | 'sent' | 'refused';

/** The bytes of a photo or a voice note. Not as a Blob: WebKit has lost those. */
export interface BlobRow {
  hash: Hash;
  type: AttachmentType;
  bytes: ArrayBuffer;
  size: number;
  state: BlobState;
  /** Why it was refused, as the server named it; null when it was not. */
  problem: string | null;
  /** The records that name it, as "kind/id"; of a draft, the record that it will be. */
  names: string[];
  addedAt: Instant;
  /** When it was last looked at, to the day; what was not for the longest goes first. */
  usedAt: Instant;
  /** The epoch of the server that it was sent to; null while it was not. One restored from its backup may have lost it. */
  sentEpoch: string | null;
}

/** A few seconds of a voice note that is being recorded: a crash loses no more than the next. */
export interface PieceRow {
  recordingId: Id;
  index: number;
  /** The record that it is for, as "kind/id" or "kind/id/need". */
  forKey: string;
  type: AttachmentType;
  bytes: ArrayBuffer;
  startedAt: Instant;
  /** How long the recording was at the end of this piece. */
  seconds: number;
}

/** The phone's memory: one for each person. */
export class Store extends Dexie {
  declare visits: EntityTable<Row<Visit>, 'id'>;
  declare encounters: EntityTable<Row<Encounter>, 'id'>;
  declare contacts: EntityTable<Row<Contact>, 'id'>;
  declare requests: EntityTable<Row<ServiceRequest>, 'id'>;
  declare reviews: EntityTable<Row<Review>, 'id'>;
  declare directory: EntityTable<DirectoryRow, 'key'>;
  declare held: EntityTable<Held, 'key'>;
  declare outbox: EntityTable<OutboxRow, 'seq'>;
  declare sent: Table<SentRow, string>;
  /** Records that are to come anew; those that do not are forgotten when all has come. By "kind/id". */
  declare stale: Table<{ key: string }, string>;
  declare drafts: EntityTable<Draft, 'id'>;
  declare blobs: EntityTable<BlobRow, 'hash'>;
  declare pieces: Table<PieceRow, [Id, number]>;
  /** Of this phone alone: they are never sent. */
  declare rounds: EntityTable<Round, 'day'>;
  declare meta: Table<{ key: string; value: unknown }, string>;

  constructor(name: string) {
    // The default, "relaxed", answers before anything is on the disk: a pulled battery would take the note with it. And the library's
    // own cache went on showing a draft that had been saved (dexie 4.4.7): what is shown is read from the disk.
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    noteUnderWay(this);
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
    // A step only adds: an old page may still be open, and goes on writing as it did.
    this.version(2).stores({
      reviews: 'id',
      sent: 'mutation.id, seq, version',
      stale: 'key',
      blobs: 'hash, state, [state+usedAt+size], [hash+state], *names, sentEpoch',
      pieces: '[recordingId+index], forKey',
    });
    this.version(3).stores({
      encounters: 'id, record.metAt, record.visitId, record.contactId, record.followUp.on',
      rounds: 'day',
    });
    // What is not done has no key there: from what was promised, those that were done are known without being read.
    this.version(4).stores({
      encounters: 'id, record.metAt, record.visitId, record.contactId, record.followUp.on, record.followUp.doneAt',
    });
  }

  // A browser may close the database while it is being opened; without this, that one failure would be the answer to everything until
  // the page is loaded anew.
  override open() {
    return super.open().catch((error) => {
      this.close({ disableAutoOpen: false });
      throw error;
    });
  }
}

/** The table that holds this kind of record. */
export function tableOf(store: Store, kind: WorkKind): Table<Row<Records[WorkKind]>, string> {
  const tables = {
    visit: store.visits,
    encounter: store.encounters,
    contact: store.contacts,
    request: store.requests,
    review: store.reviews,
  };
  return tables[kind] as unknown as Table<Row<Records[WorkKind]>, string>;
}

/** All that a deed or an answer may write, for one transaction. */
export const allTables = (store: Store) => [
  store.visits,
  store.encounters,
  store.contacts,
  store.requests,
  store.reviews,
  store.directory,
  store.held,
  store.outbox,
  store.sent,
  store.stale,
  store.drafts,
  store.blobs,
  store.pieces,
  store.rounds,
  store.meta,
];

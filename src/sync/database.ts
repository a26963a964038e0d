import type { Directory } from '../domain/directory.ts';
import type { Id } from '../domain/id.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/person.ts';
import type { Part } from '../domain/policy.ts';
import type { Kind, Records, Ref } from '../domain/record.ts';
import type { Tally } from '../domain/tally.ts';
import type { MutationAnswer } from './protocol.ts';

/** A record as the database keeps it and as it travels: what it says is JSON; null where it is gone. */
export interface Row {
  kind: Kind;
  id: string;
  version: number;
  /** undefined where the phone has it already. */
  body: string | null | undefined;
}

/** The same, read. `body` is there where it was known already. */
export interface Stored extends Omit<Row, 'body'> {
  record: Records[Kind] | null;
  body?: string | null;
  /** Whether it stands just as the mutation that is being done has made it. */
  isAsMade?: boolean;
}

/** One mutation as the log keeps it for ever. */
export interface LogRow {
  id: Id;
  content: string;
  hash: string;
  personId: Id;
  deviceId: Id;
  receivedAt: Instant;
  clockOffset: number;
  /** Who handed it in, where that was not its author. */
  carriedBy: Id | null;
}

/** What one exchange writes, all or nothing. Every promise is for the municipality that the ledger was opened for. */
export interface Ledger {
  /** Enters those ids that nobody has entered yet, as acknowledged, and returns them: whoever enters an id may apply it. */
  claim(rows: LogRow[]): Promise<Set<Id>>;
  findAnswers(ids: Id[]): Promise<Map<Id, { hash: string; answer: MutationAnswer }>>;
  /** The records as they stand, nobody else writing them until this transaction ends. */
  lockRecords(refs: Ref[]): Promise<Stored[]>;
  /** Moves the municipality's version on by this many and returns the one before: whoever has it goes first, in commit order. */
  takeVersions(count: number): Promise<number>;
  keepRecords(before: Map<string, Stored>, after: Stored[]): Promise<void>;
  /** Keeps the answers that are not plain acknowledgements. */
  keepAnswers(answers: MutationAnswer[]): Promise<void>;
  /** Gives ids back: whoever sends them again may have them applied. */
  release(ids: Id[]): Promise<void>;
}

/** Where a municipality's history stands, read at one moment. */
export interface State {
  epoch: string;
  /** Names the stretch of history since a server last started; '' before the first. */
  run: string;
  /** The version up to which everything is committed. */
  version: number;
  /** The version from which on every tombstone is still there: an older cursor starts over. */
  lowest: number;
  /** The version up to which everything is in a backup; null when there was none. */
  backedUp: number | null;
  /** What cursors are signed with. */
  secret: string;
  /** Another number each time the city's files are brought in. */
  directoryVersion: number;
}

/** What sync asks of the server's database. */
export interface SyncDatabase {
  write<T>(municipalityId: string, directory: Directory, work: (ledger: Ledger) => Promise<T>): Promise<T>;
  findState(municipalityId: string): Promise<State>;
  /** Whether this history ever stood at this version in this run: if not, it was restored from a backup made before. */
  hasStoodAt(municipalityId: string, state: State, run: string, version: number): Promise<boolean>;
  /** The tally of each part as it is now, in the order of the parts. */
  countParts(municipalityId: string, parts: Part[]): Promise<Tally[]>;
  /** Begins a new epoch, unless somebody has done so since this one. */
  startEpoch(municipalityId: string, epoch: string): Promise<void>;
  findDirectory(municipalityId: string, state: State): Promise<Directory>;
  /** The latest state of records of these parts whose version lies above one and up to another, oldest first. */
  findChanges(municipalityId: string, parts: Part[], above: number, upTo: number, most: number): Promise<Row[]>;
  /** Records that left these parts in that span and are not in them now. */
  findExits(municipalityId: string, parts: Part[], above: number, upTo: number): Promise<(Ref & { version: number })[]>;
  /** Records of these parts below a version, newest first, tombstones left out. */
  findBelow(municipalityId: string, parts: Part[], below: number, most: number): Promise<Row[]>;
  countRecords(municipalityId: string, parts: Part[]): Promise<number>;
  keepScope(fingerprint: string, parts: Part[]): Promise<void>;
  findScope(fingerprint: string): Promise<Part[] | null>;
  hash(text: string): string;
}

/** Who is asking: known from the session, never from what was sent. */
export interface Who {
  municipalityId: string;
  person: Person;
  /** Who speaks for that person, with a rescue file in their hands. */
  carrier?: Person;
}

import type { Contact } from '../../src/domain/contact.ts';
import type { Args, Mutation } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import { isJoinedBy, type ServiceRequest } from '../../src/domain/request.ts';
import type { Doer } from '../../src/store/deed.ts';
import { exchangeStore } from '../../src/store/exchange.ts';
import { newId } from '../../src/store/id.ts';
import { isStuck, type OutboxRow, type Row, type SentRow, Store } from '../../src/store/store.ts';
import type { Done } from '../../src/store/undo.ts';
import type { Ending, Posted } from '../../src/sync/phone.ts';
import type { SyncRequest } from '../../src/sync/protocol.ts';
import { Memory } from './memory.ts';
import { type Actor, scheduler } from './scheduler.ts';

/** What became of a mutation, as far as the phone was told. */
export interface Fate {
  mutation: Mutation;
  now: 'here' | 'done' | 'reviewed' | 'thrown' | 'renamed';
  /** The true time at which the city said so. */
  at: number;
  /** Whether the phone no longer knows that it sent this: it was restored from its own backup, or signed out. */
  isForgotten?: boolean;
}

const isStuckBy = (heard: string | undefined) => heard === 'refused' || heard === 'conflict';

/** The way from a phone to the city. */
export type Post = (seat: Seat, request: SyncRequest) => Promise<Posted>;

/** One person's place on one phone: their memory there, and all that was ever kept in it. */
export class Seat {
  readonly phone: Phone;
  readonly person: Person;
  readonly name: string;
  session = '';
  /** Every mutation that was ever safe here. */
  readonly fates = new Map<string, Fate>();
  /** The results that were heard, by mutation. */
  readonly heard = new Map<string, string>();
  /** When the city gave the first answer to each mutation that was heard, by its own clock: of two at once, the phone goes by that. */
  readonly answeredAt = new Map<string, number>();
  /** What the person wants thrown away, by its number. */
  readonly giving = new Set<number>();
  /** Which records' unsent work is being undone just now. */
  readonly undoing = new Set<(recordId: string) => boolean>();
  /** Whose removal is being taken back. */
  readonly regretted = new Set<string>();
  thrown: OutboxRow[] = [];
  worked = 0;
  isAnew = false;
  /** What was just done on one request, to take it back. */
  done: Done | null = null;
  /** Whom somebody was just noted to have told, and the way back from there, in the tab where it was done. */
  told: {
    tab: Store;
    number: number;
    requestId: string;
    after: number;
    upTo: number;
    undo: () => Promise<boolean>;
  } | null = null;
  /** Who was just removed from the contacts. */
  removed: Contact | null = null;
  #rounds = '[]';
  #walking = 0;
  #tabs: Store[] = [];
  #outbox = new Map<string, OutboxRow>();

  constructor(phone: Phone, person: Person) {
    this.phone = phone;
    this.person = person;
    this.name = `plein-air:testtown:${person.id}`;
  }

  /** The memory as one of the tabs, or the worker, sees it. */
  tab(number: number): Store {
    const known = this.#tabs[number];
    // A Dexie whose opening failed once stays closed: the person reloads the page.
    if (known && !known.hasFailed()) return known;
    const store = this.phone.memory.within(() => new Store(this.name));
    store.on('ready', () => this.phone.memory.watch(this.name));
    this.#tabs[number] = store;
    return store;
  }

  rows<T>(table: string): T[] {
    return this.phone.memory.rows<T>(this.name, table);
  }

  /** How many records of work are here, or were until the person removed them. */
  countWork(): number {
    const tables = ['visits', 'encounters', 'contacts', 'requests', 'drafts'];
    const removed = this.outbox.filter(({ mutation }) => mutation.name === 'removeContact').length;
    return tables.reduce((sum, table) => sum + this.rows(table).length, removed);
  }

  meta<T>(key: string): T | null {
    return (this.rows<{ key: string; value: T }>('meta').find((row) => row.key === key)?.value as T) ?? null;
  }

  get outbox(): OutboxRow[] {
    return this.rows<OutboxRow>('outbox').sort((a, b) => a.seq - b.seq);
  }

  /** Who acts: as the directory here says they are by now. */
  get doer(): Doer {
    const key = `person/${this.person.id}`;
    const known = this.rows<{ key: string; record: Person }>('directory').find((row) => row.key === key);
    return { person: known?.record ?? this.person, deviceId: this.phone.deviceId };
  }

  exchange(tab: number, post: Post): Promise<Ending> {
    return exchangeStore(this.tab(tab), this.doer.person, this.phone.deviceId, (request) => post(this, request));
  }

  /** Changes the rounds here, which nothing else may change: they are the person's alone. */
  async walk(change: () => Promise<unknown>): Promise<void> {
    this.#walking += 1;
    try {
      await change();
    } finally {
      this.#walking -= 1;
      this.#rounds = JSON.stringify(this.rows('rounds'));
    }
  }

  /** Looks at what has left and what has come; returns what is wrong with it. */
  look(): string[] {
    const rows = new Map(this.rows<OutboxRow>('outbox').map((row) => [row.mutation.id, row]));
    const wrong: string[] = [];
    for (const [id, row] of this.#outbox) if (!rows.has(id)) wrong.push(...this.#left(id, row, rows));
    for (const [id, row] of rows) {
      const before = this.#outbox.get(id);
      if (before && isStuck(before) && !isStuck(row) && !row.isAgain)
        wrong.push(`${this.sayRow(row)} was ${before.state} and waits again though nobody said so`);
      if (
        row.state === 'conflict' &&
        'fields' in row.mutation.args &&
        Object.keys(row.mutation.args.fields).length === 0
      )
        wrong.push(`${this.sayRow(row)} carries nothing any more: what the person wrote is gone from the phone`);
      if (this.fates.get(id)?.now !== 'here') {
        this.fates.set(id, { mutation: row.mutation, now: 'here', at: scheduler.now });
        this.heard.delete(id);
      }
      wrong.push(...this.#findUnasked(row));
    }
    if (this.#walking === 0 && JSON.stringify(this.rows('rounds')) !== this.#rounds)
      wrong.push(`${this.say()}: a round has changed, and nobody touched it`);
    this.#outbox = rows;
    return wrong;
  }

  // Where the city was restored, what was done before is out of sight until all is here again.
  #findUnasked(row: OutboxRow): string[] {
    if (row.mutation.name !== 'recordEncounter' || isStuck(row) || row.isAgain) return [];
    const { id, needs } = (row.mutation.args as Args<'recordEncounter'>).encounter;
    if (needs.every(({ joins }) => joins === undefined)) return [];
    if (!this.rows<{ id: string }>('encounters').some((talk) => talk.id === id)) return [];
    const requests = new Map(this.rows<Row<ServiceRequest>>('requests').map((each) => [each.id, each.record]));
    const joins = (of = '') => isJoinedBy(requests.get(of) ?? {}, id);
    const unasked = needs.filter((need) => !requests.has(need.id) && !joins(need.joins));
    return unasked.map(({ text }) => `${this.sayRow(row)}: no request is shown that asks for “${text}”`);
  }

  #left(id: string, row: OutboxRow, rows: Map<string, OutboxRow>): string[] {
    const fate = this.fates.get(id) as Fate;
    fate.at = this.answeredAt.get(id) ?? scheduler.now;
    this.answeredAt.delete(id);
    const heard = this.heard.get(id);
    const renamed = [...rows.values()].find(({ seq, mutation }) => seq === row.seq && mutation.id !== id);
    // Heard is not yet kept: a full phone may have taken the answer in or not, and the person not have waited.
    const isRegretted = row.mutation.name === 'removeContact' && this.regretted.has(row.mutation.recordId);
    if (this.giving.has(row.seq) || isRegretted) fate.now = 'thrown';
    else if (heard === 'acknowledged' || heard === 'merged') fate.now = 'done';
    else if (heard === 'reviewed') fate.now = 'reviewed';
    else if (renamed && (isStuck(row) || isStuckBy(heard)) && renamed.mutation.recordId === row.mutation.recordId)
      fate.now = 'renamed';
    else if ([...this.undoing].some((goes) => goes(row.mutation.recordId))) fate.now = 'thrown';
    else return [`${this.sayRow(row)} left the outbox, and no answer named it (heard: ${heard ?? 'nothing'})`];
    return [];
  }

  sayRow({ seq, mutation, state }: OutboxRow): string {
    return `${this.say()}: ${mutation.name} (no. ${seq}, ${mutation.id.slice(-6)}, ${state})`;
  }

  say(): string {
    return `${this.person.name.split(' ')[0]} on ${this.phone.actor.name}`;
  }

  /** All tabs are gone; what is kept stays. */
  forgetTabs(): void {
    this.#tabs = [];
    this.#walking = 0;
    this.#rounds = JSON.stringify(this.rows('rounds'));
  }

  /** Signs out: with nothing unsent the memory goes with the person. */
  async leave(): Promise<void> {
    this.closeTabs();
    this.phone.faults += 1;
    await this.phone.memory.within(() => Store.delete(this.name));
    // What it was told is done went with it: a city that is restored from before that has it from nobody.
    for (const fate of this.fates.values()) fate.isForgotten = true;
    this.#outbox.clear();
    this.#rounds = '[]';
  }

  /** Ends the tabs' hold on the memory, as a browser does that wants it back. */
  closeTabs(): void {
    for (const store of this.#tabs) store?.close();
    this.#tabs = [];
  }

  /** Everything in this memory, table by table. */
  copy(): Map<string, unknown[]> {
    return new Map(this.tab(0).tables.map(({ name }) => [name, structuredClone(this.rows(name))]));
  }

  /** Fills an empty memory with what was copied; what has come since is gone, and that is said. */
  async paste(copy: Map<string, unknown[]>): Promise<void> {
    const store = this.tab(0);
    await store.open();
    this.#outbox.clear();
    this.#rounds = JSON.stringify(copy.get('rounds') ?? []);
    await store.transaction('rw', store.tables, async () => {
      for (const table of store.tables) await table.bulkPut(copy.get(table.name) ?? []);
    });
    const kept = [...this.outbox, ...this.rows<SentRow>('sent')];
    const here = new Set(kept.map((row) => row.mutation.id));
    for (const [id, fate] of this.fates) {
      if (here.has(id)) continue;
      fate.isForgotten = true;
      if (fate.now === 'here') this.fates.delete(id);
    }
  }

  /** Nothing is left here: what had not been sent is lost, and that is said. */
  drown(): void {
    this.fates.clear();
    this.#outbox.clear();
    this.heard.clear();
    this.worked = 0;
    this.#rounds = '[]';
    this.#tabs = [];
  }
}

/** A phone, with a place on it for everybody who has signed in. */
export class Phone {
  readonly actor: Actor;
  memory = new Memory();
  deviceId = newId();
  seats: Seat[] = [];
  /** Who works with it now. */
  seat: Seat;
  /** How often something was done to it from outside. */
  faults = 0;
  /** Writes until its disk is full, or its battery empty. */
  writesLeft: { count: number; end: 'full' | 'dead' } | null = null;
  isDying = false;
  #copies = new Map<Seat, Map<string, unknown[]>>();
  #copiedAs = '';
  onWrong: (wrong: string[]) => void = () => {};
  onLook: (seat: Seat) => void = () => {};

  constructor(name: string, person: Person) {
    this.actor = scheduler.add(name);
    this.seat = this.enter(person);
    this.#attach();
  }

  #attach(): void {
    this.memory.onCommit = (name) => {
      const seat = this.seats.find((each) => each.name === name);
      if (!seat) return;
      this.onWrong(seat.look());
      this.onLook(seat);
    };
    this.memory.onWrite = () => {
      const left = this.writesLeft;
      if (!left) return;
      left.count -= 1;
      if (left.count > 0) return;
      if (left.end === 'full') {
        this.faults += 1;
        this.writesLeft = null;
        throw new DOMException('no room', 'QuotaExceededError');
      }
      this.isDying = true;
    };
  }

  /** Somebody works with it from now on. */
  enter(person: Person): Seat {
    const known = this.seats.find((seat) => seat.person.id === person.id);
    this.seat = known ?? new Seat(this, person);
    if (!known) this.seats.push(this.seat);
    return this.seat;
  }

  /** The browser is killed, or the battery pulled. */
  die(): void {
    this.faults += 1;
    this.isDying = false;
    this.writesLeft = null;
    scheduler.kill(this.actor);
    this.memory.pullBattery();
    for (const seat of this.seats) seat.forgetTabs();
    for (const seat of this.seats) this.onWrong(seat.look());
  }

  /** The browser throws away all it keeps for us. */
  evict(): void {
    this.die();
    for (const seat of this.seats) seat.drown();
    this.memory = new Memory();
    this.#attach();
    this.deviceId = newId();
  }

  get hasCopy(): boolean {
    return this.#copies.size > 0;
  }

  copy(): void {
    const kept = this.seats.filter((seat) => this.memory.has(seat.name));
    this.#copies = new Map(kept.map((seat) => [seat, seat.copy()]));
    this.#copiedAs = this.deviceId;
  }

  /** Everything here is as it was when the phone was copied. */
  async paste(): Promise<void> {
    const copies = this.#copies;
    this.die();
    this.memory = new Memory();
    this.#attach();
    this.deviceId = this.#copiedAs;
    for (const seat of this.seats) {
      const copy = copies.get(seat);
      if (copy) await scheduler.call(this.actor, () => seat.paste(copy));
      else seat.drown();
    }
  }
}

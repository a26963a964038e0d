import { Chance } from './chance.ts';

/** Somebody or something that acts on its own: a phone, a server, the office. What one does comes in its order, between two of them nothing is sure. */
export class Actor {
  readonly name: string;
  readonly number: number;
  /** Milliseconds by which its clock is ahead of the true time. */
  clockOffset = 0;
  /** Counts its deaths: what it began in an earlier life is never gone on with. */
  life = 0;
  readonly ready: (() => void)[] = [];
  /** Whether its code hears of its death: a server's does, so that its database takes back what was not committed. */
  endsLoudly = false;

  constructor(name: string, number: number) {
    this.name = name;
    this.number = number;
  }
}

interface Timer {
  at: number;
  order: number;
  actor: Actor;
  life: number;
  run: () => void;
}

/** Who dies in the middle of a question. */
export class Killed extends Error {}

// 2026-03-02, a Monday, 08:00 in Amsterdam.
const FIRST_MOMENT = Date.UTC(2026, 2, 2, 7);
const TASK_TIME = 0.05;

/** Everything that happens later happens through here, in an order that the seed decides, at a time that nobody waits for. */
export class Scheduler {
  readonly chance = new Chance(0);
  now = FIRST_MOMENT;
  /** Another one wherever anything went another way. */
  trace = 0;
  tasks = 0;
  /** Called after each task and all that follows from it at once. */
  afterTask: (() => void) | null = null;
  current: Actor;
  readonly world: Actor;
  #actors: Actor[] = [];
  #timers: Timer[] = [];
  #order = 0;
  #calls = new Set<{ to: Actor; fail: (error: Error) => void }>();

  constructor() {
    this.world = new Actor('world', 0);
    this.current = this.world;
    this.reset(0);
  }

  reset(seed: number): void {
    this.#actors = [this.world];
    this.world.ready.length = 0;
    this.#timers = [];
    this.#calls.clear();
    this.current = this.world;
    this.chance.sow(seed);
    this.now = FIRST_MOMENT;
    this.trace = 0;
    this.tasks = 0;
    this.#order = 0;
  }

  add(name: string): Actor {
    const actor = new Actor(name, this.#actors.length);
    this.#actors.push(actor);
    return actor;
  }

  /** The time by the clock of whoever asks. */
  clock(): number {
    return Math.floor(this.now + this.current.clockOffset);
  }

  soon(run: () => void, actor = this.current): void {
    actor.ready.push(run);
  }

  later(run: () => void, milliseconds: number, actor = this.current): number {
    this.#order += 1;
    const at = this.now + Math.max(0, milliseconds);
    this.#timers.push({ at, order: this.#order, actor, life: actor.life, run });
    return this.#order;
  }

  forget(order: number): void {
    const index = this.#timers.findIndex((timer) => timer.order === order);
    if (index >= 0) this.#timers.splice(index, 1);
  }

  /** Lets others go first; rejects where the actor died meanwhile. */
  pause(actor = this.current, milliseconds = 0): Promise<void> {
    return this.call(actor, async () => {}, milliseconds);
  }

  /** Has another actor do this and tells its outcome to whoever asked, if they still live. Rejects with Killed where the other died. */
  call<T>(to: Actor, work: () => Promise<T>, milliseconds = 0): Promise<T> {
    const from = this.current;
    const { life } = from;
    return new Promise<T>((resolve, reject) => {
      const tell = (outcome: () => void) => {
        if (!this.#calls.delete(call) || (from.life !== life && !from.endsLoudly)) return;
        if (from === to) outcome();
        else this.soon(outcome, from);
      };
      const call = { to, fail: (error: Error) => tell(() => reject(error)) };
      this.#calls.add(call);
      const begin = () =>
        work().then(
          (value) => tell(() => resolve(value)),
          (error) => tell(() => reject(error)),
        );
      if (milliseconds > 0) this.later(begin, milliseconds, to);
      else this.soon(begin, to);
    });
  }

  /** Ends this actor in the middle of whatever it does. */
  kill(actor: Actor): void {
    actor.life += 1;
    actor.ready.length = 0;
    this.#timers = this.#timers.filter((timer) => timer.actor !== actor);
    for (const call of [...this.#calls]) if (call.to === actor) call.fail(new Killed(`${actor.name} is gone`));
  }

  /** Goes on until nothing is left to do, or for that many tasks. */
  run(most = Number.POSITIVE_INFINITY): Promise<void> {
    let left = most;
    return new Promise((resolve, reject) => {
      const step = () => {
        try {
          this.current = this.world;
          this.afterTask?.();
          if (left <= 0 || !this.#next()) {
            this.current = this.world;
            resolve();
            return;
          }
        } catch (error) {
          reject(error);
          return;
        }
        left -= 1;
        // The next tick comes when nothing is left of what follows at once.
        queueMicrotask(again);
      };
      const again = () => process.nextTick(step);
      again();
    });
  }

  #next(): boolean {
    let ready = this.#actors.filter((actor) => actor.ready.length > 0);
    if (ready.length === 0) {
      if (!this.#wake()) return false;
      ready = this.#actors.filter((actor) => actor.ready.length > 0);
    }
    const actor = ready.length === 1 ? (ready[0] as Actor) : this.chance.pick(ready);
    this.current = actor;
    this.now += TASK_TIME;
    this.tasks += 1;
    this.note(actor.number);
    (actor.ready.shift() as () => void)();
    return true;
  }

  // Nobody has anything to do now: it is as late as the first who waits.
  #wake(): boolean {
    if (this.#timers.length === 0) return false;
    const first = Math.min(...this.#timers.map(({ at }) => at));
    this.now = Math.max(this.now, first);
    const due = this.#timers.filter(({ at }) => at <= first).sort((a, b) => a.order - b.order);
    this.#timers = this.#timers.filter(({ at }) => at > first);
    for (const { actor, life, run } of due) if (actor.life === life) this.soon(run, actor);
    return true;
  }

  note(number: number): void {
    this.trace = Math.imul(this.trace ^ number, 0x01000193) ^ (this.tasks & 0xff);
  }
}

export const scheduler = new Scheduler();

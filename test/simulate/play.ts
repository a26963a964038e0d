import { Dexie } from 'dexie';
import type { Person } from '../../src/domain/person.ts';
import { type Part, partsOf } from '../../src/domain/policy.ts';
import { addSession } from '../../src/server/database/sessions.ts';
import { newId } from '../../src/store/id.ts';
import type { Ending } from '../../src/sync/phone.ts';
import type { SyncAnswer } from '../../src/sync/protocol.ts';
import { cast } from '../people.ts';
import { DEEDS, isFor } from './deeds.ts';
import { FAULTS, ON_PHONE } from './faults.ts';
import { forgetNames } from './globals.ts';
import { judge } from './oracle.ts';
import { Outside } from './outside.ts';
import { Phone, type Seat } from './phone.ts';
import type { Scenario, Step } from './scenario.ts';
import { type Actor, scheduler } from './scheduler.ts';
import { City, TOWN } from './server.ts';
import { setSizes } from './sources.ts';
import { Network, type Weather } from './weather.ts';
import { dispatch, readBack, send, tell, WORKS } from './works.ts';

// Whatever died with a phone would stay in this list.
const openDatabases = (Dexie as unknown as { connections: unknown[] }).connections;

/** How a scenario went. */
export interface Outcome {
  /** What is not as it must be; empty when all is well. */
  wrong: string[];
  story: string[];
  /** The same whenever the same happened in the same order. */
  trace: number;
  tasks: number;
  /** How often what was met. */
  met: Map<string, number>;
}

/** One scenario as it is played. */
export class Play {
  readonly city: City;
  readonly network: Network;
  readonly outside = new Outside();
  readonly phones: Phone[] = [];
  readonly story: string[] = [];
  readonly wrong: string[] = [];
  /** Who has no rights by a mistake, as they were before. */
  readonly rightless = new Map<string, Person>();
  /** Whether the city ever came back from a backup. */
  isRestored = false;
  /** Whose rights have changed since it began. */
  readonly moved = new Set<string>();
  /** What a restored city no longer has, and no phone can tell it again, by declaration. */
  readonly lost = new Set<string>();
  /** Versions that did not come in the order of commits. */
  readonly disorder: string[] = [];
  /** Told only here: each deed has words of its own. */
  word = '';

  constructor(city: City) {
    this.city = city;
    this.network = new Network(city);
    let last = 0;
    city.onCommit = async () => {
      const [state] = await city.look<{ version: number; newest: number }>(
        'select version, (select max(version) from records) as newest from municipalities',
      );
      if (!state) return;
      if (state.newest > state.version)
        this.disorder.push(`version ${state.newest} is above the counter, ${state.version}`);
      if (state.version < last) this.disorder.push(`the counter went back from ${last} to ${state.version}`);
      last = state.version;
    };
    city.onRestore = () => {
      last = 0;
    };
  }

  readonly met = new Map<string, number>();

  count(...what: string[]): void {
    for (const each of what) this.met.set(each, (this.met.get(each) ?? 0) + 1);
  }

  tell(line: string): void {
    this.story.push(line);
  }

  blame(wrong: string[]): void {
    for (const line of wrong) {
      if (this.wrong.length < 20) this.wrong.push(line);
      this.tell(`  !! ${line}`);
    }
  }

  /** Has somebody begin something; what comes of it is told when it comes. */
  begin(actor: Actor, phone: Phone | null, work: () => Promise<void>): void {
    const faults = phone?.faults;
    scheduler.soon(() => {
      const failed = (error: unknown) => {
        const name = (error as Error)?.name ?? String(error);
        this.count(`a failure: ${name}`);
        this.tell(`  … and it fails: ${name}`);
        if (phone === null || phone.faults === faults)
          this.blame([`${actor.name} fails: ${(error as Error)?.stack ?? error}`]);
      };
      work().catch(failed);
    }, actor);
  }

  newPhone(person: Person): Phone {
    const first = person.name.split(' ')[0] ?? '';
    const count = this.phones.filter((phone) => phone.actor.name.startsWith(first)).length;
    const phone = new Phone(`${first}'s phone${count ? ` ${count + 1}` : ''}`, person);
    phone.onWrong = (wrong) => this.blame(wrong);
    phone.onLook = (seat) => this.#lookForRights(seat);
    this.phones.push(phone);
    return phone;
  }

  async signIn(seat: Seat): Promise<void> {
    seat.session = newId();
    const now = new Date().toISOString();
    await addSession(this.city.database, TOWN, {
      hash: seat.session,
      personId: seat.person.id,
      deviceId: seat.phone.deviceId,
      madeAt: now,
      seenAt: now,
      expiresAt: '2100-01-01T00:00:00.000Z',
    });
  }

  /** One exchange of this phone, through this weather and then a clear sky. */
  async exchange(seat: Seat, tab: number, weather: Weather[]): Promise<Ending> {
    const left = [...weather];
    return seat.exchange(tab, (of, request) => this.network.carry(of, request, left.shift() ?? 'clear'));
  }

  async step(step: Step, index: number): Promise<void> {
    scheduler.chance.sow(step.seed);
    const fit = this.phones.filter(({ seat }) => isFor(step.what, seat));
    const phones = fit.length > 0 ? fit : this.phones;
    const phone = phones[step.phone % phones.length] as Phone;
    this.word = `w${index}`;
    const fault = FAULTS[step.what] ?? WORKS[step.what];
    // A server that lay frozen for hours in the middle of a delivery would take up two hours later what another has done meanwhile.
    if (this.city.isBusy && step.what === 'timePasses') await scheduler.run();
    if (fault) this.count(`fault: ${step.what}`);
    if (!fault) this.begin(phone.actor, phone, () => this.#perform(step, phone, `w${index}`));
    else if (ON_PHONE.includes(step.what)) this.begin(phone.actor, phone, async () => fault(this, phone, step));
    else this.begin(scheduler.world, null, async () => fault(this, phone, step));
    // Nobody works on a phone while it is being restored.
    await scheduler.run(step.what === 'pastePhone' ? undefined : (step.tasks ?? undefined));
    scheduler.now += this.city.isBusy ? Math.min(step.quiet, 100) : step.quiet;
  }

  async #perform(step: Step, phone: Phone, word: string): Promise<void> {
    const { seat } = phone;
    if (step.what === 'exchangeTwice') {
      this.tell(`${seat.say()} asks for two exchanges at once (${step.weather.join(', ') || 'clear'})`);
      const both = [this.exchange(seat, step.tab, step.weather), this.exchange(seat, step.tab + 1, step.weather)];
      const endings = await Promise.all(both);
      this.tell(`  ${seat.say()}: the exchanges end: ${endings.map(({ ending }) => ending).join(', ')}`);
      return;
    }
    if (step.what === 'exchange') {
      this.tell(`${seat.say()} asks for an exchange (${step.weather.join(', ') || 'clear'})`);
      const ending = await this.exchange(seat, step.tab, step.weather);
      this.tell(`  ${seat.say()}: the exchange ends: ${ending.ending}`);
      return;
    }
    const plan = DEEDS[step.what]?.(seat, step, word);
    if (!plan) return;
    this.count(`somebody: ${step.what}`);
    this.tell(`${seat.say()} ${plan.says}`);
    const problems = await plan.do();
    if (problems.length === 0) this.count(`done: ${step.what}`);
    if (problems.length > 0) this.tell(`  … which may not be: ${problems.map(({ reason }) => reason).join(', ')}`);
  }

  /** Every phone reads what there is. */
  async warmUp(): Promise<void> {
    for (const { seat } of this.phones) await this.#restOf(seat);
  }

  /** The sky clears, everybody signs in, and all phones exchange until nothing changes any more. */
  async rest(): Promise<void> {
    this.tell('The sky clears.');
    await scheduler.run();
    // Late enough for every phone to compare what it holds.
    scheduler.now += 2 * 86_400_000;
    this.city.isRightsDown = false;
    this.outside.far.isCalm = true;
    for (const phone of this.phones) phone.writesLeft = null;
    await this.mendRights();
    const LONGEST = 12;
    for (let round = 1; round <= LONGEST; round += 1) {
      const before = await this.#state();
      const endings: string[] = [];
      for (const phone of this.phones) {
        for (const seat of phone.seats) endings.push(await this.#restOf(seat));
      }
      await this.#workOff();
      if (this.wrong.length > 0) return;
      if (endings.every((ending) => ending === 'done') && before === (await this.#state())) return;
      if (round === LONGEST) this.blame([`the phones never come to rest: ${endings.join(', ')}`]);
    }
  }

  async #restOf(seat: Seat): Promise<string> {
    let ending = 'failed';
    this.begin(seat.phone.actor, seat.phone, async () => {
      ({ ending } = await this.exchange(seat, 0, []));
      if (ending === 'signIn') await this.signIn(seat);
    });
    await scheduler.run();
    return ending;
  }

  /** The servers do what is left for them to do by themselves, and whoever was not told that the city has their report sends it again. */
  async #workOff(): Promise<void> {
    // As late as the longest pause after a failure, and the next look at the systems of others.
    scheduler.now += 7_200_000;
    this.begin(scheduler.world, null, async () => {
      for (const report of this.outside.reports) if (!report.isTaken || this.isRestored) await send(this, report, 0);
      while ((await dispatch(this, 0)) ?? 0);
      await readBack(this, 0);
      while ((await tell(this, 0)) ?? 0);
    });
    await scheduler.run();
  }

  /** Whoever had no rights by a mistake has them again. */
  async mendRights(): Promise<void> {
    for (const person of this.rightless.values()) {
      this.tell(`${person.name} has their roles again`);
      await this.city.keep('person', [person]);
    }
    this.rightless.clear();
  }

  /** After a restore, rights are those of then. */
  async findRightless(): Promise<void> {
    this.rightless.clear();
    for (const person of cast) {
      const now = await this.city.findPerson(person.id);
      if (!now.roles.includes('administrator') && partsOf(now).length === 1) this.rightless.set(person.id, person);
    }
  }

  // A look-up that says nothing is no reason to empty a phone.
  #lookForRights(seat: Seat): void {
    const before = seat.worked;
    seat.worked = this.rightless.has(seat.person.id) ? seat.countWork() : 0;
    if (seat.meta('anew') !== null && !seat.isAnew) this.foundOther(seat);
    seat.isAnew = seat.meta('anew') !== null;
    // Given another part of the city just before, it has let go of the one and may not have been filled with the other.
    const isBeingFilled = (seat.meta<Part[]>('parts') ?? []).some(({ kind }) => kind !== 'directory');
    if (this.rightless.has(seat.person.id) && before > 0 && seat.worked === 0 && !isBeingFilled)
      this.blame([
        `${seat.say()}: all work is gone from the phone, because ${seat.person.name} has no role for a moment`,
      ]);
  }

  // What the daily comparison finds was wrong until then, and nobody knew.
  foundOther(seat: Seat): void {
    this.count('a part that was found other than the city has it');
    this.blame([`${seat.say()}: the daily comparison finds other than the city has: ${seat.meta<string[]>('anew')}`]);
  }

  /** After a restore: whatever is missing now must still be kept by whoever sent it. */
  async findLost(before: Set<string>): Promise<void> {
    const after = await this.city.doneIds();
    this.count('a city restored', ...(before.size > after.size ? ['a city restored that has lost something'] : []));
    this.isRestored = true;
    this.outside.far.forgetNoted();
    const missing = new Set([...before].filter((id) => !after.has(id)));
    for (const phone of this.phones) {
      for (const seat of phone.seats) {
        const kept = new Set(
          [...seat.rows<{ mutation: { id: string } }>('sent'), ...seat.outbox].map((row) => row.mutation.id),
        );
        for (const [id, { now, at, isForgotten, mutation }] of seat.fates) {
          if (!missing.has(id) || (now !== 'done' && now !== 'reviewed')) continue;
          // A month is as long as a phone keeps what it was told is done.
          const isOld = isForgotten || scheduler.now - at > 29 * 86_400_000;
          if (isOld || !kept.has(id)) this.lost.add(id);
          if (isOld || kept.has(id)) continue;
          // What is no longer theirs to hold is not kept for a restored city either.
          if (now === 'reviewed' || this.moved.has(seat.person.id)) continue;
          this.blame([
            `${seat.say()}: the city has lost ${mutation.name} ${id.slice(-6)}, told ${now}, and the phone does not keep it`,
          ]);
        }
      }
    }
  }

  async #state(): Promise<string> {
    const cities = await this.city.look('select epoch, version from municipalities');
    const waiting = this.phones.flatMap((phone) =>
      phone.seats.map((seat) => [seat.outbox.map(({ state }) => state), seat.meta('anew')]),
    );
    return JSON.stringify([cities, waiting]);
  }
}

function metIn(answer: SyncAnswer): string[] {
  return [
    'an answer',
    ...answer.answers.map(({ result }) => `a mutation ${result}`),
    ...answer.answers.flatMap(({ problems }) => (problems ?? []).map(({ reason }) => `a problem: ${reason}`)),
    ...(answer.isLast ? [] : ['a page with more to come']),
    ...(answer.startsOver ? ['a phone starting over'] : []),
    ...(answer.checks ? ['a check of what is held'] : []),
    ...(answer.parts ? ['parts that changed'] : []),
    ...(answer.backedUp === undefined ? [] : ['word of a backup']),
    ...(answer.changes.some(({ record }) => record === null) ? ['something gone or moved'] : []),
  ];
}

/** Plays a scenario from its beginning to its end and judges it. */
export async function play(scenario: Scenario): Promise<Outcome> {
  setSizes(scenario.sizes);
  scheduler.reset(scenario.seed);
  forgetNames(scenario.seed);
  const city = await City.open(scenario.servers, scenario.channels);
  const playing = new Play(city);
  scheduler.afterTask = () => {
    for (const phone of playing.phones) if (phone.isDying) phone.die();
  };
  for (const name of scenario.people) {
    const person = cast.find((each) => each.name.startsWith(name)) as Person;
    await playing.signIn(playing.newPhone(person).seat);
  }
  try {
    if (scenario.isWarm) await playing.warmUp();
    await city.backUp(false);
    for (const [index, step] of scenario.steps.entries()) {
      await playing.step(step, index);
      if (playing.wrong.length > 0) break;
    }
    if (playing.wrong.length === 0) {
      await playing.rest();
      if (playing.wrong.length === 0) playing.blame(await judge(playing));
    }
  } finally {
    await city.close();
    openDatabases.length = 0;
  }
  const { wrong, story, met } = playing;
  for (const { answer } of playing.network.sent) playing.count(...metIn(answer));
  return { wrong, story, trace: scheduler.trace, tasks: scheduler.tasks, met };
}

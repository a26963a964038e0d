import { median, timed } from './clock.ts';
import { makeEncounters } from './encounters.ts';
import type { BenchPhone, Side } from './side.ts';
import type { Usage } from './usage.ts';

/** Medians: milliseconds and bytes on the wire, both ways together. */
export interface Measured {
  name: string;
  sizes: Sized[];
  /** One record on a phone that has all the others. */
  one: { ms: number; bytes: number };
  /** The most the server's process ever held, in bytes. */
  memory: number;
}

export interface Sized {
  records: number;
  push: Cost;
  pull: Cost;
}

export interface Cost {
  ms: number;
  up: number;
  down: number;
}

const TRIES = 7;

/** Takes one side through all of the work. */
export async function measure(side: Side, sizes: number[], trips: number): Promise<Measured> {
  // The first requests of a process are slow on every side, and a server in a town hall is not at its first ones.
  await tryOnce(side, Math.min(...sizes));
  const measured: Sized[] = [];
  for (const records of sizes) measured.push(await measureSize(side, records));
  const one = await measureTrips(side, trips);
  const { memory } = await side.usage();
  return { name: side.name, sizes: measured, one, memory };
}

async function measureSize(side: Side, records: number): Promise<Sized> {
  const tries: Awaited<ReturnType<typeof tryOnce>>[] = [];
  for (let attempt = 0; attempt < TRIES; attempt += 1) tries.push(await tryOnce(side, records));
  return { records, push: middle(tries.map(({ push }) => push)), pull: middle(tries.map(({ pull }) => pull)) };
}

/** Everything up from one phone, then everything down to another. */
async function tryOnce(side: Side, records: number): Promise<{ push: Cost; pull: Cost }> {
  const town = await side.newTown();
  const phone = await town.openPhone(makeEncounters(records));
  const push = await costOf(side, () => phone.exchange());
  const other = await town.openNewPhone();
  const pull = await costOf(side, () => other.exchange());
  await expectEncounters(other, records);
  await phone.close();
  await other.close();
  return { push, pull };
}

async function measureTrips(side: Side, trips: number): Promise<Measured['one']> {
  const town = await side.newTown();
  const phone = await town.openPhone([]);
  const times: number[] = [];
  const before = await side.usage();
  for (const encounter of makeEncounters(trips)) {
    await phone.note(encounter);
    times.push(await timed(() => phone.exchange()));
  }
  const { up, down } = since(before, await side.usage());
  await expectEncounters(phone, trips);
  await phone.close();
  return { ms: median(times), bytes: (up + down) / trips };
}

async function costOf(side: Side, work: () => Promise<unknown>): Promise<Cost> {
  const before = await side.usage();
  const ms = await timed(work);
  return { ms, ...since(before, await side.usage()) };
}

// A fast way to do nothing would win every race.
async function expectEncounters(phone: BenchPhone, expected: number): Promise<void> {
  const held = await phone.countEncounters();
  if (held !== expected) throw new Error(`the phone holds ${held} encounters instead of ${expected}`);
}

const since = (before: Usage, after: Usage) => ({ up: after.up - before.up, down: after.down - before.down });

const middle = (costs: Cost[]): Cost => ({
  ms: median(costs.map(({ ms }) => ms)),
  up: median(costs.map(({ up }) => up)),
  down: median(costs.map(({ down }) => down)),
});

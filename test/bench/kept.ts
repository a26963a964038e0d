import { nora } from '../people.ts';
import { median, timed } from './clock.ts';
import { makeEncounters } from './encounters.ts';
import { recordEncounter } from './mutation.ts';
import { type Door, exchangeAll, type MemoryPhone, memoryPhone } from './phone.ts';
import { type Answerer, startProcess } from './process.ts';
import { type Row, rounded } from './table.ts';

/** One city, with what is asked of it. */
interface Kept {
  records: number;
  server: Answerer;
  /** Two of an officer's phones, so that each finds what the other has sent. */
  phones: [MemoryPhone, MemoryPhone];
  door: Door;
  busy: number[];
  empty: number[];
  first: number[];
}

const FIRST_PAGES = 5;

/**
 * The time of an exchange in cities that keep more and more records. The cities take turns, so that whatever else the machine does
 * falls on all of them.
 */
export async function benchKept(
  engine: string,
  newDatabase: () => Promise<string | null>,
  amounts: number[],
  trips: number,
): Promise<Row[]> {
  const cities: Kept[] = [];
  for (const records of amounts) cities.push(await openCity(await newDatabase(), records));
  for (let trip = -trips / 4; trip < trips; trip += 1) {
    for (const city of cities) await takeTrip(city, trip);
  }
  for (let page = 0; page < FIRST_PAGES; page += 1) {
    for (const city of cities) city.first.push(await timed(() => fetchFirstPage(city)));
  }
  for (const { server } of cities) await server.stop();
  return cities.map((city) => toRow(engine, city, cities[0] ?? city));
}

async function openCity(databaseUrl: string | null, records: number): Promise<Kept> {
  const server = startProcess(new URL('./server.ts', import.meta.url));
  await server.ask('open', databaseUrl);
  const door = await server.ask<Door>('newCity', records);
  const phones: Kept['phones'] = [memoryPhone(door, nora.id), memoryPhone(door, nora.id)];
  for (const phone of phones) await exchangeAll(phone);
  return { records, server, phones, door, busy: [], empty: [], first: [] };
}

// Trips below nought warm the city up.
async function takeTrip(city: Kept, trip: number): Promise<void> {
  const phone = city.phones[trip & 1] as MemoryPhone;
  phone.outbox.push(...makeEncounters(1).map((encounter) => recordEncounter(encounter, trip + 1000)));
  const busy = await timed(() => exchangeAll(phone));
  const empty = await timed(() => exchangeAll(phone));
  if (trip < 0) return;
  city.busy.push(busy);
  city.empty.push(empty);
}

async function fetchFirstPage({ door }: Kept): Promise<void> {
  const phone = memoryPhone(door, nora.id);
  const sentAt = new Date().toISOString();
  const { status } = await phone.post({ protocol: 1, deviceId: nora.id, sentAt, cursor: null, mutations: [] });
  if (status !== 200) throw new Error(`the first page was answered with ${status}`);
}

function toRow(engine: string, city: Kept, smallest: Kept): Row {
  const row: Row = { database: engine, 'records kept': city.records };
  for (const [name, what] of TIMES) {
    const ms = median(city[what]);
    row[`${name} ms`] = rounded(ms);
    row[`${name} ×`] = rounded(ms / median(smallest[what]));
  }
  return row;
}

const TIMES = [
  ['one up, one down', 'busy'],
  ['empty', 'empty'],
  ["a new phone's first page", 'first'],
] as const;

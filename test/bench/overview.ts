import { daysLater } from '../../src/domain/follow-up.ts';
import { median, timed } from './clock.ts';
import { type Door, exchangeAll, memoryPhone } from './phone.ts';
import { startProcess } from './process.ts';
import { coordinator, DAYS, maintainer } from './served.ts';
import { type Row, rounded } from './table.ts';

/** Where the desk and the overview of one city are. */
export interface DeskDoors {
  maintainer: Door;
  coordinator: Door;
}

/** The raw queries of the same, by name. */
export type RawQuery = 'desk' | 'city' | 'overview';

/** How long one waits for the desk of a city, and for its overview. */
export interface Waits {
  desk: Row;
  overview: Row;
}

const TRIES = 9;

/** A maintainer's first page, whole desk and empty exchange, a coordinator's first page and overview; beside the raw query of each. */
export async function benchOverview(
  engine: string,
  newDatabase: () => Promise<string | null>,
  amounts: number[],
): Promise<Waits[]> {
  const waits: Waits[] = [];
  for (const requests of amounts) waits.push(await benchCity(engine, await newDatabase(), requests));
  return waits;
}

async function benchCity(engine: string, databaseUrl: string | null, requests: number): Promise<Waits> {
  const server = startProcess(new URL('./server.ts', import.meta.url));
  await server.ask('open', databaseUrl);
  const doors = await server.ask<DeskDoors>('newDesk', requests);
  // They take turns, so that whatever else the machine does falls on both.
  const beside = async (work: () => Promise<unknown>, raw: RawQuery | null = null) => {
    await work();
    const times = { ours: [] as number[], raw: [] as number[] };
    for (let attempt = 0; attempt < TRIES; attempt += 1) {
      times.ours.push(await timed(work));
      if (raw) times.raw.push(await server.ask<number>('raw', raw));
    }
    const ms = median(times.ours);
    return { ms: rounded(ms), ratio: rounded(ms / median(raw ? times.raw : times.ours)) };
  };
  const phone = memoryPhone(doors.maintainer, maintainer.id);
  const first = await beside(() => fetchFirstPage(doors.maintainer, maintainer.id), 'desk');
  const city = await beside(() => fetchFirstPage(doors.coordinator, coordinator.id), 'city');
  const whole = await timed(() => exchangeAll(phone));
  const held = [...phone.records.keys()].filter((key) => key.startsWith('request/')).length;
  const empty = await beside(() => exchangeAll(phone));
  const week = await beside(() => look(doors, 7), 'overview');
  const all = await beside(() => look(doors, DAYS + 1), 'overview');
  await server.stop();
  const which = { database: engine, 'requests kept': requests };
  return {
    desk: {
      ...which,
      'on the desk': held,
      "a desk's first page ms": first.ms,
      '× raw': first.ratio,
      'whole desk ms': rounded(whole),
      'empty exchange ms': empty.ms,
      "the city's first page ms": city.ms,
      '× raw ': city.ratio,
    },
    overview: {
      ...which,
      'last 7 days ms': week.ms,
      '× raw': week.ratio,
      [`all ${DAYS} days ms`]: all.ms,
      '× raw ': all.ratio,
    },
  };
}

async function fetchFirstPage(door: Door, deviceId: string): Promise<void> {
  const phone = memoryPhone(door, deviceId);
  const sentAt = new Date().toISOString();
  const { status } = await phone.post({ protocol: 1, deviceId, sentAt, cursor: null, mutations: [] });
  if (status !== 200) throw new Error(`the first page was answered with ${status}`);
}

async function look({ coordinator: { address, cookie } }: DeskDoors, days: number): Promise<void> {
  const to = new Date().toISOString().slice(0, 10);
  const url = `${address}/api/overview?from=${daysLater(to, 1 - days)}&to=${to}`;
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`the overview was answered with ${response.status}`);
  await response.json();
}

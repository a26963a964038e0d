import { daysLater } from '../../src/domain/follow-up.ts';
import { median, timed } from './clock.ts';
import { type Door, exchangeAll, memoryPhone } from './phone.ts';
import { startProcess } from './process.ts';
import { DAYS, maintainer } from './served.ts';
import { type Row, rounded } from './table.ts';

/** Where the desk and the overview of one city are. */
export interface DeskDoors {
  maintainer: Door;
  coordinator: Door;
}

/** The raw queries of the same, by name. */
export type RawQuery = 'desk' | 'overview';

const TRIES = 9;

/** A maintainer's first page and an empty exchange, and a coordinator's overview of all there is, beside the raw query of each. */
export async function benchOverview(
  engine: string,
  newDatabase: () => Promise<string | null>,
  amounts: number[],
): Promise<Row[]> {
  const rows: Row[] = [];
  for (const requests of amounts) rows.push(await benchCity(engine, await newDatabase(), requests));
  return rows;
}

async function benchCity(engine: string, databaseUrl: string | null, requests: number): Promise<Row> {
  const server = startProcess(new URL('./server.ts', import.meta.url));
  await server.ask('open', databaseUrl);
  const doors = await server.ask<DeskDoors>('newDesk', requests);
  const middle = async (work: () => Promise<unknown>) => {
    await work();
    const times: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) times.push(await timed(work));
    return median(times);
  };
  const raw = async (name: RawQuery) => {
    const times: number[] = [];
    for (let attempt = 0; attempt < TRIES; attempt += 1) times.push(await server.ask<number>('raw', name));
    return median(times);
  };
  const phone = memoryPhone(doors.maintainer, maintainer.id);
  const first = await middle(() => fetchFirstPage(doors.maintainer));
  await exchangeAll(phone);
  const empty = await middle(() => exchangeAll(phone));
  const [week, year] = [await middle(() => look(doors, 7)), await middle(() => look(doors, DAYS + 1))];
  const [rawDesk, rawOverview] = [await raw('desk'), await raw('overview')];
  await server.stop();
  return {
    database: engine,
    'requests kept': requests,
    "a desk's first page ms": rounded(first),
    '× raw': rounded(first / rawDesk),
    'empty exchange ms': rounded(empty),
    'overview, 7 days ms': rounded(week),
    [`overview, ${DAYS} days ms`]: rounded(year),
    '× raw ': rounded(year / rawOverview),
  };
}

async function fetchFirstPage(door: Door): Promise<void> {
  const phone = memoryPhone(door, maintainer.id);
  const sentAt = new Date().toISOString();
  const { status } = await phone.post({ protocol: 1, deviceId: maintainer.id, sentAt, cursor: null, mutations: [] });
  if (status !== 200) throw new Error(`the first page was answered with ${status}`);
}

async function look({ coordinator: { address, cookie } }: DeskDoors, days: number): Promise<void> {
  const to = new Date().toISOString().slice(0, 10);
  const url = `${address}/api/overview?from=${daysLater(to, 1 - days)}&to=${to}`;
  const response = await fetch(url, { headers: { cookie } });
  if (!response.ok) throw new Error(`the overview was answered with ${response.status}`);
  await response.json();
}

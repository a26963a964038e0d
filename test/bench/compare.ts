import type { Postgres } from '../postgres.ts';
import { type Measured, measure } from './measure.ts';
import { openOurs } from './ours.ts';
import { AS_IT_COMES, openPeer, TUNED } from './peer.ts';
import { installPouch } from './pouch.ts';
import { benchRaw, type Raw } from './raw.ts';
import { besideRaw, fasterThan, timesOf, usageOf } from './rows.ts';
import type { Side } from './side.ts';
import { printTable, type Row } from './table.ts';

/** Ours with the work of its database alone. */
interface Ours {
  measured: Measured;
  raw: Raw[];
}

const NOTES = `
The same records of about 400 bytes over HTTP on this machine, each server in a process of its own, every client in the bench's.
Milliseconds, medians of 7 after one try to warm up; one record: of 1,000.
PouchDB: express-pouchdb (only what replication needs) on LevelDB, which acknowledges before the disk has it; the client is
PouchDB in memory. "tuned": batches of 1,000, and one checkpoint instead of two. Ours: SQLite with synchronous=FULL, PostgreSQL
with fsync; the client keeps in memory what the app keeps in IndexedDB. The raw insert and select with JSON.parse are of the same
records, on the same kind of database, in the bench's own process.
`;

/** Prints the peer and ours, on each database there is, at the same work. */
export async function compare(postgres: Postgres | null, sizes: number[], trips: number): Promise<void> {
  const run: Run = async (opening) => {
    const side = await opening;
    console.log(`… ${side.name}`);
    return measure(side, sizes, trips).finally(side.stop);
  };
  const peers = await runPeers(run);
  const ours: Ours[] = [{ measured: await run(openOurs('ours on SQLite', null)), raw: await benchRaw(null, sizes) }];
  if (postgres) {
    const measured = await run(openOurs('ours on PostgreSQL', await postgres.newDatabase()));
    ours.push({ measured, raw: await benchRaw(await postgres.newDatabase(), sizes) });
  }
  print(peers, ours);
}

type Run = (opening: Promise<Side>) => Promise<Measured>;

// Where the peer cannot be had, or does not run here, ours is measured all the same.
async function runPeers(run: Run): Promise<Measured[]> {
  try {
    installPouch();
    return [await run(openPeer('PouchDB as it comes', AS_IT_COMES)), await run(openPeer('PouchDB tuned', TUNED))];
  } catch (error) {
    console.log(`PouchDB left out: ${(error as Error).message}`);
    return [];
  }
}

function print(peers: Measured[], ours: Ours[]): void {
  console.log(NOTES);
  printTable([...peers.map(timesOf), ...ours.flatMap((one) => rowsOf(one, peers))]);
  console.log('\nBytes on the sockets, headers and all; memory of the server process (without PostgreSQL itself).\n');
  printTable([...peers, ...ours.map(({ measured }) => measured)].map(usageOf));
}

const rowsOf = ({ measured, raw }: Ours, peers: Measured[]): Row[] => [
  timesOf(measured),
  ...peers.map((peer) => fasterThan(measured, peer)),
  besideRaw(measured, raw),
];

import type { Encounter } from '../../src/domain/encounter.ts';
import { loadMemoryPouch, type Pouch, type PouchMaker, type ReplicateOptions } from './pouch.ts';
import { startProcess } from './process.ts';
import type { BenchPhone, BenchTown, Side } from './side.ts';

/** How the peer's client replicates: up with one checkpoint, down with another. */
export interface Manner {
  up: ReplicateOptions;
  down: ReplicateOptions;
}

export const AS_IT_COMES: Manner = { up: {}, down: {} };
/** Batches as large as our pages, and one checkpoint where there may be two. */
export const TUNED: Manner = {
  up: { batch_size: 1000, checkpoint: 'source' },
  down: { batch_size: 1000, checkpoint: 'target' },
};

let databases = 0;
const nextName = () => {
  databases += 1;
  return `town-${databases}`;
};

/** PouchDB in memory in this process, replicating with express-pouchdb in another. */
export async function openPeer(name: string, manner: Manner): Promise<Side> {
  const pouch = loadMemoryPouch();
  const server = startProcess(new URL('./peer-server.ts', import.meta.url));
  const address = await server.ask<string>('open');
  return {
    name,
    async newTown() {
      const remote = new pouch(`${address}/${nextName()}`);
      await remote.info();
      return townAt(pouch, remote, manner);
    },
    usage: () => server.ask('usage'),
    stop: () => server.stop(),
  };
}

const townAt = (pouch: PouchMaker, remote: Pouch, manner: Manner): BenchTown => ({
  async openPhone(waiting) {
    const local = new pouch(nextName(), { adapter: 'memory' });
    await local.bulkDocs(waiting.map(toDocument));
    return phoneOn(local, () => pouch.replicate(local, remote, manner.up));
  },
  async openNewPhone() {
    const local = new pouch(nextName(), { adapter: 'memory' });
    await local.info();
    return phoneOn(local, () => pouch.replicate(remote, local, manner.down));
  },
});

const phoneOn = (local: Pouch, replicate: () => Promise<{ ok: boolean }>): BenchPhone => ({
  note: async (encounter) => void (await local.put(toDocument(encounter))),
  async exchange() {
    if (!(await replicate()).ok) throw new Error('the peer did not replicate');
  },
  countEncounters: async () => (await local.info()).doc_count,
  close: async () => void (await local.destroy()),
});

const toDocument = ({ id, ...rest }: Encounter) => ({ _id: id, ...rest });

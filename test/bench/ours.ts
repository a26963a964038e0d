import { nora } from '../people.ts';
import { recordEncounter } from './mutation.ts';
import { type Door, exchangeAll, memoryPhone } from './phone.ts';
import { startProcess } from './process.ts';
import type { BenchPhone, BenchTown, Side } from './side.ts';

/** Plein Air on SQLite, or on the PostgreSQL of this address. */
export async function openOurs(name: string, databaseUrl: string | null): Promise<Side> {
  const server = startProcess(new URL('./server.ts', import.meta.url));
  await server.ask('open', databaseUrl);
  return {
    name,
    newTown: async () => townBehind(await server.ask<Door>('newTown')),
    usage: () => server.ask('usage'),
    stop: () => server.stop(),
  };
}

const townBehind = (door: Door): BenchTown => ({
  openNewPhone: async () => phoneAt(door),
  async openPhone(waiting) {
    const phone = phoneAt(door);
    await phone.exchange();
    for (const encounter of waiting) await phone.note(encounter);
    return phone;
  },
});

function phoneAt(door: Door): BenchPhone {
  const phone = memoryPhone(door, nora.id);
  return {
    note: async (encounter) => void phone.outbox.push(recordEncounter(encounter, phone.outbox.length)),
    exchange: () => exchangeAll(phone),
    countEncounters: async () => [...phone.records.keys()].filter((key) => key.startsWith('encounter/')).length,
    close: async () => {},
  };
}

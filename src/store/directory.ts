import { liveQuery } from 'dexie';
import { type Directory, EMPTY_DIRECTORY } from '../domain/directory.ts';
import type { Reply } from '../domain/reply.ts';
import type { Rule } from '../domain/rule.ts';
import type { Suggester } from '../domain/suggester.ts';
import { readMeta } from './meta.ts';
import type { Store } from './store.ts';

const LISTS = {
  district: 'districts',
  department: 'departments',
  service: 'services',
  rule: 'rules',
  person: 'people',
} as const;

const remembered = new WeakMap<Store, { version: string; directory: Directory }>();

/** What the city has set up, as far as this phone has heard; read again only when it has changed. */
export async function findDirectory(store: Store): Promise<Directory> {
  const version = (await readMeta(store, 'directoryVersion')) ?? '';
  const known = remembered.get(store);
  if (known?.version === version) return known.directory;
  const directory = await readDirectory(store);
  remembered.set(store, { version, directory });
  return directory;
}

export const watchDirectory = (store: Store) => liveQuery(() => findDirectory(store));

async function readDirectory(store: Store): Promise<Directory> {
  const directory: Directory = structuredClone(EMPTY_DIRECTORY);
  for (const { kind, record } of await store.directory.toArray()) {
    if (kind === 'municipality') directory.municipality = record as Directory['municipality'];
    else if (kind === 'suggester') directory.suggester = record as Suggester;
    else if (kind === 'reply') directory.replies = [...(directory.replies ?? []), record as Reply];
    else (directory[LISTS[kind as keyof typeof LISTS]] as unknown[]).push(record);
  }
  directory.rules.sort((a: Rule, b: Rule) => a.order - b.order);
  return directory;
}

import { liveQuery } from 'dexie';
import type { Put } from '../domain/deeds.ts';
import type { Directory } from '../domain/directory.ts';
import type { Instant } from '../domain/instant.ts';
import type { Person } from '../domain/person.ts';
import { partsOf } from '../domain/policy.ts';
import type { Records, WorkKind } from '../domain/record.ts';
import type { ServiceRequest } from '../domain/request.ts';
import type { Round } from '../domain/round.ts';
import { takeChanges } from './changes.ts';
import { writeMeta } from './meta.ts';
import { isPractice } from './practice.ts';
import { type Store, tableOf } from './store.ts';

/** An invented town: what it has set up, what has happened in it, and who practises there. */
export interface Town {
  person: Person;
  directory: Directory;
  records: Put[];
  round: Round;
}

const FIRST = 1;
const PRACTISED = 'practised';

/** Who practises in a store, and since when its town is there. */
export interface Practised {
  person: Person;
  since: Instant;
}

/** Writes the town into a practice store, all of it or nothing; what was there goes. */
export function fillPractice(store: Store, { person, directory, records, round }: Town): Promise<void> {
  if (!isPractice(store)) throw new Error('only practice is filled with what is invented');
  return store.transaction('rw', store.tables, async () => {
    await Promise.all(store.tables.map((table) => table.clear()));
    const { municipality, districts, departments, services, rules, people } = directory;
    const lists = { municipality: [municipality], district: districts, department: departments, service: services };
    const changes = Object.entries({ ...lists, rule: rules, person: people }).flatMap(([kind, list]) =>
      list.map((record) => ({ kind: kind as keyof Records, id: record?.id ?? '', version: FIRST, record })),
    );
    await takeChanges(store, changes);
    for (const { kind, id, record } of records)
      await tableOf(store, kind as WorkKind).put({ id, version: FIRST, record: record as Records[WorkKind] });
    await store.rounds.put(round);
    await writeMeta(store, 'parts', partsOf(person));
    await writeMeta(store, 'cursor', String(FIRST));
    const since = new Date().toISOString();
    await writeMeta(store, 'heardAt', since);
    await store.meta.put({ key: PRACTISED, value: { person, since } satisfies Practised });
  });
}

/** Who practises in this store, since when; null where there is no town in it. */
export const watchPractised = (store: Store) =>
  liveQuery(async () => ((await store.meta.get(PRACTISED))?.value as Practised | undefined) ?? null);

/** The requests that were opened here since the town was made. */
export const findOpened = async (store: Store, { since }: Practised): Promise<ServiceRequest[]> =>
  (await store.requests.where('record.openedAt').above(since).toArray()).map((row) => row.record);

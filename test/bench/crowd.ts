import { type Contact, newContact } from '../../src/domain/contact.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { newId } from '../../src/store/id.ts';
import type { Row, Store } from '../../src/store/store.ts';
import type { Page } from '../browser/browsers.ts';
import { requestOf } from '../domain/records.ts';
import { nora, omar, piet } from '../people.ts';
import { encounterOf } from '../phone.ts';
import { makeNote } from './encounters.ts';

/** How much is on a phone that has seen years. */
export interface Crowd {
  requests: number;
  contacts: number;
  encounters: number;
}

const YEARS = 4;
const LOT = 1000;
const OPEN = 0.1;
const SERVICES = ['tree', 'lamp', 'bench', 'mooring', null];

/** Writes that many records into the person's store, straight into the browser's database: no server could send them as fast. */
export async function fillStore(page: Page, name: string, crowd: Crowd): Promise<void> {
  const kinds: [keyof Store & string, number, (age: number) => { id: string }][] = [
    ['requests', crowd.requests, makeRequest],
    ['contacts', crowd.contacts, makeContact],
    ['encounters', crowd.encounters, makeEncounter],
  ];
  for (const [table, count, make] of kinds)
    for (let at = 0; at < count; at += LOT) {
      const lot = Array.from({ length: Math.min(LOT, count - at) }, (_, index) =>
        rowOf(make(1 - (at + index) / count)),
      );
      await page.evaluate(put(name, table, lot));
    }
}

const rowOf = <T extends { id: string }>(record: T): Row<T> => ({ id: record.id, version: 1, record });

const put = (name: string, table: string, rows: Row<unknown>[]) => `new Promise((resolve, reject) => {
  const opening = indexedDB.open(${JSON.stringify(name)});
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const writing = opening.result.transaction(${JSON.stringify(table)}, 'readwrite');
    for (const row of ${JSON.stringify(rows)}) writing.objectStore(${JSON.stringify(table)}).put(row);
    writing.oncomplete = () => { opening.result.close(); resolve(true); };
    writing.onerror = () => reject(writing.error);
  };
})`;

const momentOf = (age: number) => new Date(Date.now() - age * YEARS * 365 * 86_400_000).toISOString();
const any = <T>(choices: readonly T[]): T => choices[Math.floor(Math.random() * choices.length)] as T;
const SYLLABLES =
  'van der bak ker jan sen vis ser no wak da len mo reau has san lind berg kow ski mar tin du pont'.split(' ');
const name = () => {
  const word = () => Array.from({ length: 2 + Math.floor(Math.random() * 2) }, () => any(SYLLABLES)).join('');
  return [word(), word()].map((word) => word[0]?.toUpperCase() + word.slice(1)).join(' ');
};

function makeRequest(age: number): ServiceRequest {
  const openedAt = momentOf(age);
  const isOpen = Math.random() < OPEN;
  const serviceCode = any(SERVICES);
  const opened = { at: openedAt, byId: nora.id, deed: 'opened' as const };
  const steps = [
    { at: openedAt, byId: null, deed: 'routed' as const, departmentId: 'green' },
    { at: openedAt, byId: piet.id, deed: 'remark' as const, text: makeNote() },
    { at: openedAt, byId: piet.id, deed: 'status' as const, status: 'done' as const, text: '' },
  ];
  return requestOf(any([nora, nora, omar]), {
    id: newId(),
    encounterId: newId(),
    text: `${makeNote()} ${name()}`,
    serviceCode,
    districtId: any(['harbour', 'old-town']),
    place: { longitude: Math.random() * 2, latitude: Math.random(), accuracy: 12, address: `${name()} 12` },
    openedAt,
    dueAt: momentOf(age - 0.003),
    status: isOpen ? 'open' : 'done',
    answer: isOpen ? null : { text: makeNote(), byId: piet.id, at: openedAt },
    history: isOpen ? [opened] : [opened, ...steps],
  });
}

const makeContact = (age: number): Contact => ({
  ...newContact(newId(), nora.id, momentOf(age)),
  name: name(),
  phone: `+31 6 ${Math.floor(1e7 + Math.random() * 8e7)}`,
  address: `${name()} 4`,
  districtId: 'harbour',
  note: makeNote(),
});

const makeEncounter = (age: number): Encounter => ({
  ...encounterOf(nora, `${makeNote()} ${name()}`, [[makeNote(), 'tree']]),
  metAt: momentOf(age),
});

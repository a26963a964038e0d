import type { Encounter } from '../../src/domain/encounter.ts';

/**
 * Work that is always the same, as an expression for the page: the milliseconds that this machine needs for it at this moment, slowed as
 * the page is. Beside it, what the app needs can be compared from day to day.
 */
export interface Yardsticks {
  /** A frame with nothing new in it. */
  frame: string;
  /** Plain JavaScript: a text of 20,000 rows taken apart and put together again. */
  script: string;
  /** The first rows of a list, read by an index of the database and shown without the app, and the frame after. */
  read: string;
  /** What a Save writes, in one transaction that is on the disk when it ends, without the app, and the frame after. */
  write: string;
}

const ROWS = 12;

/** `name` is that of the store that is read; what is written goes to a database of its own. */
export const yardsticksOn = (name: string, encounter: Encounter): Yardsticks => ({
  frame: timed('', ''),
  script: timed(
    `const text = JSON.stringify(Array.from({ length: 20000 }, (_, at) => ({ at, id: 'row-' + at, words: ['street', 'lamp', 'tree'] })));`,
    'JSON.stringify(JSON.parse(text))',
  ),
  read: timed(
    open(name, ''),
    `const rows = await over(base.transaction('requests').objectStore('requests').index('record.openedAt').getAll(null, ${ROWS}));
     const list = document.createElement('ul');
     for (const { record } of rows) list.append(Object.assign(document.createElement('li'), { textContent: record.text }));
     document.body.append(list);
     list.getBoundingClientRect()`,
    'list.remove();',
  ),
  write: timed(
    open('yardstick', `for (const name of ${JSON.stringify(WRITTEN)}) event.target.result.createObjectStore(name);`),
    `const writing = base.transaction(${JSON.stringify(WRITTEN)}, 'readwrite', { durability: 'strict' });
     for (const name of ${JSON.stringify(WRITTEN)}) writing.objectStore(name).put(${JSON.stringify(rowOf(encounter))}, crypto.randomUUID());
     await new Promise((go, fail) => { writing.oncomplete = go; writing.onabort = fail; })`,
  ),
});

// As many as one Save writes to.
const WRITTEN = ['encounters', 'visits', 'held', 'outbox', 'meta'];

const rowOf = (encounter: Encounter) => ({ id: encounter.id, version: null, record: encounter });

const open = (name: string, make: string) => `
  const over = (asked) => new Promise((go, fail) => { asked.onsuccess = () => go(asked.result); asked.onerror = () => fail(asked.error); });
  const opening = indexedDB.open(${JSON.stringify(name)});
  opening.onupgradeneeded = (event) => { ${make} };
  const base = await over(opening);`;

/** Made ready without being timed, then timed until the next frame is over. */
const timed = (ready: string, work: string, clear = '') => `(async () => {
  ${ready}
  await new Promise((go) => setTimeout(go, 30));
  const start = performance.now();
  ${work};
  await new Promise((go) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = go;
    port2.postMessage(0);
  }));
  const needed = performance.now() - start;
  ${clear}
  if (typeof base !== 'undefined') base.close();
  return needed;
})()`;

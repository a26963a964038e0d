import '../../../phone-memory.ts';
import { setTimeout as sleep } from 'node:timers/promises';
import { Dexie } from 'dexie';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isClosed, keepOpen } from '../../../../src/app/keep-open.ts';
import { makeKeeper } from '../../../../src/app/screens/new/keeper.ts';
import { type EncounterDraft, newDraft, withNote } from '../../../../src/domain/draft.ts';
import { findDraft } from '../../../../src/store/drafts.ts';
import { Store } from '../../../../src/store/store.ts';
import { cutOff } from '../../../../src/store/under-way.ts';
import { FRIDAY, idOf } from '../../../domain/records.ts';
import { nora } from '../../../people.ts';
import { fillDisk } from '../../../store/memory.ts';

const PATIENCE = 20;
const blank = newDraft(idOf(1), nora.id, FRIDAY);

/** Nora's sheet in a store that the app has opened; `leave` closes the two in the order in which the app does. */
function openSheet(name: string, patience = PATIENCE) {
  const store = new Store(name);
  const close = keepOpen(store);
  const told: boolean[] = [];
  const keeper = makeKeeper(store, blank, (isSafe) => told.push(isSafe), patience);
  const leave = () => {
    close();
    keeper.flush();
  };
  return { store, keeper, told, leave, type: (words: string) => keeper.keep(withNote(blank, words)) };
}

async function readNote(name: string): Promise<string | undefined> {
  const store = new Store(name);
  const draft = await findDraft(store, blank.encounter.id);
  store.close();
  return (draft?.content as EncounterDraft | undefined)?.encounter.note;
}

/** Until that is so; a machine may be slow. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (let looks = 0; !(await isSo()); looks++) {
    assert.ok(looks < 200, 'it does not come about');
    await sleep(PATIENCE / 2);
  }
}

test('the last letters before the phone is locked under an open sheet are kept', async () => {
  const { store, type, leave } = openSheet('keeper-locked');
  type('Mrs Vis');
  await until(async () => (await readNote('keeper-locked')) === 'Mrs Vis');
  type('Mrs Visser has a leak');
  leave();
  await until(() => isClosed(store));
  assert.is(await readNote('keeper-locked'), 'Mrs Visser has a leak');
});

test('the letters that are just being kept when the page is left, which cuts them off, are kept all the same', async () => {
  const { store, keeper, leave, type } = openSheet('keeper-left', 60_000);
  let isLeft = false;
  store.use({
    stack: 'dbcore',
    name: 'left',
    create: (core) => ({
      ...core,
      transaction(stores, mode, options) {
        if (mode === 'readwrite' && !isLeft) {
          isLeft = true;
          queueMicrotask(() => {
            cutOff();
            keeper.leave();
          });
        }
        return core.transaction(stores, mode, options);
      },
    }),
  });
  type('Mrs Visser has a leak');
  await until(async () => (await readNote('keeper-left')) === 'Mrs Visser has a leak');
  leave();
});

test('what was typed on a full phone is kept as soon as there is room, though the sheet was left meanwhile', async () => {
  const { store, type, told } = openSheet('keeper-full');
  const disk = fillDisk(store, 1);
  type('Mrs Visser has a leak');
  await until(() => disk.tried() > 1);
  assert.equal(told.slice(0, 1), [false]);
  disk.clear();
  await until(() => told.at(-1) === true);
  assert.is(await readNote('keeper-full'), 'Mrs Visser has a leak');
  store.close();
});

test('of two tries that a slow and full phone did not take, the later words are kept', async () => {
  const { store, type } = openSheet('keeper-slow');
  await store.drafts.count();
  const slow = store.transaction('rw', store.drafts, () => Dexie.waitFor(sleep(600)));
  const disk = fillDisk(store, 1);
  type('Mrs Vis');
  await sleep(50);
  type('Mrs Visser has a leak');
  await slow;
  await until(() => disk.tried() > 1);
  disk.clear();
  await until(async () => (await readNote('keeper-slow')) !== undefined);
  await sleep(10 * PATIENCE);
  assert.is(await readNote('keeper-slow'), 'Mrs Visser has a leak');
  store.close();
});

test('a phone that was locked while it was full is not asked again for ever', async () => {
  const { store, type, leave, told } = openSheet('keeper-over');
  fillDisk(store, 1);
  type('Mrs Visser has a leak');
  leave();
  await until(() => isClosed(store));
  await sleep(3 * PATIENCE);
  const before = told.length;
  await sleep(4 * PATIENCE);
  assert.is(told.length, before);
});

test.run();

import '../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Store } from '../../../src/store/store.ts';

// What of a browser it listens to, and a worker that can be had but fails when it is told to.
const workers: FailingWorker[] = [];
class FailingWorker {
  onerror: (event: { message: string }) => void = () => {};
  hasEnded = false;
  constructor() {
    workers.push(this);
  }
  postMessage() {}
  terminate() {
    this.hasEnded = true;
  }
}
Object.assign(globalThis, {
  document: new EventTarget(),
  addEventListener: () => {},
  Worker: FailingWorker,
});
const { finderOf, forget, isWarm } = await import('../../../src/app/find/finder.ts');

const open = (name: string) => {
  const store = new Store(name);
  return { store, finder: finderOf(store, false) };
};
/** Asks until all on this phone has been looked through. */
async function warm({ store, finder }: ReturnType<typeof open>): Promise<void> {
  while (!isWarm(store)) {
    await finder.ask('all', { said: 'a', most: 5 });
    await new Promise((go) => setTimeout(go, 5));
  }
}

test('an answer says to what it is one, whatever is typed by the time it comes', async () => {
  const { store, finder } = open('finder-1');
  const [first, second] = await Promise.all([
    finder.ask('all', { said: '', most: 5 }),
    finder.ask('all', { said: 'tree', most: 5 }),
  ]);
  assert.equal([first.asked.said, second.asked.said], ['', 'tree']);
  forget();
  store.close();
});

test('who signs in after somebody else keeps what is being looked through, though the other is forgotten late', async () => {
  const [before, after] = [open('finder-2'), open('finder-3')];
  await warm(before);
  await warm(after);
  forget(before.store);
  assert.ok(isWarm(after.store));
  forget(after.store);
  assert.not(isWarm(after.store));
  for (const { store } of [before, after]) store.close();
});

test('a worker that fails after it was ended leaves the one that works in its place', () => {
  const { store } = open('finder-4');
  const beside = finderOf(store, true);
  beside.ask('all', { said: 'a', most: 5 });
  forget();
  beside.ask('all', { said: 'a', most: 5 });
  let asked = 0;
  const end = beside.onChange(() => {
    asked += 1;
  });
  workers[0]?.onerror({ message: 'ended' });
  assert.is(asked, 0);
  assert.not(workers[1]?.hasEnded);
  workers[1]?.onerror({ message: 'failed' });
  assert.is(asked, 1, 'the page looks through it all by itself');
  end();
  forget();
  store.close();
});

test.run();

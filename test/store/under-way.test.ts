import '../phone-memory.ts';
import { Dexie } from 'dexie';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { Store } from '../../src/store/store.ts';
import { cutOff } from '../../src/store/under-way.ts';

test('a page that is left while it writes keeps the next one from nothing, and nothing half done is kept', async () => {
  const left = new Store('under-way');
  await left.open();
  // The next page, of which this one knows nothing.
  const next = await new Dexie('under-way').open();
  const end = Date.now() + 2000;
  const told = left
    .transaction('rw', left.meta, async () => {
      await left.meta.put({ key: 'half', value: 1 });
      while (Date.now() < end) await left.meta.get('half');
      return 'kept';
    })
    .catch((error: Error) => error.name);
  await pause(20);
  const writing = next.table('meta').put({ key: 'whole', value: 2 });
  assert.is(await Promise.race([writing, pause(50)]), 'still waiting');
  cutOff();
  assert.is(await writing, 'whole');
  assert.is(await told, 'AbortError');
  assert.equal(await next.table('meta').toArray(), [{ key: 'whole', value: 2 }]);
  left.close();
  next.close();
});

test('a page that one comes back to goes on working', async () => {
  const store = new Store('came-back');
  const reading = store.meta.toArray().catch((error: Error) => error.name);
  await pause(0);
  cutOff();
  await reading;
  await store.meta.put({ key: 'after', value: 1 });
  assert.equal(await store.meta.toArray(), [{ key: 'after', value: 1 }]);
  store.close();
});

const pause = (time: number) => new Promise<string>((go) => setTimeout(() => go('still waiting'), time));

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dropDraft, findDraft, keepDraft, watchDrafts } from '../../src/store/drafts.ts';
import { Store } from '../../src/store/store.ts';
import { idOf } from '../domain/records.ts';
import { seen } from './memory.ts';

test('what is half typed is there after the phone was switched off', async () => {
  const store = new Store('drafts-reopen');
  await keepDraft(store, { id: 'a', kind: 'encounter', content: { note: 'Mrs V' } });
  await keepDraft(store, { id: 'a', kind: 'encounter', content: { note: 'Mrs Visser' } });
  store.close();
  const again = new Store('drafts-reopen');
  assert.equal((await findDraft(again, 'a'))?.content, { note: 'Mrs Visser' });
  assert.is(await again.drafts.count(), 1);
  again.close();
});

test('a draft that is dropped is gone, and one that never was is null', async () => {
  const store = new Store('drafts-drop');
  await keepDraft(store, { id: 'a', kind: 'contact', content: {} });
  await dropDraft(store, 'a');
  assert.is(await findDraft(store, 'a'), null);
  assert.is(await findDraft(store, 'b'), null);
  store.close();
});

test('talks that are begun are shown before contacts, the latest of each first', async () => {
  const store = new Store('drafts-watch');
  for (const [id, kind] of [
    [idOf(1), 'encounter'],
    [idOf(2), 'contact'],
    [idOf(3), 'encounter'],
    ['what-was-read', 'words'],
  ] as const) {
    await keepDraft(store, { id, kind, content: {} });
    await new Promise((resolve) => setTimeout(resolve, 3));
  }
  const ids = (await seen(watchDrafts(store))).map(({ id }) => id);
  assert.equal(ids, [idOf(3), idOf(1), idOf(2)]);
  store.close();
});

test.run();

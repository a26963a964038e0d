import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { letThrownGo, putDraftBack, thrown } from '../../src/app/thrown.ts';
import { dropDraft, findDraft, keepDraft } from '../../src/store/drafts.ts';
import { type Draft, Store } from '../../src/store/store.ts';

const ANNA = 'anna';

/** Nora has begun to change Anna and thrown that away. */
async function throwOneAway(store: Store): Promise<Draft> {
  await keepDraft(store, { id: ANNA, kind: 'contact', content: 'The first words' });
  const draft = await findDraft(store, ANNA);
  assert.ok(draft);
  await dropDraft(store, ANNA);
  thrown.setState({ draft });
  return draft;
}

const wordsIn = async (store: Store) => (await findDraft(store, ANNA))?.content;

test('a draft thrown away is put back as it was', async () => {
  const store = new Store('thrown-back');
  await putDraftBack(store, await throwOneAway(store));
  assert.equal([await wordsIn(store), thrown.getState().draft], ['The first words', null]);
  store.close();
});

test('Nora throws a change away and types another: the first, put back, does not take the new words', async () => {
  const store = new Store('thrown-and-begun-anew');
  const draft = await throwOneAway(store);
  await keepDraft(store, { id: ANNA, kind: 'contact', content: 'The new words' });
  await putDraftBack(store, draft);
  assert.equal([await wordsIn(store), thrown.getState().draft], ['The new words', null]);
  store.close();
});

test('what was thrown away is no longer offered once the same is begun anew, and is while something else is', async () => {
  const store = new Store('thrown-let-go');
  const draft = await throwOneAway(store);
  letThrownGo('somebody else');
  assert.is(thrown.getState().draft, draft);
  letThrownGo(ANNA);
  assert.is(thrown.getState().draft, null);
  store.close();
});

test.run();

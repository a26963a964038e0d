import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { rulebookOf } from '../../src/domain/rulebook.ts';
import { findBegun } from '../../src/store/drafts.ts';
import { changeRulesDraft, findRulesDraft, keepRulesDraft } from '../../src/store/rules-draft.ts';
import { Store } from '../../src/store/store.ts';
import { town } from '../town.ts';

const book = rulebookOf(town.rules);

test('rules that somebody writes stay on the phone until they are published or taken back', async () => {
  const store = new Store('rules');
  assert.is(await findRulesDraft(store), null);
  await changeRulesDraft(store, book, (lines) => lines.slice(1));
  assert.equal(await findRulesDraft(store), { began: book, lines: book.slice(1) });
  assert.equal(await findBegun(store), [], 'they are no talk and no contact');
  await changeRulesDraft(store, book, (lines) => lines.slice(1));
  assert.equal(await findRulesDraft(store), { began: book, lines: book.slice(2) });
  await changeRulesDraft(store, book, () => book);
  assert.is(await findRulesDraft(store), null);
  await keepRulesDraft(store, { began: book, lines: [] });
  await keepRulesDraft(store, null);
  assert.is(await findRulesDraft(store), null);
  await store.delete();
});

test.run();

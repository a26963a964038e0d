import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { sayFate } from '../../../../src/app/screens/new/say-fate.ts';
import { en } from '../../../../src/app/words/en.ts';

test('that everything has been received is said only where nothing else waits or was refused', () => {
  assert.is(sayFate('encounter/b', new Map(), en), en.outbox.emptyText);
  for (const other of ['waiting', 'refused'] as const)
    assert.is(sayFate('encounter/b', new Map([['encounter/a', other]]), en), '');
});

test('of a talk that waits or was refused it is said what becomes of it', () => {
  assert.is(sayFate('encounter/a', new Map([['encounter/a', 'waiting']]), en), en.state.sentLater);
  assert.is(sayFate('encounter/a', new Map([['encounter/a', 'refused']]), en), en.outbox.refusedHelp);
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { doneIn, noteDone } from '../../src/app/done-in.ts';
import { Store } from '../../src/store/store.ts';
import { contactOf } from '../domain/records.ts';
import { nora } from '../people.ts';

const [ofNora, ofOmar] = [new Store('done-by-nora'), new Store('done-by-omar')];

test('who removed Anna is offered the way back, and whoever signs in after them never reads her name', () => {
  const anna = noteDone(ofNora, contactOf(nora, { name: 'Anna' }));
  assert.is(doneIn(ofNora, anna), anna);
  assert.is(doneIn(ofOmar, anna), null);
  assert.is(doneIn(ofNora, null), null);
});

test('a store that is opened again, behind a lock or a sign-in, offers nothing of before', () => {
  const anna = noteDone(ofNora, contactOf(nora, { name: 'Anna' }));
  assert.is(doneIn(new Store(ofNora.name), anna), null);
});

test.run();

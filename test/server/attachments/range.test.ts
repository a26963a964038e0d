import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readRange } from '../../../src/server/attachments/range.ts';

test('who asks for a part gets it, who asks for what is not there is told, and all else is the whole', () => {
  assert.equal(readRange('bytes=0-99', 1000), { first: 0, last: 99 });
  assert.equal(readRange('bytes=0-1', 1000), { first: 0, last: 1 });
  assert.equal(readRange('bytes=900-', 1000), { first: 900, last: 999 });
  assert.equal(readRange('bytes=900-5000', 1000), { first: 900, last: 999 });
  assert.equal(readRange('bytes=-100', 1000), { first: 900, last: 999 });
  assert.equal(readRange('bytes=-5000', 1000), { first: 0, last: 999 });
  for (const none of ['bytes=1000-', 'bytes=1000-2000', 'bytes=-0']) assert.is(readRange(none, 1000), 'none', none);
  for (const all of [undefined, '', 'bytes=', 'bytes=-', 'bytes=5-2', 'bytes=0-1,5-6', 'lines=1-2', 'bytes=a-b']) {
    assert.is(readRange(all, 1000), null, all);
  }
});

test.run();

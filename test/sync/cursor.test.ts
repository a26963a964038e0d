import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Cursor, readCursor, writeCursor } from '../../src/sync/cursor.ts';
import { always } from '../domain/chance.ts';

const someWord = fc.stringMatching(/^[\w-]{1,12}$/);
const someCount = fc.integer({ min: 0, max: 999_999_999_999_999 });
// Plain objects, as the code under test makes them.
const plain = { noNullPrototype: true };
const someFill = fc.record(
  {
    scope: someWord,
    phase: fc.constantFrom('directory' as const, 'work' as const),
    below: fc.oneof(someCount, fc.constant(Number.MAX_SAFE_INTEGER)),
    done: someCount,
    total: someCount,
  },
  plain,
);
const someCursor: fc.Arbitrary<Cursor> = fc.record(
  { epoch: someWord, version: someCount, scope: someWord, fill: fc.option(someFill) },
  plain,
);

test('a phone hands back what the server said, and the server reads in it what it wrote', () =>
  always(
    fc.property(someCursor, (cursor) => {
      const written = writeCursor(cursor);
      assert.equal(readCursor(written), cursor);
      assert.ok(written.length <= 400, 'it fits the protocol');
    }),
    { runs: 1000, examples: [] },
  ));

test('what is no cursor of ours starts the phone over', () => {
  for (const rubbish of [
    null,
    '',
    'a',
    'a.b.c',
    'a.1',
    'a.-1.c',
    'a.1.5.c',
    'a.1e3.c',
    'a.1.c.',
    'a.1.c.d',
    'a.1.c.d.work.1.2',
    'a.1.c.d.play.1.2.3',
    'a.1.c.d.work.1.2.3.4',
    'a.1.c\n',
    ' a.1.c',
    "a.1.c' or 1=1",
    'a.9999999999999999.c',
  ]) {
    assert.is(readCursor(rubbish), null, String(rubbish));
  }
});

test('whatever comes in its place, reading it never throws and never gives a broken number', () =>
  always(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]*\.\d*\.[\w-]*$/)), (text) => {
      const cursor = readCursor(text);
      if (cursor) assert.ok(Number.isSafeInteger(cursor.version));
    }),
    { runs: 1000, examples: [] },
  ));

test.run();

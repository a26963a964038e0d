import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type Cursor, readCursor, type Sign, writeCursor } from '../../src/sync/cursor.ts';
import { always } from '../domain/chance.ts';

const sign: Sign = (text) => `s${text.length}`;
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
  {
    epoch: someWord,
    run: fc.oneof(someWord, fc.constant('')),
    version: someCount,
    told: someCount,
    scope: someWord,
    fill: fc.option(someFill),
  },
  plain,
);

test('a phone hands back what the server said, and the server reads in it what it wrote', () =>
  always(
    fc.property(someCursor, (cursor) => {
      const written = writeCursor(cursor, sign);
      assert.equal(readCursor(written, sign), cursor);
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
    'a.1.c',
    'a.r.-1.c',
    'a.r.1.5.c',
    'a.r.1+.c',
    'a.r.+1.c',
    'a.r.1+2+3.c',
    'a.r.1e3.c',
    'a.r.1.c.',
    'a.r.1.c.d',
    'a.r.1.c.d.work.1.2',
    'a.r.1.c.d.play.1.2.3',
    'a.r.1.c.d.work.1.2.3.4',
    'a.r.1.c\n',
    ' a.r.1.c',
    "a.r.1.c' or 1=1",
    'a.r.9999999999999999.c',
    'r.1.c',
    '.r.1.c',
  ]) {
    assert.is(readCursor(rubbish, sign), null, String(rubbish));
    const signed = rubbish === null ? null : `${rubbish}.${sign(rubbish)}`;
    assert.is(readCursor(signed, sign), null, String(signed));
  }
});

test('a cursor of the run before the first, and one in the middle of a filling, are read', () => {
  const cursor: Cursor = { epoch: 'a', run: '', version: 1, told: 1, scope: 'c', fill: null };
  assert.is(writeCursor(cursor, sign), 'a..1.c.s6');
  assert.equal(readCursor('a..1.c.s6', sign), cursor);
  assert.equal(readCursor('a..1+3.c.s8', sign), { ...cursor, told: 3 });
  const fill = { scope: 'd', phase: 'work' as const, below: 5, done: 2, total: 9 };
  assert.equal(readCursor(writeCursor({ ...cursor, fill }, sign), sign)?.fill, fill);
});

test('a cursor that somebody else made, or changed, is none of ours', () => {
  const cursor = { epoch: 'e', run: 'r', version: 7, told: 7, scope: 'abc', fill: null };
  const secret: Sign = (text) => `s${text.split('').reverse().join('').replaceAll('.', '_')}`;
  const ours = writeCursor(cursor, secret);
  assert.equal(readCursor(ours, secret), cursor);
  assert.is(readCursor(ours.replace('.7.', '.9000.'), secret), null);
  assert.is(readCursor(writeCursor(cursor, sign), secret), null);
});

test('whatever comes in its place, reading it never throws and never gives a broken number', () =>
  always(
    fc.property(fc.oneof(fc.string(), fc.stringMatching(/^[\w-]*\.[\w-]*\.\d*\.[\w-]*\.s\d\d$/)), (text) => {
      const cursor = readCursor(text, sign);
      if (cursor) assert.ok(Number.isSafeInteger(cursor.version));
    }),
    { runs: 1000, examples: [] },
  ));

test.run();

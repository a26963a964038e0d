import fc from 'fast-check';
import { uuidv7 } from 'uuidv7';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { Code, Id } from '../../src/domain/id.ts';
import { referenceOf } from '../../src/domain/request.ts';
import { always } from './chance.ts';

const isId = (value: unknown) => v.safeParse(Id, value).success;
const isCode = (value: unknown) => v.safeParse(Code, value).success;

test('an id is a UUID of version 7, in lower case', () => {
  assert.ok(isId(uuidv7()));
  assert.not(isId(uuidv7().toUpperCase()));
  assert.not(isId('0190b000-0000-4000-8000-000000000001'), 'another version');
  assert.not(isId('0190b000-0000-7000-c000-000000000001'), 'another variant');
  assert.not(isId(` ${uuidv7()}`));
  assert.not(isId(`${uuidv7()}\n`));
  assert.not(isId(null));
});

test('a code is what a city calls its things, and nothing that could be mistaken for a path', () => {
  for (const code of ['tree', 'A-1', '12.3', 'Łąka_2', 'été']) assert.ok(isCode(code), code);
  for (const code of ['', '-a', '.', '../x', 'a/b', 'a b', 'a;b', 'a\n', 'x'.repeat(81)])
    assert.not(isCode(code), code);
});

test('people can say and spell the reference of a request', () =>
  always(
    fc.property(fc.nat(), () => {
      assert.match(referenceOf(uuidv7()), /^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  ));

test('a request keeps its reference for ever', () => {
  assert.is(referenceOf('0190b000-0000-7000-8000-000000000000'), '0000-0000');
  assert.is(referenceOf('0190b000-0000-7000-8000-ffffffffffff'), 'ZZZZ-ZZZZ');
  assert.is(referenceOf('0190b000-0000-7000-8000-000000000021'), '0000-0011');
});

test('a hundred thousand requests hardly ever share a reference', () => {
  const references = new Set(Array.from({ length: 100_000 }, () => referenceOf(uuidv7())));
  // By chance one pair is expected in two hundred such towns; two pairs in one town would be a fault.
  assert.ok(references.size >= 99_999, `${100_000 - references.size} twice`);
});

test.run();

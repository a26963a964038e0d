import fc from 'fast-check';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { idEndOf, publicCodeOf } from '../../src/domain/public-code.ts';
import { referenceOf } from '../../src/domain/request.ts';
import { newId, newNeedId } from '../../src/store/id.ts';
import { always } from './chance.ts';

const hex = (length: number) => fc.stringMatching(new RegExp(`^[0-9a-f]{${length}}$`));
const anyId = fc
  .tuple(hex(8), hex(4), hex(3), fc.constantFrom('8', '9', 'a', 'b'), hex(3), hex(12))
  .map(([a, b, c, variant, d, e]) => `${a}-${b}-7${c}-${variant}${d}-${e}`);

test('a code says how the id of its request ends, whatever that is, and begins anew at the reference', () =>
  always(
    fc.property(anyId, (id) => {
      const code = publicCodeOf(id);
      assert.match(code, /^[0-9A-HJKMNP-TV-Z]{7}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
      assert.ok(code.endsWith(referenceOf(id)));
      assert.is(idEndOf(code), id.slice(14));
    }),
    { runs: 1000, examples: [['01900000-0000-7000-8000-000000000000'], ['01900000-0000-7fff-bfff-ffffffffffff']] },
  ));

test('a code is read as people type it: small, with spaces, with letters that look like digits', () => {
  const id = '0190b000-0000-7010-8001-000000000401';
  const code = publicCodeOf(id);
  for (const typed of [code.toLowerCase(), code.replaceAll('-', ' '), code.replaceAll('-', ''), ` ${code} `])
    assert.is(idEndOf(typed), id.slice(14), typed);
  assert.is(idEndOf(code.replaceAll('0', 'o').replaceAll('1', 'l')), id.slice(14));
  assert.is(idEndOf(code.replaceAll('0', 'O').replaceAll('1', 'I')), id.slice(14));
});

test('whoever knows the code of one need learns nothing of another that was noted in the same moment', () => {
  const ids = Array.from({ length: 400 }, newNeedId);
  assert.is(new Set(ids).size, ids.length);
  // The bits above the last thirty-two: of names that count on, those made in one millisecond share them but for a little.
  const upper = ids.map((id) => BigInt(`0x${id.slice(15).replaceAll('-', '').slice(0, 10)}`));
  const apart = upper.slice(1).map((bits, index) => bits - (upper[index] ?? 0n));
  assert.ok(apart.every((step) => step > 8n || step < -8n));
});

test('what can be no code is none', () => {
  const code = publicCodeOf(newId());
  for (const typed of ['', ' ', referenceOf(newId()), `${code}0`, code.slice(1), `U${code.slice(1)}`, 'é'.repeat(15)])
    assert.is(idEndOf(typed), null, typed);
  assert.is(idEndOf('Z'.repeat(15)), null, 'one bit more than there are');
});

test('two requests noted one after the other have codes of which neither tells the other', () => {
  const [one, other] = [publicCodeOf(newId()), publicCodeOf(newId())];
  assert.is.not(one.slice(-8), other.slice(-8));
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDataKey } from '../../src/store/cipher.ts';
import {
  fromText,
  ROUNDS,
  toText,
  unwrapByOffice,
  unwrapByPhone,
  unwrapByPin,
  wrapByPhone,
  wrapByPin,
  wrapForOffice,
} from '../../src/store/cipher-key.ts';
import { makeOfficeKey } from './office.ts';

test('the PIN gives the key back, however its letters are written, and another PIN does not', async () => {
  const key = newDataKey();
  const wrap = await wrapByPin(key, 'caf\u00e9 au lait', 1000);
  assert.equal(await unwrapByPin(wrap, 'cafe\u0301 au lait'), key);
  assert.is(await unwrapByPin(wrap, 'cafe au lait'), null);
});

test('a PIN is worth as many rounds as OWASP asks for', async () => {
  assert.ok((await wrapByPin(newDataKey(), '402917')).rounds >= 600_000);
  assert.ok(ROUNDS >= 600_000);
});

test('what the phone’s own lock gives out opens it, and nothing else does', async () => {
  const key = newDataKey();
  const [secret, other] = [newDataKey(), newDataKey()];
  const wrap = await wrapByPhone(key, { credentialId: newDataKey(), salt: newDataKey(), secret });
  assert.equal(await unwrapByPhone(wrap, secret), key);
  assert.is(await unwrapByPhone(wrap, other), null);
});

test('the administrator of this city opens it, and one of another does not', async () => {
  const key = newDataKey();
  const [ours, theirs] = [await makeOfficeKey(), await makeOfficeKey()];
  const wrap = await wrapForOffice(key, ours.officeKey);
  assert.equal(await unwrapByOffice(wrap, ours.privateKey), key);
  assert.is(await unwrapByOffice(wrap, theirs.privateKey), null);
  assert.is(await unwrapByOffice(wrap, {}), null);
});

test('bytes that travel as letters come back', () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    assert.match(toText(bytes), /^[A-Za-z0-9_-]*$/);
    assert.equal(fromText(toText(bytes)), bytes);
  }
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { makePhoneKey } from '../../../src/app/lock/phone-key.ts';

/** A phone whose lock answers so when it is asked to make a key. */
async function making(create: () => Promise<unknown>): ReturnType<typeof makePhoneKey> {
  const before = Object.getOwnPropertyDescriptor(globalThis, 'navigator');
  Object.defineProperty(globalThis, 'navigator', { value: { credentials: { create } }, configurable: true });
  try {
    return await makePhoneKey('nora');
  } finally {
    if (before) Object.defineProperty(globalThis, 'navigator', before);
  }
}
const failing = (name: string) => async () => {
  throw new DOMException('no', name);
};

test('who presses Cancel, or waits too long, may try again; a phone that cannot is told apart from them', async () => {
  assert.is(await making(failing('NotAllowedError')), 'unwilling');
  assert.is(await making(failing('AbortError')), 'unwilling');
  assert.is(await making(failing('NotSupportedError')), 'cannot');
  assert.is(await making(async () => ({ getClientExtensionResults: () => ({ prf: { enabled: false } }) })), 'cannot');
});

test.run();

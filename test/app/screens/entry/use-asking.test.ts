import '../../../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { signIn } from '../../../../src/app/account.ts';
import { refusedIfBroken } from '../../../../src/app/screens/entry/use-asking.ts';
import { Device } from '../../../../src/store/device.ts';

test('who signs in on a phone whose memory is closed is told that it failed, and can try again', async () => {
  const device = new Device('asking-closed');
  device.close();
  assert.equal(await refusedIfBroken(signIn(device, 'nora', 'a password')), { reason: 'unexpected', problems: [] });
});

test.run();

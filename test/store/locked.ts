import '../phone-memory.ts';
import { beginLock, turn } from '../../src/store/cipher-turn.ts';
import { Device, enterAccount, storeName } from '../../src/store/device.ts';
import { newId } from '../../src/store/id.ts';
import { findLock } from '../../src/store/lock.ts';
import { nora } from '../people.ts';

export const PIN = '402917';

/** Nora’s phone with the lock on and nothing noted yet. */
export async function startLocked() {
  const device = new Device(`locked-${newId()}`);
  const account = { municipalityId: newId(), personId: nora.id, person: nora, login: 'nora' };
  await enterAccount(device, account);
  const dataKey = await beginLock(device, account, { pin: PIN, officeKey: undefined, rounds: 1000 });
  await turn(device, storeName(account), dataKey, () => {}, 0);
  const lock = async () => {
    const found = await findLock(device, account);
    if (!found) throw new Error('there is no lock');
    return found;
  };
  return { device, account, dataKey, lock, key: storeName(account) };
}

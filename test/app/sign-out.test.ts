import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { countBegun, signOut } from '../../src/app/sign-out.ts';
import { dayOf, later } from '../../src/domain/instant.ts';
import { Device, enterAccount, findAccount, storeName } from '../../src/store/device.ts';
import { addStop, findRound, tickStop } from '../../src/store/round.ts';
import { Store } from '../../src/store/store.ts';
import { nora } from '../people.ts';

const DAY = 86_400_000;
const NOW = new Date().toISOString();
let phones = 0;

async function openShared() {
  phones += 1;
  const account = { municipalityId: `town-${phones}`, personId: nora.id, person: nora, login: 'nora' };
  const device = new Device(`shared-${phones}`);
  await enterAccount(device, account);
  return { device, account, store: new Store(storeName(account)), isKept: () => Store.exists(storeName(account)) };
}

test('who plans tomorrow and signs out of the shared phone finds the plan there on coming back', async () => {
  const { device, account, store, isKept } = await openShared();
  const tomorrow = dayOf(later(NOW, DAY));
  await addStop(store, tomorrow, { kind: 'place', words: 'The market' });
  assert.equal(await countBegun(store), { drafts: 0, stops: 1 });
  await signOut(device, account, store);
  assert.is(await findAccount(device), null);
  assert.ok(await isKept());
  assert.is((await findRound(new Store(storeName(account)), tomorrow)).stops.length, 1);
});

test('who has walked the whole round and signs out leaves nothing on the shared phone', async () => {
  const { device, account, store, isKept } = await openShared();
  const today = dayOf(NOW);
  await addStop(store, today, { kind: 'place', words: 'The market' });
  const [stop] = (await findRound(store, today)).stops;
  await tickStop(store, { person: nora, deviceId: 'phone' }, today, stop?.id ?? '', true);
  assert.equal(await countBegun(store), { drafts: 0, stops: 0 });
  await signOut(device, account, store);
  assert.not(await isKept());
});

test.run();

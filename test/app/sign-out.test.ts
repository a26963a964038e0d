import '../phone-memory.ts';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { ask } from '../../src/app/api.ts';
import { keepIntake } from '../../src/app/screens/contacts/intake/kept-intake.ts';
import { countBegun, signOut } from '../../src/app/sign-out.ts';
import { dayOf, later } from '../../src/domain/instant.ts';
import { Device, enterAccount, findAccount, storeName } from '../../src/store/device.ts';
import { keepDraft } from '../../src/store/drafts.ts';
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

test('a file of contacts that is half looked through waits as one draft', async () => {
  const { store } = await openShared();
  const blank = { chosen: null, districtId: null, consent: null, taken: null };
  const reading = { cards: [], unread: [] };
  await keepIntake(store, { fileName: 'street.csv', encoding: 'utf-8', reading, ...blank });
  await keepDraft(store, { id: 'a talk', kind: 'encounter', content: null });
  assert.is((await countBegun(store)).drafts, 2, 'the file and the talk');
});

test('what is written while the server is being told of the sign-out is there on coming back', async () => {
  const { device, account, store, isKept } = await openShared();
  await meanwhile(
    () => keepDraft(store, { id: 'begun', kind: 'words', content: 'Mrs Visser' }),
    () => signOut(device, account, store),
  );
  assert.is(await findAccount(device), null);
  assert.ok(await isKept());
  assert.is(await new Store(storeName(account)).drafts.count(), 1);
});

test('a server that never answers keeps nobody from signing out', async () => {
  const { device, account, store } = await openShared();
  let signal: AbortSignal | null | undefined;
  await meanwhile(
    async (init) => {
      signal = init.signal;
    },
    () => signOut(device, account, store),
  );
  assert.ok(signal, 'it is waited for so long and no longer');
  const silent = createServer(() => {}).listen(0);
  const { port } = silent.address() as AddressInfo;
  const answer = await ask('DELETE', `http://127.0.0.1:${port}/api/session`, undefined, AbortSignal.timeout(50));
  assert.equal(answer, { refused: { reason: 'unreachable', problems: [] } });
  silent.closeAllConnections();
  silent.close();
});

/** Does this work with a server that takes its time: so much is done before it answers. */
async function meanwhile(done: (init: RequestInit) => Promise<void>, work: () => Promise<void>): Promise<void> {
  const before = globalThis.fetch;
  globalThis.fetch = async (_, init = {}) => {
    await done(init);
    return new Response(null, { status: 204 });
  };
  await work().finally(() => {
    globalThis.fetch = before;
  });
}

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { newDraft } from '../../src/domain/draft.ts';
import { hashOf, keepDraftWith } from '../../src/store/attachments.ts';
import { makeLockedRescue, openLockedRescue, readLockedRescue, readOfficeKey } from '../../src/store/cipher-rescue.ts';
import { openSealed } from '../../src/store/cipher-store.ts';
import { beginLock, turn } from '../../src/store/cipher-turn.ts';
import { Device, findDeviceId, storeName } from '../../src/store/device.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { findLock, type Lock } from '../../src/store/lock.ts';
import { makeRescue } from '../../src/store/rescue.ts';
import { readRescue } from '../../src/store/rescue-file.ts';
import { nora, wim } from '../people.ts';
import { encounterOf, signIn } from '../phone.ts';
import { openServer } from '../server.ts';
import { makeOfficeKey } from './office.ts';

const NAME = 'Mrs Quillon-Okparaebo';

/** Nora's locked phone: a talk with a photo that was not sent. Opened here with its key, to look. */
async function start(officeKey: string | undefined) {
  const device = new Device(`rescue-${newId()}`);
  const account = { municipalityId: 'testtown', personId: nora.id, person: nora, login: 'nora' };
  const dataKey = await beginLock(device, account, { pin: '402917', officeKey, rounds: 1000 });
  await turn(device, storeName(account), dataKey, () => {}, 0);
  const lock = (await findLock(device, account)) as Lock;
  const store = openSealed(lock.store, dataKey);
  const encounter = encounterOf(nora, `At ${NAME}’s`, [['The lamp is out', 'lamp']]);
  const bytes = new Uint8Array(300_000).fill(10).buffer;
  const attachment = {
    id: newId(),
    kind: 'photo' as const,
    hash: await hashOf(bytes),
    type: 'image/jpeg' as const,
    bytes: bytes.byteLength,
    width: 4,
    height: 3,
    seconds: null,
    takenAt: encounter.metAt,
  };
  const draft = newDraft(encounter.id, nora.id, encounter.metAt);
  await keepDraftWith(store, encounter.id, draft, [{ attachment, bytes }]);
  const deviceId = await findDeviceId(device);
  await saveEncounter(store, { person: nora, deviceId }, { ...encounter, attachments: [attachment] }, encounter.id);
  return { lock, store, of: { municipalityId: 'testtown', personId: nora.id, deviceId } };
}

test('what was not sent behind a forgotten PIN comes out whole with the office’s key, and the server takes it', async () => {
  const office = await makeOfficeKey();
  const { lock, store, of } = await start(office.officeKey);
  const file = await makeLockedRescue(lock, of);
  assert.ok(file && !(await file.text()).includes('Quillon'));
  const locked = await readLockedRescue(file as Blob);
  const privateKey = await readOfficeKey(office.file);
  const opened = locked && privateKey && (await openLockedRescue(locked, privateKey));
  const read = opened && (await readRescue(opened));
  const direct = await readRescue(await makeRescue(store, of));
  if (!read || !('rescue' in read) || !('rescue' in direct)) throw new Error('it cannot be read');
  assert.equal(read.rescue.mutations, direct.rescue.mutations);
  assert.is(read.rescue.mutations.length, 2);
  assert.is(await read.rescue.attachments[0]?.content.text(), await direct.rescue.attachments[0]?.content.text());

  const server = await openServer();
  const { personId, deviceId, mutations } = read.rescue;
  const response = await server.app.inject({
    method: 'POST',
    url: '/api/rescue',
    headers: { cookie: await signIn(server.app, wim) },
    payload: { personId, deviceId, sentAt: new Date().toISOString(), mutations: mutations.map((one) => one.mutation) },
  });
  assert.equal(
    response.json().answers.map(({ result }: { result: string }) => result),
    ['acknowledged', 'acknowledged'],
  );
  store.close();
  await server.close();
});

test('another city’s key, a file that was cut and one that was altered open nothing', async () => {
  const [ours, theirs] = [await makeOfficeKey(), await makeOfficeKey()];
  const { lock, store, of } = await start(ours.officeKey);
  const file = (await makeLockedRescue(lock, of)) as Blob;
  const locked = await readLockedRescue(file);
  assert.ok(locked);
  assert.is(await openLockedRescue(locked as NonNullable<typeof locked>, theirs.privateKey), null);
  assert.is(await readLockedRescue(file.slice(0, file.size - 1)), null);
  assert.is(await readLockedRescue(new Blob(['{"format":"plein-air-rescue"}\n'])), null);
  assert.is(await readOfficeKey(file), null);
  const bytes = new Uint8Array(await file.arrayBuffer());
  bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
  const altered = (await readLockedRescue(new Blob([bytes]))) as NonNullable<typeof locked>;
  await openLockedRescue(altered, ours.privateKey).then(
    () => assert.unreachable(),
    () => {},
  );
  store.close();
});

test('where the city had made no key there is no such file', async () => {
  const { lock, store, of } = await start(undefined);
  assert.is(await makeLockedRescue(lock, of), null);
  store.close();
});

test.run();

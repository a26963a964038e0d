import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { partsOf } from '../../src/domain/policy.ts';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { newId } from '../../src/store/id.ts';
import { readMeta, writeMeta } from '../../src/store/meta.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { claire, nora, omar, piet } from '../people.ts';
import { openPhone, type TestPhone } from '../phone.ts';
import type { TestServer } from '../server.ts';
import { town } from '../town.ts';
import { changePerson, keepInTown } from './city.ts';
import { recording } from './network.ts';

/** A day has passed since this phone last compared itself with the server. */
const aDayLater = async ({ store }: TestPhone) => {
  for (const key of ['checkedAt', 'anewAt'] as const)
    if (await readMeta(store, key)) await writeMeta(store, key, '2020-01-01T00:00:00.000Z');
};
/** How many records came down in one exchange. */
async function fetched(phone: TestPhone): Promise<number> {
  const { network, answers } = recording();
  assert.is((await phone.sync(network)).ending, 'done');
  return answers.reduce((sum, { changes }) => sum + changes.length, 0);
}

await onEachDatabase((on) => {
  async function start(): Promise<{ server: TestServer; phone: TestPhone; ids: string[] }> {
    const server = await on.open();
    const cards = Array.from({ length: 5 }, () => contactOf(nora, { id: newId() }));
    await keepInTown(server.database, 'contact', [...cards, contactOf(omar, { id: newId(), districtId: 'meadows' })]);
    await keepInTown(server.database, 'request', [requestOf(nora, { id: newId() })]);
    const phone = await openPhone(server.app, nora);
    await phone.sync();
    return { server, phone, ids: cards.map(({ id }) => id) };
  }

  test(`${on.name}: a phone that holds what it should fetches nothing for having looked`, async () => {
    const { server, phone } = await start();
    for (let day = 0; day < 3; day += 1) {
      await aDayLater(phone);
      assert.is(await fetched(phone), 0);
      assert.is(await readMeta(phone.store, 'anew'), null);
    }
    await server.close();
  });

  test(`${on.name}: whoever they are, a new phone agrees with the server about each of its parts`, async () => {
    const { server } = await start();
    await keepInTown(server.database, 'request', [
      requestOf(omar, { id: newId(), districtId: null, departmentId: null }),
      requestOf(omar, { id: newId(), districtId: 'meadows', departmentId: 'streets' }),
    ]);
    for (const person of [nora, omar, piet, claire]) {
      const phone = await openPhone(server.app, person);
      const { network, answers } = recording();
      await phone.sync(network);
      assert.is(answers.at(-1)?.checks?.length, partsOf(person).length, 'all of its parts are looked at');
      assert.is(await readMeta(phone.store, 'anew'), null, person.name);
      assert.ok(await readMeta(phone.store, 'checkedAt'));
    }
    await server.close();
  });

  test(`${on.name}: a card that a phone has lost comes back, one that was altered is put right, and one that nobody has goes`, async () => {
    const { server, phone, ids } = await start();
    const [lost, altered, shifted] = ids as [string, string, string];
    const before = await phone.store.contacts.toArray();
    await phone.store.contacts.delete(lost);
    const row = await phone.store.contacts.get(altered);
    await phone.store.contacts.update(altered, { version: (row?.version ?? 0) - 1 });
    await phone.store.contacts.update(shifted, { 'record.districtId': 'old-town' });
    const stranger = contactOf(nora, { id: newId(), name: 'Nobody' });
    await phone.store.contacts.put({ id: stranger.id, version: 3, record: stranger });
    await aDayLater(phone);
    await phone.sync();
    assert.ok((await readMeta(phone.store, 'anew'))?.some((part) => part.startsWith('contact')));
    assert.is(await phone.store.contacts.count(), 5, 'nothing vanishes before what is right is here');
    const count = await fetched(phone);
    assert.ok(count >= 5 && count < 10, `what is wrong comes anew, and not the rest: ${count}`);
    assert.equal(await phone.store.contacts.toArray(), before);
    await aDayLater(phone);
    assert.is(await fetched(phone), 0);
    await server.close();
  });

  test(`${on.name}: a district that a phone has lost from its directory comes back`, async () => {
    const { server, phone } = await start();
    await phone.store.directory.delete('district/meadows');
    await aDayLater(phone);
    for (let turn = 0; turn < 2; turn += 1) await phone.sync();
    assert.is((await findDirectory(phone.store)).districts.length, town.districts.length);
    await server.close();
  });

  test(`${on.name}: unsent work neither disturbs the look nor is disturbed by what comes anew`, async () => {
    const { server, phone, ids } = await start();
    const [edited, removed, lost] = ids as [string, string, string];
    const saw = (await phone.store.contacts.get(edited))?.record;
    if (!saw) throw new Error('no card');
    // Done while the answer is on its way, so that it waits through the look.
    const working = (isFirst: boolean) => async () => {
      if (!isFirst) return;
      const fresh = contactOf(nora, { id: newId(), name: 'New' });
      assert.equal(await saveContact(phone.store, phone.doer, fresh, null), []);
      assert.equal(await saveContact(phone.store, phone.doer, { ...saw, note: 'Mine' }, saw), []);
      assert.equal(await removeContact(phone.store, phone.doer, removed), []);
    };
    await aDayLater(phone);
    let turn = 0;
    const { network, answers } = recording();
    await phone.sync(async (send) => {
      const posted = await network(send);
      turn += 1;
      await working(turn === 1)();
      return posted;
    });
    assert.ok(answers[0]?.checks);
    assert.is(await readMeta(phone.store, 'anew'), null, 'the server’s copies are what is compared');
    assert.is(await phone.store.outbox.count(), 3);

    await phone.store.contacts.delete(lost);
    await aDayLater(phone);
    for (let round = 0; round < 2; round += 1) await phone.sync();
    assert.is(await phone.store.outbox.count(), 0);
    assert.ok(await phone.store.contacts.get(lost));
    assert.is((await phone.store.contacts.get(edited))?.record.note, 'Mine');
    assert.is(await phone.store.contacts.get(removed), undefined);
    await server.close();
  });

  test(`${on.name}: a server that miscounts does not have a phone fetch the same over and over`, async () => {
    const { server, phone } = await start();
    await server.database.run("update cells set count = count + 1 where kind = 'contact' and district = 'harbour'");
    await aDayLater(phone);
    const counts: number[] = [];
    for (let turn = 0; turn < 6; turn += 1) counts.push(await fetched(phone));
    assert.equal(counts.filter((count) => count > 0).length, 1, `${counts}`);
    assert.is(await phone.store.contacts.count(), 5);
    await server.close();
  });

  test(`${on.name}: a district given to an officer between two looks is counted from then on`, async () => {
    const { server, phone } = await start();
    await changePerson(server.database, nora, { districtIds: ['harbour', 'meadows'] });
    await aDayLater(phone);
    await phone.sync();
    assert.is(await readMeta(phone.store, 'anew'), null);
    assert.is(await phone.store.contacts.count(), 6);
    await server.close();
  });
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Status } from '../../src/domain/request.ts';
import { mirrorOf } from '../../src/domain/request-part.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway } from '../../src/store/outbox.ts';
import { answerRequest, remarkOnRequest, setStatus, splitRequest, takeRequest } from '../../src/store/requests.ts';
import { settleReview } from '../../src/store/reviews.ts';
import { takeBackEncounter } from '../../src/store/take-back.ts';
import { type Done, findFate, lastSeq, takeBack } from '../../src/store/undo.ts';
import { onEachDatabase } from '../databases.ts';
import { requestOf } from '../domain/records.ts';
import { ania, claire, nora, piet } from '../people.ts';
import { double, loseAnswer, openPhone, signIn, type TestPhone, tell } from '../phone.ts';
import { asking, say, telling } from '../server/telling.ts';
import { openServer, type TestServer } from '../server.ts';
import { changePerson, keepInTown } from './city.ts';

const on = async ({ store }: TestPhone, id: string) => (await store.requests.get(id))?.record;
const partsOn = async (phone: TestPhone, id: string) => (await on(phone, id))?.parts?.map(({ status }) => status);

/** Green Spaces has a request of Nora's on its desk; Streets has a phone too. */
async function open(start: () => Promise<TestServer>) {
  const server = await start();
  const lead = requestOf(nora, { id: newId() });
  await keepInTown(server.database, 'request', [lead]);
  const phones = { green: await openPhone(server.app, piet), streets: await openPhone(server.app, ania) };
  const both = async () => {
    await phones.green.sync();
    await phones.streets.sync();
  };
  await both();
  return { ...server, ...phones, both, id: lead.id };
}

const LAMP = { text: 'Light the path', serviceCode: 'lamp', departmentId: 'streets' };

async function split({ store, doer }: TestPhone, id: string): Promise<string> {
  assert.equal(await splitRequest(store, doer, id, LAMP, ''), []);
  return (await store.requests.get(id))?.record.parts?.at(-1)?.id ?? '';
}

const set = ({ store, doer }: TestPhone, id: string, status: Status, reason = '') =>
  setStatus(store, doer, id, status, reason);

async function doing(phone: TestPhone, id: string, work: () => Promise<unknown>): Promise<Done> {
  const before = (await on(phone, id)) ?? requestOf(nora);
  const after = await lastSeq(phone.store);
  await work();
  return { before, after, upTo: await lastSeq(phone.store) };
}

await onEachDatabase((engine) => {
  test(`${engine.name}: a part asked for offline reaches its department once, whatever the network does; neither phone holds what is the other's`, async () => {
    for (const network of [loseAnswer, double]) {
      const { green, streets, database, both, id, close } = await open(engine.open);
      const part = await split(green, id);
      assert.is((await on(green, part))?.status, 'open', 'in sight until it is sent');
      await green.sync(network);
      await both();
      assert.is(await dispatchOnce(database), 1);
      await both();
      assert.equal([await on(green, part), await on(streets, id)], [undefined, undefined]);
      assert.ok((await on(streets, part))?.deliveredAt);
      assert.equal(await partsOn(green, id), ['open']);
      assert.is((await on(green, id))?.history.length, 1);
      assert.is(await green.store.held.count(), 0);
      await close();
    }
  });

  test(`${engine.name}: what Streets does with its part, Green Spaces reads in its own request`, async () => {
    const { green, streets, database, both, id, close } = await open(engine.open);
    const part = await split(green, id);
    await both();
    assert.equal(await takeRequest(streets.store, streets.doer, part), []);
    assert.equal(await answerRequest(streets.store, streets.doer, part, 'Soon'), [{ field: '', reason: 'oneVoice' }]);
    assert.equal(await set(streets, part, 'done', 'The lamp burns'), []);
    await streets.sync();
    assert.equal([await streets.store.held.count(), await on(streets, id)], [0, undefined]);
    await both();
    const lead = await on(green, id);
    assert.equal(lead?.parts, [mirrorOf((await on(streets, part)) ?? requestOf(nora))]);
    assert.equal([lead?.history.at(-1)?.text, lead?.history.at(-1)?.byId], ['The lamp burns', ania.id]);
    assert.equal(lead, (await findRecord(database, 'testtown', 'request', id)) ?? undefined);
    await close();
  });

  test(`${engine.name}: a lead is not closed over a part that its phone has not heard of: that is refused, and nothing is lost`, async () => {
    const { app, green, streets, both, id, close } = await open(engine.open);
    const part = await split(green, id);
    await both();
    const office = await openPhone(app, claire);
    await office.sync();
    const second = await split(office, id);
    await office.sync();
    const parts = [{ id: part, becomes: 'withdrawn' as const }];
    assert.equal(await set(green, id, 'done'), [{ field: 'parts', reason: 'missing' }], 'not even here');
    assert.equal(await setStatus(green.store, green.doer, id, 'done', 'Felled', '', { parts }), []);
    await both();
    const [stuck] = await green.store.outbox.toArray();
    assert.equal([stuck?.state, stuck?.problems], ['refused', [{ field: 'parts', reason: 'missing' }]]);
    assert.equal([(await on(green, id))?.status, await partsOn(green, id)], ['open', ['open', 'open']]);
    assert.is((await on(streets, part))?.status, 'open');
    await throwAway(green.store, piet, stuck?.seq ?? -1);
    const all = [...parts, { id: second, becomes: 'goesOn' as const }];
    assert.equal(await setStatus(green.store, green.doer, id, 'done', 'Felled', '', { parts: all }), []);
    await both();
    assert.equal([(await on(green, id))?.status, await partsOn(green, id)], ['done', ['declined', 'open']]);
    assert.equal([(await on(streets, part))?.status, (await on(streets, second))?.status], ['declined', 'open']);
    assert.is((await on(streets, part))?.history.at(-1)?.text, 'Felled', 'and why');
    await office.sync();
    assert.equal(await partsOn(office, id), ['declined', 'open']);
    await close();
  });

  test(`${engine.name}: a part that Streets has ended while its lead was being closed offline stays as Streets ended it`, async () => {
    const { green, streets, both, id, close } = await open(engine.open);
    const part = await split(green, id);
    await both();
    await set(streets, part, 'done', 'The lamp burns');
    await setStatus(green.store, green.doer, id, 'done', 'Felled', '', { parts: [{ id: part, becomes: 'withdrawn' }] });
    assert.equal(await partsOn(green, id), ['declined'], 'as far as this phone knows');
    await streets.sync();
    await both();
    assert.equal([(await on(green, id))?.status, await partsOn(green, id)], ['done', ['done']]);
    assert.is((await on(streets, part))?.status, 'done');
    await close();
  });

  test(`${engine.name}: both ends at once, and the lead says in the end what the part says`, async () => {
    const { green, streets, both, id, close } = await open(engine.open);
    const part = await split(green, id);
    await both();
    await set(streets, part, 'planned', 'On Monday');
    await remarkOnRequest(green.store, green.doer, id, 'It is dark there');
    await takeRequest(green.store, green.doer, id);
    await Promise.all([green.sync(), streets.sync()]);
    await both();
    assert.equal((await on(green, id))?.parts, [mirrorOf((await on(streets, part)) ?? requestOf(nora))]);
    assert.equal((await on(green, id))?.history.map(({ deed }) => deed).sort(), [
      'assigned',
      'part',
      'remark',
      'split',
    ]);
    await close();
  });

  test(`${engine.name}: an older phone that does not know of leads ends its part, and the lead is told all the same`, async () => {
    const { app, green, id, close } = await open(engine.open);
    const part = await split(green, id);
    await green.sync();
    const done = { ...telling(ania, 'setStatus', part, { status: 'done', reason: 'It burns' }), schema: 4 };
    const { answer } = await say(app, await signIn(app, ania), asking([done]));
    assert.is(answer.answers[0]?.result, 'merged');
    await green.sync();
    assert.equal(await partsOn(green, id), ['done']);
    await close();
  });

  test(`${engine.name}: what is done on a part waits while the split is not done, and nothing else does`, async () => {
    const { app, database, id, close } = await open(engine.open);
    const office = await openPhone(app, claire);
    await office.sync();
    const part = await split(office, id);
    await remarkOnRequest(office.store, office.doer, part, 'Behind the shed');
    await set(office, part, 'planned', 'On Monday');
    await remarkOnRequest(office.store, office.doer, id, 'Ask Streets');
    // Meanwhile somebody has closed it.
    const lead = await findRecord(database, 'testtown', 'request', id);
    await keepInTown(database, 'request', [{ ...(lead ?? requestOf(nora)), status: 'done' }]);
    await office.sync();
    const left = (await office.store.outbox.toArray()).map(({ mutation, state }) => [mutation.name, state]);
    assert.equal(left, [
      ['splitRequest', 'refused'],
      ['remarkOnRequest', 'parked'],
      ['setStatus', 'parked'],
    ]);
    assert.equal([await on(office, part), (await on(office, id))?.parts], [undefined, undefined]);
    await close();
  });

  test(`${engine.name}: a split by somebody who may no longer decide there is put before a coordinator, who opens the part`, async () => {
    const { app, database, green, streets, id, close } = await open(engine.open);
    const part = await split(green, id);
    await changePerson(database, piet, { districtIds: ['meadows'] });
    await green.sync();
    const office = await openPhone(app, claire);
    await office.sync();
    const [row] = await office.store.reviews.toArray();
    assert.is(row?.record.mutation.name, 'splitRequest');
    if (row) assert.equal(await settleReview(office.store, office.doer, row.record, 'taken', ''), []);
    await office.sync();
    await streets.sync();
    assert.is((await on(streets, part))?.partOf, id);
    assert.equal(await partsOn(office, id), ['open']);
    await close();
  });
});

test('a split by mistake is taken back without a trace while it has not left the phone, and stands after that', async () => {
  const { green, both, id, close } = await open(openServer);
  const first = await doing(green, id, () => split(green, id));
  assert.is(await findFate(green.store, first), 'canGoBack');
  assert.ok(await takeBack(green.store, green.doer, first));
  assert.equal([await green.store.requests.count(), (await on(green, id))?.parts], [1, undefined]);
  const second = await doing(green, id, () => split(green, id));
  await both();
  assert.is(await findFate(green.store, second), 'stands');
  assert.not(await takeBack(green.store, green.doer, second));
  assert.equal(await partsOn(green, id), ['open']);
  await close();
});

test('a part that was taken by mistake is given back, and its lead is told', async () => {
  const { green, streets, both, id, close } = await open(openServer);
  const part = await split(green, id);
  await both();
  const taken = await doing(streets, part, () => takeRequest(streets.store, streets.doer, part));
  await both();
  await both();
  assert.equal(await partsOn(green, id), ['taken']);
  assert.ok(await takeBack(streets.store, streets.doer, taken));
  await streets.sync();
  await green.sync();
  assert.equal(await partsOn(green, id), ['open']);
  await close();
});

test('a talk that is taken back takes the parts of its requests along, and what was done on them', async () => {
  const { app, database, close } = await open(openServer);
  const all = { ...nora, roles: ['officer' as const, 'coordinator' as const] };
  await changePerson(database, nora, all);
  const phone = { ...(await openPhone(app, nora)), doer: { person: all, deviceId: newId() } };
  await phone.sync();
  const before = await phone.store.requests.count();
  const told = await tell(phone, 'Mrs Visser', [['The tree leans', 'tree']]);
  const part = await split(phone, told.needs[0]?.id ?? '');
  await remarkOnRequest(phone.store, phone.doer, part, 'Behind the shed');
  assert.ok(await takeBackEncounter(phone.store, all, told.id));
  assert.equal([await phone.store.outbox.count(), await phone.store.held.count()], [0, 0]);
  assert.is(await phone.store.requests.count(), before);
  await close();
});

test.run();

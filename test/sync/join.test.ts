import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import type { ServiceRequest } from '../../src/domain/request.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway } from '../../src/store/outbox.ts';
import { answerRequest, setStatus } from '../../src/store/requests.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import { requestOf } from '../domain/records.ts';
import { nora, omar, piet } from '../people.ts';
import { clear, double, encounterOf, loseAnswer, type Network, openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';
import { changePerson, idsInTown, keepInTown } from './city.ts';

/** Tells a talk whose one need joins this request. */
async function join({ store, doer }: TestPhone, joins: string, note = 'Mr Bos'): Promise<Encounter> {
  const [need, ...others] = encounterOf(doer.person, note, [['The tree scares me', 'tree']]).needs;
  const told = { ...encounterOf(doer.person, note), needs: [{ ...need, joins }, ...others] } as Encounter;
  assert.equal(await saveEncounter(store, doer, told), []);
  return told;
}
const requestOn = async ({ store }: TestPhone, id: string) => (await store.requests.get(id))?.record;
const requestsOn = async ({ store }: TestPhone) =>
  (await store.requests.toArray()).map(({ record }) => record).sort((a, b) => (a.id < b.id ? -1 : 1));
const joinedTalks = (request: ServiceRequest | undefined) => request?.joined?.map(({ encounterId }) => encounterId);

/** Two phones of officers and one at the desk, with a request from the first on all of them. */
async function open() {
  const server = await openServer();
  const phone = await openPhone(server.app, nora);
  const desk = await openPhone(server.app, piet);
  const { needs } = await tell(phone, 'Mrs Visser', [['The big tree hangs over the path', 'tree']]);
  await phone.sync();
  await desk.sync();
  return { ...server, phone, desk, id: needs[0]?.id ?? '' };
}

test('whoever joins offline is counted at once on the phone, and then on the desk; no second request is opened', async () => {
  const { phone, desk, id, database, close } = await open();
  const told = await join(phone, id);
  assert.equal(joinedTalks(await requestOn(phone, id)), [told.id]);
  assert.is((await phone.sync()).ending, 'done');
  await desk.sync();
  assert.equal(joinedTalks(await requestOn(desk, id)), [told.id]);
  assert.equal((await requestOn(desk, id))?.history.at(-1)?.deed, 'joined');
  assert.equal(await idsInTown(database, 'request'), [id]);
  assert.equal(await requestsOn(phone), await requestsOn(desk));
  await close();
});

for (const [name, network] of Object.entries({ 'whose answer is lost': loseAnswer, 'that arrives twice': double })) {
  test(`a joining ${name} joins once`, async () => {
    const { phone, desk, id, database, close } = await open();
    const told = await join(phone, id);
    await phone.sync(network as Network);
    await phone.sync(clear);
    await desk.sync();
    assert.equal(joinedTalks(await requestOn(desk, id)), [told.id]);
    assert.is((await requestOn(desk, id))?.history.filter(({ deed }) => deed === 'joined').length, 1);
    assert.equal(await idsInTown(database, 'request'), [id]);
    await close();
  });
}

test('the same talk sent again under another name, as after a restored phone, joins once', async () => {
  const { phone, desk, id, close } = await open();
  const told = await join(phone, id);
  const [row] = await phone.store.outbox.toArray();
  await phone.sync();
  if (row) await phone.store.outbox.put({ ...row, seq: row.seq + 1, mutation: { ...row.mutation, id: newId() } });
  assert.is((await phone.sync()).ending, 'done');
  await desk.sync();
  assert.equal(joinedTalks(await requestOn(desk, id)), [told.id]);
  await close();
});

test('where the desk has closed it meanwhile, a request of its own is opened, here as there', async () => {
  const { phone, desk, id, close } = await open();
  assert.equal(await setStatus(desk.store, desk.doer, id, 'done', '', 'It is cut'), []);
  await desk.sync();
  const told = await join(phone, id);
  assert.equal(joinedTalks(await requestOn(phone, id)), [told.id], 'as far as this phone knows');
  assert.is((await phone.sync()).ending, 'done');
  await phone.sync();
  await desk.sync();
  const own = told.needs[0]?.id ?? '';
  for (const { store } of [phone, desk]) {
    assert.is((await store.requests.get(own))?.record.text, 'The tree scares me');
    assert.is((await store.requests.get(id))?.record.joined, undefined);
  }
  assert.is(await phone.store.held.count(), 0);
  assert.is((await findSyncState(phone.store)).refused, 0);
  await close();
});

test('while it waits, the phone hears that the desk has closed it, and shows a request of its own before it sends', async () => {
  const { phone, desk, id, close } = await open();
  const told = await join(phone, id);
  const own = told.needs[0]?.id ?? '';
  await setStatus(desk.store, desk.doer, id, 'done', '', 'It is cut');
  await desk.sync();
  // One exchange brings the news and takes the talk up: what is shown is what the server did.
  await phone.sync();
  assert.is((await requestOn(phone, own))?.status, 'open');
  assert.is((await requestOn(phone, id))?.joined, undefined);
  await close();
});

test('where what she was to join is no longer hers to see, the phone shows a request of its own before the talk is sent', async () => {
  const { phone, database, close } = await open();
  const theirs = requestOf(omar, { id: newId() });
  await keepInTown(database, 'request', [theirs]);
  await phone.sync();
  await changePerson(database, nora, { districtIds: ['old-town'] });
  const told: Encounter[] = [];
  // Saved while the answer that takes the harbour from her is on its way.
  await phone.sync(async (send) => {
    const answer = await send();
    if (told.length === 0) told.push(await join(phone, theirs.id));
    return answer;
  });
  const own = told[0]?.needs[0]?.id ?? '';
  assert.is(await phone.store.outbox.count(), 1);
  assert.is((await requestOn(phone, own))?.text, 'The tree scares me');
  assert.is(await requestOn(phone, theirs.id), undefined);
  await phone.sync();
  assert.is((await requestOn(phone, own))?.status, 'open');
  assert.is((await findRecord(database, 'testtown', 'request', theirs.id))?.joined, undefined);
  await close();
});

test('two officers join at once, and both are counted', async () => {
  const { app, phone, desk, id, close } = await open();
  const other = await openPhone(app, nora);
  await other.sync();
  const told = [await join(phone, id), await join(other, id, 'Mrs Bos')];
  await Promise.all([phone.sync(), other.sync()]);
  await desk.sync();
  assert.equal(joinedTalks(await requestOn(desk, id))?.sort(), told.map((talk) => talk.id).sort());
  await close();
});

test('a talk that joins a request which is still on this phone is sent behind it; where that one is thrown away, it opens its own', async () => {
  const { phone, desk, close } = await open();
  const { needs } = await tell(phone, 'Mr Smit', [['The tree leans', 'tree']]);
  const second = needs[0]?.id ?? '';
  const told = await join(phone, second);
  assert.equal(joinedTalks(await requestOn(phone, second)), [told.id]);
  const first = (await phone.store.outbox.toArray()).find(({ keys }) => keys.includes(`request/${second}`));
  await throwAway(phone.store, nora, first?.seq ?? -1);
  const own = told.needs[0]?.id ?? '';
  assert.is((await requestOn(phone, own))?.status, 'open', 'shown at once');
  assert.is((await phone.sync()).ending, 'done');
  await desk.sync();
  assert.is((await requestOn(desk, own))?.status, 'open');
  assert.is(await requestOn(desk, second), undefined);
  await close();
});

test('an officer who has moved to another district is still told what came of the request that she joined, and may tell', async () => {
  const { app, database, desk, close } = await open();
  const [his, hers] = [await openPhone(app, omar), await openPhone(app, nora)];
  const { needs } = await tell(his, 'Mrs Bakker', [['The lamp is out', 'tree']]);
  const id = needs[0]?.id ?? '';
  await his.sync();
  await hers.sync();
  const talk = await join(hers, id);
  await hers.sync();
  await changePerson(database, nora, { districtIds: ['meadows'] });
  await hers.sync();
  await hers.sync();
  assert.equal((await requestsOn(hers)).map((request) => [request.id, joinedTalks(request)]).at(-1), [id, [talk.id]]);
  await desk.sync();
  assert.equal(await answerRequest(desk.store, desk.doer, id, 'It is lit again'), []);
  await desk.sync();
  await hers.sync();
  assert.is((await requestOn(hers, id))?.answer?.text, 'It is lit again');
  const again = await openPhone(app, nora);
  await again.sync();
  assert.is((await requestOn(again, id))?.answer?.text, 'It is lit again', 'on a new phone too');
  await hers.store.meta.delete('checkedAt');
  await hers.sync();
  assert.is(await hers.store.stale.count(), 0, 'and what she holds is what the city counts as hers');
  assert.is((await hers.store.meta.get('anew')) ?? null, null);
  await close();
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Review } from '../../src/domain/review.ts';
import { amendEncounter, saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import {
  settleReview,
  takeVerdictBack,
  watchOpenReviews,
  watchRecordOf,
  watchReview,
  watchReviews,
} from '../../src/store/reviews.ts';
import { forgetHandedOver, watchHandedOver } from '../../src/store/sync-state.ts';
import { claire, nora, omar } from '../people.ts';
import { encounterOf, loseAnswer, openPhone, type TestPhone } from '../phone.ts';
import { openServer, type TestServer } from '../server.ts';
import { changePerson } from '../sync/city.ts';
import { seen } from './memory.ts';

/** Nora notes two encounters in the harbour without a signal, and the harbour goes to Omar before she has one again. */
async function handOver(server: TestServer): Promise<TestPhone> {
  const phone = await openPhone(server.app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On the bridge', [['The lamp is out', 'lamp']]));
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'By the crane'));
  await changePerson(server.database, nora, { roles: ['maintainer'], departmentIds: ['green'] });
  await phone.sync();
  return phone;
}

async function start() {
  const server = await openServer();
  const author = await handOver(server);
  const coordinator = await openPhone(server.app, claire);
  await coordinator.sync();
  return { server, author, coordinator };
}
const openOn = (phone: TestPhone) => seen(watchOpenReviews(phone.store));
const named = (reviews: Review[], name: string) => reviews.find(({ mutation }) => mutation.name === name) as Review;

test('whose work was handed over is told how much, until they have read it', async () => {
  const { server, author } = await start();
  const told = await seen(watchHandedOver(author.store));
  assert.ok(told && told.count > 0);
  await forgetHandedOver(author.store, { ...told, at: '2020-01-01T00:00:00.000Z' });
  assert.ok(await seen(watchHandedOver(author.store)), 'what was handed over since is still to be told');
  await forgetHandedOver(author.store, told);
  assert.is(await seen(watchHandedOver(author.store)), null);
  await server.close();
});

test('work that was handed over lies before the coordinator, the oldest first', async () => {
  const { server, coordinator } = await start();
  const open = await openOn(coordinator);
  assert.equal(
    open.map(({ openedAt }) => openedAt),
    open.map(({ openedAt }) => openedAt).sort(),
  );
  assert.ok(named(open, 'recordEncounter'));
  assert.is(await seen(watchRecordOf(coordinator.store, named(open, 'recordEncounter').mutation)), null);
  await server.close();
});

test('taken in, it is done as its author meant it, and the decision stays with its words', async () => {
  const { server, coordinator } = await start();
  for (const review of await openOn(coordinator))
    assert.equal(await settleReview(coordinator.store, coordinator.doer, review, 'taken', 'It was noted in time'), []);
  assert.equal(await openOn(coordinator), [], 'decided here at once');
  await coordinator.sync();
  assert.is(await coordinator.store.outbox.count(), 0);
  const requests = await coordinator.store.requests.toArray();
  assert.equal(
    requests.map(({ record }) => [record.text, record.officerId]),
    [['The lamp is out', nora.id]],
  );
  const [settled] = await seen(watchReviews(coordinator.store));
  assert.is(settled?.verdict, 'taken');
  assert.is(settled?.settledById, claire.id);
  assert.is(settled?.words, 'It was noted in time');
  await server.close();
});

test('left, nothing of it is done', async () => {
  const { server, coordinator } = await start();
  for (const review of await openOn(coordinator))
    await settleReview(coordinator.store, coordinator.doer, review, 'dropped', 'Omar has met them since');
  await coordinator.sync();
  assert.is(await coordinator.store.requests.count(), 0);
  assert.equal(await openOn(coordinator), []);
  await server.close();
});

test('a decision is taken back while it is here, and not once it has left', async () => {
  const { server, coordinator } = await start();
  const [review] = await openOn(coordinator);
  if (!review) throw new Error('nothing was handed over');
  await coordinator.store.drafts.put({ id: `review-${review.id}`, kind: 'words', content: 'x', updatedAt: '' });
  await settleReview(coordinator.store, coordinator.doer, review, 'dropped', '');
  assert.is(await coordinator.store.drafts.count(), 0, 'the words that were being typed are in the decision');
  assert.is(await takeVerdictBack(coordinator.store, coordinator.doer, review.id), true);
  assert.is((await seen(watchReview(coordinator.store, review.id)))?.verdict, null);
  assert.is(await coordinator.store.outbox.count(), 0);
  await settleReview(coordinator.store, coordinator.doer, review, 'dropped', '');
  await coordinator.sync(loseAnswer);
  assert.is(await takeVerdictBack(coordinator.store, coordinator.doer, review.id), false, 'it may have been heard');
  await coordinator.sync();
  assert.is(await takeVerdictBack(coordinator.store, coordinator.doer, review.id), false);
  assert.is((await seen(watchReview(coordinator.store, review.id)))?.verdict, 'dropped');
  await server.close();
});

test('of two who decide, the first one does, and the second is told', async () => {
  const { server, coordinator } = await start();
  const other = await openPhone(server.app, claire);
  await other.sync();
  const [review] = await openOn(coordinator);
  if (!review) throw new Error('nothing was handed over');
  await settleReview(coordinator.store, coordinator.doer, review, 'dropped', '');
  await coordinator.sync(loseAnswer);
  await settleReview(other.store, other.doer, review, 'taken', '');
  await other.sync();
  const [row] = await other.store.outbox.toArray();
  assert.equal([row?.state, row?.problems[0]?.reason], ['refused', 'changedMeanwhile']);
  assert.is((await seen(watchReview(other.store, review.id)))?.verdict, 'dropped');
  await coordinator.sync();
  assert.is(await coordinator.store.outbox.count(), 0);
  await server.close();
});

test('a review of a change shows the record that it is about, where the phone has it', async () => {
  const server = await openServer();
  const phone = await openPhone(server.app, omar);
  await phone.sync();
  const encounter = { ...encounterOf(omar, 'In the reeds'), districtId: 'meadows', id: newId() };
  await saveEncounter(phone.store, phone.doer, encounter);
  await phone.sync();
  const there = (await phone.store.encounters.get(encounter.id))?.record ?? encounter;
  await amendEncounter(phone.store, phone.doer, there, { note: 'In the reeds, at noon' });
  await changePerson(server.database, omar, { roles: ['maintainer'], departmentIds: ['green'] });
  await changePerson(server.database, nora, { districtIds: ['meadows'] });
  const neighbour = await openPhone(server.app, { ...nora, districtIds: ['meadows'] });
  await phone.sync();
  await neighbour.sync();
  const [review] = await openOn(neighbour);
  assert.is(review?.mutation.name, 'amendEncounter');
  assert.is(
    ((await seen(watchRecordOf(neighbour.store, (review as Review).mutation))) as { id: string } | null)?.id,
    encounter.id,
  );
  await server.close();
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Contact } from '../../src/domain/contact.ts';
import { touches } from '../../src/domain/ground.ts';
import type { Review, Verdict } from '../../src/domain/review.ts';
import { findRecord } from '../../src/server/database/records.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { act } from '../../src/store/deed.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { readMeta } from '../../src/store/meta.ts';
import { remarkOnRequest, routeRequest, takeRequest } from '../../src/store/requests.ts';
import { onEachDatabase } from '../databases.ts';
import { contactOf, requestOf } from '../domain/records.ts';
import { claire, nora, omar, piet } from '../people.ts';
import { encounterOf, openPhone, type TestPhone } from '../phone.ts';
import type { TestServer } from '../server.ts';
import { whereIs } from '../store/memory.ts';
import { changePerson, idsInTown, keepInTown } from './city.ts';

const reviewsOn = async ({ store }: TestPhone): Promise<Review[]> =>
  (await store.reviews.toArray()).map(({ record }) => record);

/** Decides what becomes of this review. */
const decide = ({ store, doer }: TestPhone, { id, mutation }: Review, verdict: Verdict, words = 'So be it') =>
  act(store, doer, [{ name: 'settleReview', recordId: id, args: { verdict, words, about: touches(mutation) } }]);

/** Omar once the old town is his. */
const heir = { ...omar, districtIds: ['meadows', 'old-town'] };
const inOldTown = (name: string): Contact => contactOf(omar, { id: newId(), districtId: 'old-town', name });
const inTown = ({ database }: TestServer, { id }: Contact) => findRecord(database, 'testtown', 'contact', id);

await onEachDatabase((on) => {
  /** Nora has written about two people of the old town when it is given to Omar; she hears of it as she comes back. */
  async function losesOldTown() {
    const server = await on.open();
    const [visser, bos] = [inOldTown('Mrs Visser of the old town'), inOldTown('Mr Bos of the old town')];
    await keepInTown(server.database, 'contact', [visser, bos]);
    const phone = await openPhone(server.app, nora);
    await phone.sync();
    for (const [contact, note] of [
      [visser, 'Has the key'],
      [bos, 'His dog bites'],
    ] as const)
      assert.equal(await saveContact(phone.store, phone.doer, { ...contact, note }, contact), []);
    await changePerson(server.database, nora, { districtIds: ['harbour'] });
    await changePerson(server.database, omar, heir);
    return { server, phone, visser, bos };
  }

  test(`${on.name}: an officer who loses a district while she is without signal hands over both edits she made there, and her phone holds nothing of it`, async () => {
    const { server, phone } = await losesOldTown();
    assert.is((await phone.sync()).ending, 'done');
    for (const words of ['old town', 'Has the key', 'His dog bites'])
      assert.equal(await whereIs(phone.store, words), [], words);
    for (const table of [phone.store.outbox, phone.store.held, phone.store.sent, phone.store.stale])
      assert.is(await table.count(), 0, table.name);
    assert.is((await readMeta(phone.store, 'handedOver'))?.count, 2, 'she is told how many, and not what');

    await phone.sync();
    assert.equal(await reviewsOn(phone), [], 'what others decide about it is not hers to see');
    const coordinator = await openPhone(server.app, claire);
    await coordinator.sync();
    const reviews = await reviewsOn(coordinator);
    assert.equal(reviews.map(({ mutation }) => (mutation.args as { fields: Contact }).fields.note).sort(), [
      'Has the key',
      'His dog bites',
    ]);
    for (const review of reviews) {
      assert.is(review.mutation.personId, nora.id);
      assert.equal([review.districtId, review.verdict, review.settledById], ['old-town', null, null]);
    }
    await server.close();
  });

  test(`${on.name}: what she had sent before she lost the district is not on her phone either`, async () => {
    const { server, phone, visser } = await losesOldTown();
    await changePerson(server.database, nora, {});
    await phone.sync();
    assert.is((await inTown(server, visser))?.note, 'Has the key');
    assert.ok((await whereIs(phone.store, 'Has the key')).includes('sent'), 'kept until there is a backup');
    await changePerson(server.database, nora, { districtIds: ['harbour'] });
    await phone.sync();
    assert.equal(await whereIs(phone.store, 'Has the key'), []);
    await server.close();
  });

  test(`${on.name}: what was handed over and is taken is done as its author meant it; what is dropped is not; both say who decided`, async () => {
    const { server, phone, visser, bos } = await losesOldTown();
    await phone.sync();
    const coordinator = await openPhone(server.app, claire);
    await coordinator.sync();
    for (const review of await reviewsOn(coordinator)) {
      const verdict = review.mutation.recordId === visser.id ? 'taken' : 'dropped';
      assert.equal(await decide(coordinator, review, verdict), []);
      assert.is((await coordinator.store.reviews.get(review.id))?.record.verdict, verdict, 'shown at once');
    }
    await coordinator.sync();
    assert.is(await coordinator.store.outbox.count(), 0);
    assert.equal(await inTown(server, visser), { ...visser, note: 'Has the key' });
    assert.equal(await inTown(server, bos), bos);
    assert.equal(await whereIs(coordinator.store, 'Mrs Visser of the old town'), [], 'she decides without the card');

    const officer = await openPhone(server.app, omar);
    await officer.sync();
    assert.is((await officer.store.contacts.get(visser.id))?.record.note, 'Has the key');
    for (const review of await reviewsOn(officer)) {
      assert.equal([review.settledById, review.words], [claire.id, 'So be it']);
      assert.ok(review.settledAt);
    }
    await phone.sync();
    assert.equal(await whereIs(phone.store, 'Has the key'), []);
    await server.close();
  });

  test(`${on.name}: the officer who has the district now may decide as well; whoever comes second is told, and nothing is done twice`, async () => {
    const { server, phone, visser } = await losesOldTown();
    await phone.sync();
    const [officer, coordinator] = [await openPhone(server.app, heir), await openPhone(server.app, claire)];
    for (const each of [officer, coordinator]) {
      await each.sync();
      const review = (await reviewsOn(each)).find(({ mutation }) => mutation.recordId === visser.id) as Review;
      assert.equal(await decide(each, review, each === officer ? 'dropped' : 'taken'), []);
    }
    await officer.sync();
    await coordinator.sync();
    assert.equal(await inTown(server, visser), visser);
    const [late] = await coordinator.store.outbox.toArray();
    assert.equal([late?.state, late?.problems], ['refused', [{ field: '', reason: 'changedMeanwhile' }]]);
    await server.close();
  });

  test(`${on.name}: what is said to be taken is done, though somebody has written there since; or it is not said to be taken`, async () => {
    const { server, phone, visser } = await losesOldTown();
    await phone.sync();
    await keepInTown(server.database, 'contact', [{ ...visser, note: 'Has lost the key' }]);
    const coordinator = await openPhone(server.app, claire);
    await coordinator.sync();
    const review = (await reviewsOn(coordinator)).find(({ mutation }) => mutation.recordId === visser.id) as Review;
    await decide(coordinator, review, 'taken');
    await coordinator.sync();
    const settled = await findRecord(server.database, 'testtown', 'review', review.id);
    const { note } = (await inTown(server, visser)) as Contact;
    assert.is(settled?.verdict, note === 'Has the key' ? 'taken' : null);
    await server.close();
  });

  test(`${on.name}: nobody decides about what lies out of their own reach, and that is not put before a third`, async () => {
    const { server, phone } = await losesOldTown();
    await phone.sync();
    const coordinator = await openPhone(server.app, claire);
    await coordinator.sync();
    const [review] = await reviewsOn(coordinator);
    assert.equal(await decide(coordinator, review as Review, 'taken'), []);
    await changePerson(server.database, claire, { districtIds: ['meadows'] });
    await coordinator.sync();
    assert.is((await idsInTown(server.database, 'review')).length, 2, 'no review of a review');
    const found = await findRecord(server.database, 'testtown', 'review', review?.id ?? '');
    assert.is(found?.verdict, null, 'it still waits for somebody');
    assert.equal(await reviewsOn(coordinator), []);
    await server.close();
  });

  test(`${on.name}: two edits of the same words in a lost district are both handed over at once`, async () => {
    const { server, phone, visser } = await losesOldTown();
    const saw = (await phone.store.contacts.get(visser.id))?.record as Contact;
    assert.equal(await saveContact(phone.store, phone.doer, { ...saw, note: 'Has both keys' }, saw), []);
    await phone.sync();
    assert.is((await idsInTown(server.database, 'review')).length, 3);
    assert.equal(await whereIs(phone.store, 'Has both keys'), []);
    assert.is(await phone.store.outbox.count(), 0);
    await server.close();
  });

  test(`${on.name}: a conflict that an officer had yet to settle when she lost the district is handed over too`, async () => {
    const server = await on.open();
    const contact = inOldTown('Mrs Visser');
    await keepInTown(server.database, 'contact', [contact]);
    const phone = await openPhone(server.app, nora);
    await phone.sync();
    await saveContact(phone.store, phone.doer, { ...contact, note: 'Has the key' }, contact);
    await keepInTown(server.database, 'contact', [{ ...contact, note: 'Has lost the key' }]);
    await phone.sync();
    assert.is((await phone.store.outbox.toArray())[0]?.state, 'conflict');
    await changePerson(server.database, nora, { districtIds: ['harbour'] });
    await phone.sync();
    await phone.sync();
    assert.equal(await whereIs(phone.store, 'the key'), []);
    assert.is(await phone.store.outbox.count(), 0);
    const [id] = await idsInTown(server.database, 'review');
    const review = await findRecord(server.database, 'testtown', 'review', id ?? '');
    assert.equal(review?.mutation.args, { fields: { note: 'Has the key' }, seen: { note: '' } });
    await server.close();
  });

  test(`${on.name}: a talk and the remark on its request, of somebody who no longer goes out, are put before those of that district and no others`, async () => {
    const server = await on.open();
    const phone = await openPhone(server.app, nora);
    await phone.sync();
    const told = encounterOf(nora, 'At the gate', [['The tree leans', 'tree']]);
    const need = told.needs[0]?.id ?? '';
    assert.equal(await saveEncounter(phone.store, phone.doer, told), []);
    assert.equal(await remarkOnRequest(phone.store, phone.doer, need, 'She asked again'), []);
    await changePerson(server.database, nora, { roles: ['administrator'] });
    await changePerson(server.database, omar, { districtIds: ['harbour'] });
    const [here, elsewhere] = [await openPhone(server.app, omar), await openPhone(server.app, claire)];
    await changePerson(server.database, claire, { districtIds: ['meadows'] });
    for (let turn = 0; turn < 2; turn += 1) for (const each of [phone, here, elsewhere]) await each.sync();
    assert.equal(await reviewsOn(elsewhere), []);
    for (const words of ['At the gate', 'She asked again']) assert.equal(await whereIs(phone.store, words), [], words);
    const doer = { ...here.doer, person: { ...omar, districtIds: ['harbour'] } };
    const seen = await reviewsOn(here);
    assert.equal(seen.map(({ mutation }) => mutation.name).sort(), ['openVisit', 'recordEncounter', 'remarkOnRequest']);
    for (const name of ['recordEncounter', 'remarkOnRequest']) {
      const review = seen.find(({ mutation }) => mutation.name === name) as Review;
      assert.equal(await decide({ ...here, doer }, review, 'taken'), []);
    }
    await here.sync();
    assert.equal(await here.store.outbox.toArray(), []);
    const request = await findRecord(server.database, 'testtown', 'request', need);
    assert.is(request?.history.at(-1)?.text, 'She asked again');
    await server.close();
  });

  test(`${on.name}: what an officer told herself in a district she lost arrives as it is, and stays hers to see`, async () => {
    const server = await on.open();
    const phone = await openPhone(server.app, nora);
    await phone.sync();
    const told = encounterOf(nora, 'At the gate of the old town', [['The tree leans', 'tree']], 'old-town');
    assert.equal(await saveEncounter(phone.store, phone.doer, told), []);
    await changePerson(server.database, nora, { districtIds: ['harbour'] });
    await phone.sync();
    assert.ok((await idsInTown(server.database, 'encounter')).includes(told.id));
    assert.ok(await phone.store.encounters.get(told.id));
    assert.ok(await phone.store.requests.get(told.needs[0]?.id ?? ''));
    assert.equal(await idsInTown(server.database, 'review'), []);
    await server.close();
  });

  test(`${on.name}: what a maintainer wrote on a request that was sent elsewhere is taken into its history in his name`, async () => {
    const server = await on.open();
    const request = requestOf(nora, { id: newId() });
    await keepInTown(server.database, 'request', [request]);
    const [desk, coordinator] = [await openPhone(server.app, piet), await openPhone(server.app, claire)];
    for (const each of [desk, coordinator]) await each.sync();
    assert.equal(await remarkOnRequest(desk.store, desk.doer, request.id, 'I saw it this morning'), []);
    await routeRequest(coordinator.store, coordinator.doer, request.id, 'streets', 'It is a lamp');
    await coordinator.sync();
    await desk.sync();
    assert.equal(await whereIs(desk.store, 'I saw it this morning'), []);
    assert.is(await desk.store.requests.get(request.id), undefined);
    await coordinator.sync();
    const [review] = await reviewsOn(coordinator);
    assert.equal([review?.districtId, review?.departmentId], ['harbour', 'streets'], 'where the request now stands');
    await decide(coordinator, review as Review, 'taken');
    await coordinator.sync();
    const history = (await findRecord(server.database, 'testtown', 'request', request.id))?.history ?? [];
    assert.equal([history.at(-1)?.byId, history.at(-1)?.text], [piet.id, 'I saw it this morning']);
    await server.close();
  });

  test(`${on.name}: a request taken and sent on by somebody who lost it meanwhile: both steps are handed over, in their order`, async () => {
    const server = await on.open();
    const request = requestOf(nora, { id: newId() });
    await keepInTown(server.database, 'request', [request]);
    const desk = await openPhone(server.app, piet);
    await desk.sync();
    assert.equal(await takeRequest(desk.store, desk.doer, request.id), []);
    assert.equal(await routeRequest(desk.store, desk.doer, request.id, 'streets', 'It is a lamp'), []);
    await changePerson(server.database, piet, { districtIds: ['old-town'] });
    await desk.sync();
    assert.is(await desk.store.outbox.count(), 0);
    const names: string[] = [];
    for (const id of await idsInTown(server.database, 'review'))
      names.push((await findRecord(server.database, 'testtown', 'review', id))?.mutation.name ?? '');
    assert.equal(names, ['takeRequest', 'routeRequest']);
    await server.close();
  });
});

test.run();

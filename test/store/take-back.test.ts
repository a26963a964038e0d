import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { type EncounterDraft, newDraft } from '../../src/domain/draft.ts';
import type { Encounter } from '../../src/domain/encounter.ts';
import { keepDraftWith } from '../../src/store/attachments.ts';
import { dropDraft, findDraft, keepDraft } from '../../src/store/drafts.ts';
import { amendEncounter, saveEncounter, watchVisits } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { addStop } from '../../src/store/round.ts';
import { takeBackEncounter, watchCanTakeBack } from '../../src/store/take-back.ts';
import { amendVisit } from '../../src/store/visits.ts';
import { contactOf, photoOf } from '../domain/records.ts';
import { claire, nora } from '../people.ts';
import { clear, encounterOf, loseAnswer, none, openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';
import { everythingIn, seen } from './memory.ts';

async function start() {
  const { app, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  return { app, phone, close };
}

const takeBack = ({ store, doer }: TestPhone, id: string) => takeBackEncounter(store, doer.person, id);

const draftIn = async ({ store }: TestPhone, id: string) => (await findDraft(store, id))?.content as EncounterDraft;

const draftWith = (encounter: Encounter): EncounterDraft => ({
  ...newDraft(encounter.id, encounter.officerId, encounter.metAt),
  encounter,
});

/** What the phone remembers, but for drafts and the numbers it has given. */
const workIn = async ({ store }: TestPhone) => ({ ...(await everythingIn(store)), drafts: [], meta: [] });

/** The browser says that there is no network at all. */
async function cutOff(work: () => Promise<unknown>): Promise<void> {
  Object.defineProperty(navigator, 'onLine', { value: false, configurable: true });
  try {
    await work();
  } finally {
    Reflect.deleteProperty(navigator, 'onLine');
  }
}

test('a talk that was saved too early is a draft again, and nothing else of it is left on the phone', async () => {
  const { phone, close } = await start();
  const before = await workIn(phone);
  const contact = contactOf(nora, { id: newId() });
  const talk = { ...encounterOf(nora, 'At the pump', [['A tree', 'tree']]), contactId: contact.id };
  await saveEncounter(phone.store, phone.doer, talk, talk.id, contact);
  assert.ok(await seen(watchCanTakeBack(phone.store, talk.id)));
  assert.ok(await takeBack(phone, talk.id));
  assert.equal(await workIn(phone), before);
  const draft = await draftIn(phone, talk.id);
  assert.equal(draft.encounter, talk);
  assert.equal(draft.newContact?.name, contact.name);
  await close();
});

test('a pin that was set by hand stays where it was when the talk is taken back, whatever the phone finds out', async () => {
  const { phone, close } = await start();
  const place = { longitude: 0.5, latitude: 0.5, accuracy: null, address: '' };
  for (const [accuracy, isPointByHand] of [
    [null, true],
    [12, false],
  ] as const) {
    const talk = { ...encounterOf(nora, 'At the pump'), place: { ...place, accuracy } };
    await saveEncounter(phone.store, phone.doer, talk);
    await takeBack(phone, talk.id);
    assert.is((await draftIn(phone, talk.id)).isPointByHand, isPointByHand);
  }
  await close();
});

test('saved again with other words, it arrives once, in those words', async () => {
  const { app, phone, close } = await start();
  const talk = encounterOf(nora, 'At the pump', [['A tree', 'tree']]);
  await saveEncounter(phone.store, phone.doer, talk);
  await takeBack(phone, talk.id);
  const better = { ...talk, needs: talk.needs.map((need) => ({ ...need, text: 'A lime tree' })) };
  assert.equal(await saveEncounter(phone.store, phone.doer, better, talk.id), []);
  await phone.sync();
  const desk = await openPhone(app, claire);
  await desk.sync();
  const requests = await desk.store.requests.toArray();
  assert.equal(
    requests.map(({ record }) => record.text),
    ['A lime tree'],
  );
  await close();
});

test('what was added to it since goes with it; the visit stays where somebody has counted passers-by', async () => {
  const { phone, close } = await start();
  const talk = encounterOf(nora, 'At the pump');
  await saveEncounter(phone.store, phone.doer, talk);
  await amendEncounter(phone.store, phone.doer, talk, { note: 'At the old pump' });
  const visits = () => seen(watchVisits(phone.store, nora.id, talk.metAt.slice(0, 10), 'UTC'));
  const [visit] = await visits();
  assert.ok(visit);
  await amendVisit(phone.store, phone.doer, visit, { passersBy: 3 });
  assert.ok(await takeBack(phone, talk.id));
  assert.is((await draftIn(phone, talk.id)).encounter.note, 'At the old pump');
  assert.equal(
    (await visits()).map(({ passersBy }) => passersBy),
    [3],
  );
  await phone.sync();
  assert.is(await phone.store.outbox.count(), 0);
  await close();
});

test('the visit stays for the other talks of it', async () => {
  const { phone, close } = await start();
  const [first, second] = [encounterOf(nora, 'The first'), encounterOf(nora, 'The second')];
  await saveEncounter(phone.store, phone.doer, first);
  await saveEncounter(phone.store, phone.doer, second);
  assert.ok(await takeBack(phone, first.id));
  await phone.sync();
  assert.is(await phone.store.outbox.count(), 0);
  assert.is(await phone.store.visits.count(), 1);
  await close();
});

test('what has left the phone, or may have, is not taken back', async () => {
  const { phone, close } = await start();
  for (const network of [clear, loseAnswer, none]) {
    const talk = encounterOf(nora, 'At the pump', [['A tree', 'tree']]);
    await saveEncounter(phone.store, phone.doer, talk);
    await phone.sync(network);
    assert.not(await seen(watchCanTakeBack(phone.store, talk.id)));
    const before = await everythingIn(phone.store);
    assert.not(await takeBack(phone, talk.id));
    assert.equal(await everythingIn(phone.store), before);
  }
  await close();
});

test('taken back in the very moment in which it is sent, a talk is a draft here or with the server, never both', async () => {
  const { app, phone, close } = await start();
  const fates = new Set<boolean>();
  for (let wait = 0; wait < 30; wait += 1) {
    const talk = encounterOf(nora, 'At the pump');
    await saveEncounter(phone.store, phone.doer, talk);
    const sync = phone.sync();
    for (let turn = 0; turn < wait; turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
    const isBack = await takeBack(phone, talk.id);
    fates.add(isBack);
    await sync;
    await phone.sync();
    assert.is((await phone.store.encounters.get(talk.id)) === undefined, isBack, `after ${wait} turns`);
  }
  assert.is(fates.size, 2, 'both were seen');
  const other = await openPhone(app, nora);
  await other.sync();
  assert.is(await other.store.encounters.count(), await phone.store.encounters.count());
  await close();
});

test('a phone that knows of no network has let nothing go, however often it has tried', async () => {
  const { phone, close } = await start();
  const talk = encounterOf(nora, 'In the cellar');
  await saveEncounter(phone.store, phone.doer, talk);
  await cutOff(async () => {
    await phone.sync(none);
    await phone.sync(none);
  });
  assert.ok(await takeBack(phone, talk.id));
  await saveEncounter(phone.store, phone.doer, talk, talk.id);
  await phone.sync(loseAnswer);
  await cutOff(() => phone.sync(none));
  assert.not(await takeBack(phone, talk.id), 'the first try may have been heard');
  await close();
});

test('a talk that is only a draft, or not there at all, is not taken back', async () => {
  const { phone, close } = await start();
  const id = newId();
  await keepDraft(phone.store, { id, kind: 'encounter', content: null });
  assert.not(await takeBack(phone, id));
  assert.ok(await findDraft(phone.store, id));
  await close();
});

test('the neighbour who joined keeps her talk, her photo and her words, and asks on her own', async () => {
  const { app, phone, close } = await start();
  const { store, doer } = phone;
  const first = await tell(phone, 'The lamp is out', [['The lamp is out', 'lamp']]);
  const neighbour = encounterOf(nora, 'Her too', [['It is dark here', 'lamp']]);
  const photo = photoOf({ hash: 'a'.repeat(64) });
  const [own] = neighbour.needs.map((need) => ({ ...need, joins: first.needs[0]?.id ?? '', attachments: [photo] }));
  assert.ok(own);
  await keepDraftWith(store, neighbour.id, draftWith(neighbour), [{ attachment: photo, bytes: new ArrayBuffer(8) }]);
  await saveEncounter(store, doer, { ...neighbour, needs: [own] }, neighbour.id);
  assert.not(await store.requests.get(own.id), 'it has joined');
  assert.ok(await takeBack(phone, first.id));
  assert.ok(await draftIn(phone, first.id));
  assert.is((await store.encounters.get(neighbour.id))?.record.note, 'Her too');
  assert.is((await store.requests.get(own.id))?.record.text, 'It is dark here');
  assert.is((await store.blobs.get(photo.hash))?.state, 'waiting');
  await phone.sync();
  const desk = await openPhone(app, claire);
  await desk.sync();
  assert.equal(
    (await desk.store.requests.toArray()).map(({ record }) => record.id),
    [own.id],
  );
  await close();
});

test('whoever was met stays where a second talk with them is begun, something is begun about them, or a round leads there', async () => {
  const { phone, close } = await start();
  const { store, doer } = phone;
  const later = encounterOf(nora, 'Once more');
  const ties: ((contactId: string) => Promise<void>)[] = [
    (contactId) => keepDraft(store, { id: later.id, kind: 'encounter', content: draftWith({ ...later, contactId }) }),
    (contactId) => keepDraft(store, { id: contactId, kind: 'contact', content: { contact: { note: 'Half a' } } }),
    (contactId) => addStop(store, '2026-11-20', { kind: 'contact', id: contactId }),
  ];
  for (const tie of ties) {
    const contact = contactOf(nora, { id: newId() });
    const talk = { ...encounterOf(nora, 'At the pump'), contactId: contact.id };
    await saveEncounter(store, doer, talk, talk.id, contact);
    await tie(contact.id);
    assert.ok(await takeBack(phone, talk.id));
    assert.ok(await store.contacts.get(contact.id));
    const draft = await draftIn(phone, talk.id);
    assert.equal([draft.encounter.contactId, draft.newContact], [contact.id, null]);
    await dropDraft(store, talk.id);
  }
  const { encounter } = await draftIn(phone, later.id);
  assert.equal(await saveEncounter(store, doer, encounter, later.id), []);
  await phone.sync();
  assert.equal(await store.outbox.toArray(), []);
  assert.ok(await store.contacts.get(encounter.contactId ?? ''), 'whom the talk was with is known to the server');
  await close();
});

test.run();

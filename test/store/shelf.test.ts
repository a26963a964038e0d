import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { EncounterDraft } from '../../src/domain/draft.ts';
import type { Person } from '../../src/domain/person.ts';
import { Device, enterAccount, leaveAccount, storeName } from '../../src/store/device.ts';
import { newId } from '../../src/store/id.ts';
import { openShelved, takeShelved } from '../../src/store/shares.ts';
import {
  clearShelf,
  listOwnShelved,
  listShelvedFor,
  MOST_SHELVED,
  MOST_SHELVED_BYTES,
  putBack,
  type Shelved,
  shelve,
  takeOff,
} from '../../src/store/shelf.ts';
import { Store } from '../../src/store/store.ts';
import { nora, omar } from '../people.ts';
import { makeCaches } from './cache-memory.ts';

const accountOf = (person: Person) => ({ municipalityId: 'town', personId: person.id, person, login: person.name });
const ownerOf = (person: Person) => storeName(accountOf(person));
const noPhoto = async () => 'unreadable' as const;
let phones = 0;

/** A phone on which this person works, or nobody. */
async function openPhone(person: Person | null) {
  phones += 1;
  const caches = makeCaches();
  const device = new Device(`shelf-${phones}`);
  if (person) await enterAccount(device, accountOf(person));
  const storeOf = (one: Person) => new Store(`shelf-${phones}-${one.id}`);
  return { device, ...caches, storeOf };
}

/** What the worker is handed when another app shares these words, with this photo, or when a page of `origin` posts them. */
function sharing(text: string, origin = 'null', photo?: File): Request {
  const body = new FormData();
  body.set('text', text);
  if (photo) body.set('photos', photo);
  return new Request('http://phone/share', { method: 'POST', body, headers: { origin } });
}

const notesIn = async (store: Store) =>
  (await store.drafts.toArray()).map(({ content }) => (content as EncounterDraft).encounter.note);

const take = (store: Store, person: Person, shelved: Shelved | undefined) => {
  assert.ok(shelved);
  return takeShelved(store, { person, deviceId: newId() }, shelved, noPhoto);
};

test('what Nora shares is a draft only once she takes it in', async () => {
  const { device, storeOf } = await openPhone(nora);
  const store = storeOf(nora);
  assert.is(await shelve(device, sharing('Dark at number 8')), '');
  const [waiting] = await listShelvedFor(ownerOf(nora));
  assert.ok(waiting && waiting.bytes > 0);
  assert.is((await openShelved(waiting))?.words.text, 'Dark at number 8');
  assert.equal(await notesIn(store), []);
  assert.equal(await take(store, nora, waiting), { draftId: waiting.id, refused: [] });
  assert.equal(await notesIn(store), ['Dark at number 8']);
  assert.equal(await listShelvedFor(ownerOf(nora)), []);
});

test('what a page of another site posts into the app is not kept', async () => {
  const { device } = await openPhone(nora);
  assert.is(await shelve(device, sharing('Words of another site', 'https://elsewhere.example')), 'foreign');
  assert.is(await shelve(device, sharing('Our own page', 'http://phone')), '');
  assert.is((await listShelvedFor(ownerOf(nora))).length, 1);
});

test('a page that goes on sharing does not fill the phone, and the person is told', async () => {
  const { device } = await openPhone(nora);
  for (let count = 0; count < MOST_SHELVED; count += 1) assert.is(await shelve(device, sharing('One')), '');
  assert.is(await shelve(device, sharing('One more')), 'full');
  assert.is((await listShelvedFor(ownerOf(nora))).length, MOST_SHELVED);
});

test('what is larger than the room that is left beside a film is not kept, and the person is told', async () => {
  const { device } = await openPhone(nora);
  await putBack(`/shares/?bytes=${MOST_SHELVED_BYTES - 10}`, new Response('a long film'));
  assert.is(await shelve(device, sharing('More than ten letters')), 'full');
  assert.is((await listShelvedFor(ownerOf(nora))).length, 1);
});

test('a share that the full phone cannot keep is said to be lost', async () => {
  const { device, fillDisk } = await openPhone(nora);
  fillDisk(true);
  assert.is(await shelve(device, sharing('Dark at number 8')), 'failed');
  fillDisk(false);
  assert.is(await shelve(device, sharing('Dark at number 8')), '');
});

test('two shares in the same moment are two', async () => {
  const { device } = await openPhone(nora);
  await Promise.all([shelve(device, sharing('One')), shelve(device, sharing('Two'))]);
  assert.is((await listShelvedFor(ownerOf(nora))).length, 2);
});

test('taken in from two windows at once, or by one that died before it was off the shelf, it is one draft', async () => {
  const { device, storeOf } = await openPhone(nora);
  const store = storeOf(nora);
  await shelve(device, sharing('Dark at number 8'));
  const [waiting] = await listShelvedFor(ownerOf(nora));
  const results = await Promise.all([take(store, nora, waiting), take(store, nora, waiting)]);
  assert.equal(
    results.map((taken) => taken?.draftId),
    [waiting?.id, waiting?.id],
  );
  assert.equal(await notesIn(store), ['Dark at number 8']);

  await shelve(device, sharing('The bench'));
  const [bench] = await listShelvedFor(ownerOf(nora));
  assert.ok(bench);
  const lying = await takeOff(bench.key);
  assert.ok(lying);
  await putBack(bench.key, lying.clone());
  await take(store, nora, bench);
  await store.drafts.update(bench.id, { updatedAt: 'since' });
  await putBack(bench.key, lying);
  await take(store, nora, bench);
  assert.is((await store.drafts.get(bench.id))?.updatedAt, 'since', 'what she wrote since stays');
  assert.equal(await listShelvedFor(ownerOf(nora)), []);
});

test('what cannot be read stays until Nora throws it away, and comes back if she did so by mistake', async () => {
  const { device, storeOf } = await openPhone(nora);
  const headers = { 'content-type': 'multipart/form-data' };
  await shelve(device, new Request('http://phone/share', { method: 'POST', body: 'garbled', headers }));
  const [waiting] = await listShelvedFor(ownerOf(nora));
  assert.ok(waiting);
  assert.is(await openShelved(waiting), null);
  assert.is(await take(storeOf(nora), nora, waiting), null);
  const lying = await takeOff(waiting.key);
  assert.equal(await listShelvedFor(ownerOf(nora)), []);
  assert.ok(lying);
  await putBack(waiting.key, lying);
  assert.equal(await listShelvedFor(ownerOf(nora)), [waiting]);
});

test('a photo that this phone cannot read stays until Nora throws it away; with words beside it there is a draft', async () => {
  const { device, storeOf } = await openPhone(nora);
  const store = storeOf(nora);
  const photo = new File(['heic'], 'lamp.heic', { type: 'image/heic' });
  const refused = [{ name: 'lamp.heic', fault: 'unreadable' as const }];
  await shelve(device, sharing('', 'null', photo));
  const [alone] = await listShelvedFor(ownerOf(nora));
  assert.equal(await take(store, nora, alone), { draftId: null, refused });
  assert.equal(await listShelvedFor(ownerOf(nora)), [alone]);
  assert.is(alone && (await openShelved(alone))?.files.length, 1);
  assert.ok(alone && (await takeOff(alone.key)));
  await shelve(device, sharing('Dark at number 8', 'null', photo));
  const [withWords] = await listShelvedFor(ownerOf(nora));
  assert.equal(await take(store, nora, withWords), { draftId: withWords?.id, refused });
  await shelve(device, sharing(' '));
  const [empty] = (await listShelvedFor(ownerOf(nora))).slice(-1);
  assert.equal(await take(store, nora, empty), { draftId: null, refused: [] });
  assert.equal(await listShelvedFor(ownerOf(nora)), [], 'of what holds nothing, nothing is kept');
});

test('what Nora shared and left is not put before Omar on the same phone, and goes when she signs out', async () => {
  const { device } = await openPhone(nora);
  await shelve(device, sharing('A letter'));
  await leaveAccount(device);
  await enterAccount(device, accountOf(omar));
  assert.equal(await listShelvedFor(ownerOf(omar)), []);
  await clearShelf(ownerOf(omar));
  assert.is((await listOwnShelved(ownerOf(nora))).length, 1);
  await clearShelf(ownerOf(nora));
  assert.equal(await listShelvedFor(ownerOf(nora)), []);
});

test('what was shared while nobody was signed in is put before whoever comes next as nobody’s, and no sign-out takes it', async () => {
  const { device } = await openPhone(null);
  await shelve(device, sharing('A letter'));
  await enterAccount(device, accountOf(omar));
  await clearShelf(ownerOf(omar));
  assert.equal(
    (await listShelvedFor(ownerOf(omar))).map(({ owner }) => owner),
    [''],
  );
  assert.equal(await listOwnShelved(ownerOf(omar)), []);
});

test.run();

import { newDraft } from '../../src/domain/draft.ts';
import type { DeedName } from '../../src/domain/mutation.ts';
import { may } from '../../src/domain/policy.ts';
import { standingOf } from '../../src/domain/record.ts';
import { isOpen, nextStatuses, type ServiceRequest } from '../../src/domain/request.ts';
import { attach, type Taken } from '../../src/store/attachments.ts';
import { removeContact, saveContact } from '../../src/store/contacts.ts';
import type { Doer } from '../../src/store/deed.ts';
import { amendEncounter, saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { throwAway, tryAgain } from '../../src/store/outbox.ts';
import {
  answerRequest,
  assignRequest,
  classifyRequest,
  remarkOnRequest,
  routeRequest,
  setStatus,
  takeRequest,
} from '../../src/store/requests.ts';
import { isUndecided, settleReview } from '../../src/store/reviews.ts';
import { isStuck, type Store } from '../../src/store/store.ts';
import { contactOf, photoOf } from '../domain/records.ts';
import { joinNearby } from '../joins.ts';
import { encounterOf } from '../phone.ts';
import { hashOf, photoOf as makePhoto } from '../server/attachments/pictures.ts';
import { SPOTS } from '../spots.ts';
import { town } from '../town.ts';

/** Somebody with their phone, about to do something. */
export interface Somebody {
  store: Store;
  doer: Doer;
  random: () => number;
  /** Words that nobody has said before, so that whatever is done twice shows. */
  words: () => string;
  /** Called with the id of a mutation that they give up. */
  onThrown: (id: string) => void;
}

type Habit = (somebody: Somebody) => Promise<unknown>;

const OFFICER: [number, Habit][] = [
  [10, tellEncounter],
  [3, amendSome],
  [4, noteContact],
  [4, changeContact],
  [1, removeSome],
  [4, remark],
  [3, photograph],
  [2, answer],
  [2, classify],
  [2, settleOne],
  [2, decide],
];

const DESK: [number, Habit][] = [
  [8, take],
  [8, step],
  [5, remark],
  [3, answer],
  [2, route],
  [2, photographWork],
  [2, assign],
  [2, settleOne],
  [2, decide],
];

/** Does one of the things that people in this role do. What the phone itself does not allow is not done. */
export async function doSomething(somebody: Somebody): Promise<void> {
  const habits = somebody.doer.person.roles.includes('officer') ? OFFICER : DESK;
  let draw = somebody.random() * habits.reduce((sum, [weight]) => sum + weight, 0);
  for (const [weight, habit] of habits) {
    draw -= weight;
    if (draw < 0) return void (await habit(somebody));
  }
}

/** One of them; undefined of none. */
export const pick = <T>(random: () => number, list: readonly T[]): T | undefined =>
  list[Math.floor(random() * list.length)];

// Mostly the latest, as people do: so they get into each other's way.
const pickLate = <T>(random: () => number, list: readonly T[]): T | undefined =>
  pick(random, random() < 0.6 ? list.slice(-15) : list);

async function tellEncounter({ store, doer, random, words }: Somebody) {
  const services = ['tree', 'lamp', 'bench', 'mooring', null];
  const count = Math.floor(random() * 4);
  const needs = Array.from({ length: count }, (): [string, string | null] => [words(), pick(random, services) ?? null]);
  const districtId = random() < 0.1 ? null : (pick(random, doer.person.districtIds) ?? null);
  const told = { ...encounterOf(doer.person, words(), needs, districtId), place: pick(random, SPOTS) ?? null };
  const draft = { ...newDraft(told.id, told.officerId, told.metAt), encounter: told };
  const known = (await store.requests.toArray()).map(({ record }) => record);
  const { encounter } = joinNearby(draft, known, (near) => (random() < 0.6 ? pick(random, near) : undefined));
  await saveEncounter(store, doer, encounter);
}

async function amendSome({ store, doer, random, words }: Somebody) {
  const rows = await store.encounters.toArray();
  const row = pickLate(
    random,
    rows.filter(({ record }) => record.officerId === doer.person.id),
  );
  if (row) await amendEncounter(store, doer, row.record, { note: words() });
}

/** A photo unlike any other, as the camera hands it over. */
function takePhoto({ random, words }: Somebody): Taken {
  const bytes = makePhoto(Math.ceil(2000 + random() ** 3 * 600_000), words());
  const attachment = photoOf({ id: newId(), hash: hashOf(bytes), bytes: bytes.length });
  return { attachment, bytes: new Uint8Array(bytes).buffer };
}

async function photograph(somebody: Somebody) {
  const { store, doer, random } = somebody;
  const rows = await store.encounters.toArray();
  const own = rows.filter(({ record }) => record.officerId === doer.person.id);
  const row = pickLate(random, own);
  if (row) await attach(store, doer, { kind: 'encounter', id: row.id }, [takePhoto(somebody)]);
}

async function photographWork(somebody: Somebody) {
  const request = await findRequest(somebody, 'attachToRequest');
  if (request) await attach(somebody.store, somebody.doer, { kind: 'request', id: request.id }, [takePhoto(somebody)]);
}

async function noteContact({ store, doer, random, words }: Somebody) {
  const districtId = pick(random, doer.person.districtIds) ?? null;
  await saveContact(store, doer, contactOf(doer.person, { id: newId(), name: words(), districtId }), null);
}

async function changeContact({ store, doer, random, words }: Somebody) {
  const contact = pickLate(random, await store.contacts.toArray())?.record;
  if (!contact) return;
  const change = random() < 0.5 ? { name: words() } : { note: words() };
  await saveContact(store, doer, { ...contact, ...change }, contact);
}

async function removeSome({ store, doer, random }: Somebody) {
  const contact = pickLate(random, await store.contacts.toArray())?.record;
  if (contact) await removeContact(store, doer, contact.id);
}

/** A request on which this deed is this person's to do. */
async function findRequest({ store, doer, random }: Somebody, deed: DeedName): Promise<ServiceRequest | undefined> {
  const rows = await store.requests.toArray();
  const theirs = rows.filter(({ record }) => may(doer.person, deed, standingOf('request', record)));
  return pickLate(random, theirs)?.record;
}

async function remark(somebody: Somebody) {
  const request = await findRequest(somebody, 'remarkOnRequest');
  if (request) await remarkOnRequest(somebody.store, somebody.doer, request.id, somebody.words());
}

async function answer(somebody: Somebody) {
  const request = await findRequest(somebody, 'answerRequest');
  if (request) await answerRequest(somebody.store, somebody.doer, request.id, somebody.words());
}

async function classify(somebody: Somebody) {
  const request = await findRequest(somebody, 'classifyRequest');
  const service = pick(somebody.random, town.services);
  if (request && service) await classifyRequest(somebody.store, somebody.doer, request.id, service.id);
}

async function take(somebody: Somebody) {
  const request = await findRequest(somebody, 'takeRequest');
  if (request && isOpen(request)) await takeRequest(somebody.store, somebody.doer, request.id);
}

async function step(somebody: Somebody) {
  const request = await findRequest(somebody, 'setStatus');
  const status = request && pick(somebody.random, nextStatuses(request.status));
  if (!request || !status) return;
  const told = somebody.random() < 0.5 ? somebody.words() : '';
  await setStatus(somebody.store, somebody.doer, request.id, status, somebody.words(), told);
}

async function route(somebody: Somebody) {
  const request = await findRequest(somebody, 'routeRequest');
  const departmentId = pick(somebody.random, [...town.departments.map(({ id }) => id), null]) ?? null;
  if (request) await routeRequest(somebody.store, somebody.doer, request.id, departmentId, somebody.words());
}

async function assign(somebody: Somebody) {
  const request = await findRequest(somebody, 'assignRequest');
  const person = pick(somebody.random, [...town.people, null]) ?? null;
  if (request) await assignRequest(somebody.store, somebody.doer, request.id, person?.id ?? null);
}

async function decide({ store, doer, random, words }: Somebody) {
  const rows = await store.reviews.toArray();
  const review = pick(
    random,
    rows.filter(({ record }) => isUndecided(record)),
  )?.record;
  const verdict = random() < 0.5 ? 'taken' : 'dropped';
  if (review) await settleReview(store, doer, review, verdict, words());
}

/** Of what the server did not do, they send some again and give some up. */
async function settleOne({ store, doer, random, onThrown }: Somebody) {
  const row = pick(random, (await store.outbox.orderBy('seq').toArray()).filter(isStuck));
  if (!row) return;
  onThrown(row.mutation.id);
  if (random() < 0.5) await tryAgain(store, doer.person, row.seq);
  else await throwAway(store, doer.person, row.seq);
}

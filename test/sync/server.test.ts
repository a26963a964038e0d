import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Encounter } from '../../src/domain/encounter.ts';
import { later } from '../../src/domain/instant.ts';
import type { Mutation } from '../../src/domain/mutation.ts';
import type { Person } from '../../src/domain/person.ts';
import type { Kind } from '../../src/domain/record.ts';
import { DIRECTORY_KINDS } from '../../src/domain/record.ts';
import { saveContact } from '../../src/store/contacts.ts';
import { findDirectory } from '../../src/store/directory.ts';
import { saveEncounter } from '../../src/store/encounters.ts';
import { newId } from '../../src/store/id.ts';
import { findSyncState } from '../../src/store/sync-state.ts';
import type { Posted } from '../../src/sync/phone.ts';
import type { SyncAnswer } from '../../src/sync/protocol.ts';
import { contactOf, requestOf, encounterOf as talkOf } from '../domain/records.ts';
import { nora, omar, piet } from '../people.ts';
import { encounterOf, loseAnswer, openPhone, signIn } from '../phone.ts';
import { openServer, type TestServer } from '../server.ts';
import { town } from '../town.ts';
import { versionIn } from './backup.ts';
import { changePerson, idsInTown, keepInTown } from './city.ts';
import { wrongClock } from './clock.ts';
import { carrying, recording } from './network.ts';

/** Talks of an officer, as many, the oldest first. */
const talks = (count: number, person: Person, districtId = 'harbour'): Encounter[] =>
  Array.from({ length: count }, (_, index) => talkOf(person, { id: newId(), districtId, note: `Talk ${index}` }));

const changesOf = (answers: SyncAnswer[], kind: Kind) =>
  answers.flatMap(({ changes }) => changes.filter((change) => change.kind === kind));

const DIRECTORY_SIZE = 1 + town.districts.length + town.departments.length + town.services.length + 3 + 7;

test('a new phone gets the directory first, then the newest work, in pages, and says how far it is', async () => {
  const { app, database, close } = await openServer();
  await keepInTown(database, 'encounter', talks(2300, nora));
  const phone = await openPhone(app, nora);
  const { network, answers } = recording();
  assert.is((await phone.sync(network)).ending, 'done');

  const sizes = answers.map(({ changes }) => changes.length);
  assert.equal(sizes, [DIRECTORY_SIZE, 1000, 1000, 300]);
  assert.ok(
    answers[0]?.changes.every(({ kind }) => (DIRECTORY_KINDS as readonly string[]).includes(kind)),
    'who and what the city has, before anything else',
  );
  const versions = changesOf(answers, 'encounter').map(({ version }) => version);
  assert.equal(
    versions,
    [...versions].sort((a, b) => b - a),
    'the newest first, over all pages',
  );
  assert.equal(
    answers.map(({ isLast }) => isLast),
    [false, false, false, true],
  );
  assert.equal(
    answers.map(({ progress }) => progress),
    [DIRECTORY_SIZE, DIRECTORY_SIZE + 1000, DIRECTORY_SIZE + 2000, undefined].map((done) =>
      done === undefined ? undefined : { done, total: DIRECTORY_SIZE + 2300 },
    ),
    'it grows, and goes when it is over',
  );
  assert.is(await phone.store.encounters.count(), 2300);
  assert.is((await findSyncState(phone.store)).progress, null);
  assert.is((await findDirectory(phone.store)).rules.length, town.rules.length);
  await close();
});

test('a first filling that is cut after any page goes on where it was, and fetches no page twice', async () => {
  const { app, database, close } = await openServer();
  await keepInTown(database, 'encounter', talks(2300, nora));
  for (const cut of [1, 2, 3]) {
    const phone = await openPhone(app, nora);
    assert.is((await phone.sync(carrying(cut))).ending, 'unreachable');
    const progress = (await findSyncState(phone.store)).progress;
    assert.is(progress?.done, DIRECTORY_SIZE + (cut - 1) * 1000, 'the screen shows how far it is');
    phone.restart();
    const { network, answers } = recording();
    assert.is((await phone.sync(network)).ending, 'done');
    assert.is(answers.length, 4 - cut, `cut after ${cut}`);
    assert.is(await phone.store.encounters.count(), 2300);
  }
  await close();
});

test('a first filling whose every answer is lost once takes each page twice and nothing more', async () => {
  const { app, database, close } = await openServer();
  await keepInTown(database, 'encounter', talks(2300, nora));
  const phone = await openPhone(app, nora);
  let sent = 0;
  for (let turn = 0; turn < 4; turn += 1) {
    assert.is((await phone.sync(loseAnswer)).ending, 'unreachable');
    await phone.sync(carrying(1));
    sent += 2;
  }
  assert.is(sent, 8);
  assert.is(await phone.store.encounters.count(), 2300);
  const { network, answers } = recording();
  await phone.sync(network);
  assert.equal(
    answers.map(({ changes }) => changes.length),
    [0],
    'all is there',
  );
  await close();
});

test('what changes while a phone is being filled is not lost, whether its page has come or not', async () => {
  const { app, database, close } = await openServer();
  const all = talks(2300, nora);
  await keepInTown(database, 'encounter', all);
  const [oldest, newest] = [all[0], all.at(-1)] as [Encounter, Encounter];
  const late = talks(1, nora);
  const phone = await openPhone(app, nora);
  const network = carrying(99, async (answered) => {
    if (answered !== 2) return;
    await keepInTown(database, 'encounter', [
      { ...oldest, note: 'Changed before it came' },
      { ...newest, note: 'Changed after it came' },
      ...late,
    ]);
    // It leaves this officer's sight after it came.
    const moved = all.at(-2) as Encounter;
    await keepInTown(database, 'encounter', [{ ...moved, officerId: omar.id, districtId: 'meadows' }]);
  });
  assert.is((await phone.sync(network)).ending, 'done');
  const noteOf = async (id: string) => (await phone.store.encounters.get(id))?.record.note;
  assert.is(await noteOf(oldest.id), 'Changed before it came');
  assert.is(await noteOf(newest.id), 'Changed after it came');
  assert.is(await noteOf(late[0]?.id ?? ''), 'Talk 0');
  assert.is(await noteOf(all.at(-2)?.id ?? ''), undefined);
  assert.is(await phone.store.encounters.count(), 2300);
  await close();
});

test('more than a page of changes since yesterday comes in pages, each once', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await keepInTown(database, 'encounter', talks(1500, nora));
  const { network, answers } = recording();
  assert.is((await phone.sync(network)).ending, 'done');
  assert.equal(
    answers.map(({ changes, isLast }) => [changes.length, isLast]),
    [
      [1000, false],
      [500, true],
    ],
  );
  assert.is(await phone.store.encounters.count(), 1500);
  await close();
});

test('an officer who gets a district more is sent that district, and not again what she has', async () => {
  const { app, database, close } = await openServer();
  await keepInTown(database, 'encounter', [...talks(20, omar, 'harbour'), ...talks(30, omar, 'meadows')]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  assert.is(await phone.store.encounters.count(), 20);

  await changePerson(database, nora, { districtIds: ['harbour', 'old-town', 'meadows'] });
  const { network, answers } = recording();
  assert.is((await phone.sync(network)).ending, 'done');
  const came = changesOf(answers, 'encounter');
  assert.is(came.length, 30);
  assert.ok(came.every(({ record }) => record?.districtId === 'meadows'));
  assert.is(await phone.store.encounters.count(), 50);
  assert.is(answers.filter(({ parts }) => parts).length, 1, 'she is told once what is hers to hold');
  await close();
});

test('an officer whose districts change in the middle of a first filling holds, at the end, exactly what is hers', async () => {
  const { app, database, close } = await openServer();
  const [harbour, meadows] = [talks(1200, omar, 'harbour'), talks(1200, omar, 'meadows')];
  await keepInTown(
    database,
    'encounter',
    harbour.flatMap((talk, index) => [talk, meadows[index] as Encounter]),
  );
  const phone = await openPhone(app, nora);
  assert.is((await phone.sync(carrying(2))).ending, 'unreachable');
  assert.is(await phone.store.encounters.count(), 1000);
  await changePerson(database, nora, { districtIds: ['meadows', 'harbour'] });
  assert.is((await phone.sync(carrying(2))).ending, 'unreachable');
  await changePerson(database, nora, { districtIds: ['meadows'] });
  assert.is((await phone.sync()).ending, 'done');
  const held = (await phone.store.encounters.toCollection().primaryKeys()).sort();
  assert.equal(held, meadows.map(({ id }) => id).sort());
  await close();
});

test('an officer who loses a district forgets it, but not what she has made there herself', async () => {
  const { app, database, close } = await openServer();
  const [theirs, hers] = [talks(3, omar, 'old-town'), talks(2, nora, 'old-town')];
  await keepInTown(database, 'encounter', [...theirs, ...hers, ...talks(4, omar, 'harbour')]);
  await keepInTown(database, 'contact', [contactOf(omar, { id: newId(), districtId: 'old-town' })]);
  await keepInTown(database, 'request', [requestOf(omar, { id: newId(), districtId: 'old-town' })]);
  const phone = await openPhone(app, nora);
  await phone.sync();
  assert.is(await phone.store.encounters.count(), 9);

  await changePerson(database, nora, { districtIds: ['harbour'] });
  await phone.sync();
  const held = await phone.store.encounters.toCollection().primaryKeys();
  assert.is(held.length, 6);
  assert.ok(hers.every(({ id }) => held.includes(id)));
  assert.equal([await phone.store.contacts.count(), await phone.store.requests.count()], [0, 0]);
  await close();
});

test('a person who may no longer sign in keeps everything on the phone, and loses nothing on coming back', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  await saveEncounter(phone.store, phone.doer, encounterOf(nora, 'On my last day'));
  await changePerson(database, nora, { isActive: false });
  assert.equal(await phone.sync(), { ending: 'signIn' });
  assert.is((await findSyncState(phone.store)).waiting, 2);
  assert.is((await findDirectory(phone.store)).people.length, 7, 'the phone goes on working');
  await changePerson(database, nora, {});
  assert.is((await phone.sync()).ending, 'done');
  assert.is((await findSyncState(phone.store)).waiting, 0);
  await close();
});

// --- What phones send that they should not, or send twice.

/** Posts these mutations as this person, past every check a phone makes. */
async function posting({ app }: TestServer, person: Person) {
  const deviceId = newId();
  const cookie = await signIn(app, person, deviceId);
  return async (mutations: unknown[], over: object = {}): Promise<Posted & { answer: SyncAnswer }> => {
    const response = await app.inject({
      method: 'POST',
      url: '/api/sync',
      headers: { cookie },
      payload: { protocol: 1, deviceId, sentAt: new Date().toISOString(), cursor: null, mutations, ...over },
    });
    const body = response.json();
    return { status: response.statusCode, body, answer: body, retryAfter: null };
  };
}

const mutationFor = (person: Person, encounter: Encounter): Mutation =>
  ({
    id: newId(),
    name: 'recordEncounter',
    args: { encounter },
    recordId: encounter.id,
    base: null,
    schema: 1,
    personId: person.id,
    deviceId: newId(),
    madeAt: new Date().toISOString(),
    seq: 1,
  }) as Mutation;

test('a known id with other content is told apart, and changes nothing', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const mutation = mutationFor(nora, encounterOf(nora, 'First'));
  assert.equal((await post([mutation])).answer.answers, [{ id: mutation.id, result: 'acknowledged' }]);
  const other = { ...mutation, args: { encounter: { ...encounterOf(nora, 'Second'), id: mutation.recordId } } };
  assert.equal((await post([other])).answer.answers, [
    { id: mutation.id, result: 'refused', problems: [{ field: 'id', reason: 'mismatch' }] },
  ]);
  assert.equal(
    (await post([mutation])).answer.answers,
    [{ id: mutation.id, result: 'acknowledged' }],
    'the first stands',
  );
  assert.equal(await idsInTown(server.database, 'encounter'), [mutation.recordId]);
  await server.close();
});

test('a retry hears the first answer, and the world does not move', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const good = mutationFor(nora, encounterOf(nora, 'Yes'));
  const bad = mutationFor(nora, encounterOf(omar, 'No'));
  const first = await post([good, bad]);
  const { cursor } = first.answer;
  const version = await versionIn(server.database);
  for (let turn = 0; turn < 3; turn += 1) {
    const again = await post([good, bad], { cursor });
    assert.equal(again.answer.answers, first.answer.answers);
    assert.is(await versionIn(server.database), version, 'no new version');
  }
  await server.close();
});

test('the same mutation sent twice at once is done once', async () => {
  const server = await openServer();
  const [first, second] = [await posting(server, nora), await posting(server, nora)];
  const before = await versionIn(server.database);
  const mutations = Array.from({ length: 20 }, (_, index) =>
    mutationFor(nora, encounterOf(nora, `Talk ${index}`, [['The tree leans', 'tree']])),
  );
  const answers = await Promise.all([first(mutations), second(mutations), first(mutations), second(mutations)]);
  for (const { answer } of answers) {
    assert.equal(
      answer.answers.map(({ result }) => result),
      mutations.map(() => 'acknowledged'),
    );
  }
  assert.is((await idsInTown(server.database, 'request')).length, 20);
  assert.is((await versionIn(server.database)) - before, 40, 'twenty talks and twenty requests, each written once');
  const dispatches = await server.database.all('select request_id from dispatches');
  assert.is(dispatches.length, 20);
  await server.close();
});

test('a mutation that is in one request twice is done once', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const mutation = mutationFor(nora, encounterOf(nora, 'Once', [['The tree leans', 'tree']]));
  const { answer } = await post([mutation, mutation]);
  assert.equal(answer.answers, [{ id: mutation.id, result: 'acknowledged' }]);
  assert.is((await idsInTown(server.database, 'request')).length, 1);
  await server.close();
});

const poisons: [string, (mutation: Mutation) => unknown, string, string][] = [
  ['an unknown deed', (mutation) => ({ ...mutation, name: 'paintFence' }), 'name', 'unknownDeed'],
  ['a broken record', (mutation) => ({ ...mutation, args: { encounter: { id: 7 } } }), 'encounter.id', 'malformed'],
  ['nothing but an id', ({ id }) => ({ id }), 'name', 'missing'],
  [
    'a text no database keeps',
    (mutation) => ({
      ...mutation,
      args: { encounter: { ...(mutation.args as { encounter: Encounter }).encounter, note: 'a\u0000' } },
    }),
    'encounter.note',
    'unwritable',
  ],
  ['another name', (mutation) => ({ ...mutation, personId: omar.id }), 'personId', 'notAllowed'],
  ['a record that is not there', (mutation) => ({ ...mutation, name: 'takeRequest', args: {} }), '', 'gone'],
];
for (const [what, spoil, field, reason] of poisons) {
  test(`a mutation with ${what} falls alone, and those before and behind it arrive`, async () => {
    const server = await openServer();
    const post = await posting(server, nora);
    const [before, wrong, behind] = ['Before', 'Wrong', 'Behind'].map((note) =>
      mutationFor(nora, encounterOf(nora, note)),
    ) as [Mutation, Mutation, Mutation];
    const { status, answer } = await post([before, spoil(wrong), behind]);
    assert.is(status, 200);
    assert.equal(
      answer.answers.map(({ id, result }) => [id, result]),
      [
        [before.id, 'acknowledged'],
        [wrong.id, 'refused'],
        [behind.id, 'acknowledged'],
      ],
    );
    assert.equal(answer.answers[1]?.problems?.[0], { field, reason });
    assert.equal(await idsInTown(server.database, 'encounter'), [before.recordId, behind.recordId].sort());
    const [logged] = await server.database.all<{ result: string; content: string }>(
      'select result, content from mutations where id = $1',
      [wrong.id],
    );
    assert.is(logged?.result, 'refused', 'the server keeps it too, for a person to look at');
    await server.close();
  });
}

test('a mutation whose id is none falls alone, and is not kept, having no name to be kept by', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const [before, wrong, behind] = ['Before', 'Wrong', 'Behind'].map((note) =>
    mutationFor(nora, encounterOf(nora, note)),
  ) as [Mutation, Mutation, Mutation];
  const { status, answer } = await post([before, { ...wrong, id: 'broken' }, behind]);
  assert.is(status, 200);
  const became = new Map(answer.answers.map(({ id, result, problems }) => [id, problems ?? result]));
  assert.is(became.size, 3);
  assert.equal(
    [before.id, 'broken', behind.id].map((id) => became.get(id)),
    ['acknowledged', [{ field: 'id', reason: 'id' }], 'acknowledged'],
  );
  assert.equal(await idsInTown(server.database, 'encounter'), [before.recordId, behind.recordId].sort());
  const logged = await server.database.all<{ id: string }>('select id from mutations order by id');
  assert.equal(
    logged.map(({ id }) => id),
    [before.id, behind.id].sort(),
  );
  await server.close();
});

test('a phone on which an id was spoilt sends everything else, and keeps that one with its problem', async () => {
  const { app, database, close } = await openServer();
  const phone = await openPhone(app, nora);
  await phone.sync();
  const [spoilt, sound] = [contactOf(nora, { id: newId() }), contactOf(nora, { id: newId() })];
  for (const contact of [spoilt, sound]) await saveContact(phone.store, phone.doer, contact, null);
  const [first] = await phone.store.outbox.toArray();
  if (!first) throw new Error('nothing waits');
  await phone.store.outbox.put({ ...first, mutation: { ...first.mutation, id: 'broken' } });
  assert.is((await phone.sync()).ending, 'done');
  const [kept, ...others] = await phone.store.outbox.toArray();
  assert.equal([kept?.state, kept?.problems, others], ['refused', [{ field: 'id', reason: 'id' }], []]);
  assert.equal(await idsInTown(database, 'contact'), [sound.id]);
  assert.ok(await phone.store.contacts.get(spoilt.id), 'it can still be read here');
  await close();
});

test('mutations of one record in one request are done in their order', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const encounter = encounterOf(nora, 'One', [['The tree leans', 'tree']]);
  const made = mutationFor(nora, encounter);
  const amend = (seen: string, note: string) => ({
    ...made,
    id: newId(),
    name: 'amendEncounter',
    args: { fields: { note }, seen: { note: seen } },
  });
  const remark = {
    ...made,
    id: newId(),
    name: 'remarkOnRequest',
    recordId: encounter.needs[0]?.id,
    args: { text: 'Soon' },
  };
  const { answer } = await post([made, amend('One', 'Two'), amend('Two', 'Three'), remark]);
  assert.equal(
    answer.answers.map(({ result }) => result),
    ['acknowledged', 'acknowledged', 'acknowledged', 'acknowledged'],
  );
  const record = answer.changes.find(({ id }) => id === encounter.id)?.record;
  assert.is(record?.note, 'Three');
  await server.close();
});

test('nobody who has not signed in gets or brings anything', async () => {
  const { app, database, close } = await openServer();
  const payload = {
    protocol: 1,
    deviceId: newId(),
    sentAt: new Date().toISOString(),
    cursor: null,
    mutations: [mutationFor(nora, encounterOf(nora, 'Hello'))],
  };
  const response = await app.inject({ method: 'POST', url: '/api/sync', payload });
  assert.is(response.statusCode, 401);
  assert.equal(await idsInTown(database, 'encounter'), []);
  assert.equal(await database.all('select id from mutations'), []);
  await close();
});

test('what a phone is answered does not tell it about what it may not see', async () => {
  const server = await openServer();
  const secret = contactOf(omar, { id: newId(), districtId: 'meadows', name: 'Somebody in the meadows' });
  await keepInTown(server.database, 'contact', [secret]);
  const post = await posting(server, nora);
  const mutation = {
    ...mutationFor(nora, encounterOf(nora, '')),
    name: 'removeContact',
    args: {},
    recordId: secret.id,
  };
  const { answer } = await post([mutation]);
  assert.equal(answer.answers, [{ id: mutation.id, result: 'reviewed' }]);
  assert.not(JSON.stringify(answer).includes('Somebody in the meadows'));
  await server.close();
});

test('a body that does not speak the protocol is refused with its problems', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  for (const [over, field] of [
    [{ protocol: '1' }, 'protocol'],
    [{ deviceId: 'x' }, 'deviceId'],
    [{ sentAt: 'now' }, 'sentAt'],
    [{ cursor: 7 }, 'cursor'],
    [{ cursor: 'x'.repeat(401) }, 'cursor'],
    [{ mutations: {} }, 'mutations'],
    [{ mutations: Array.from({ length: 501 }, () => ({ id: newId() })) }, 'mutations'],
  ] as const) {
    const { status, body } = await post([], over);
    assert.is(status, 400, field);
    assert.is((body as { problems: { field: string }[] }).problems[0]?.field, field);
  }
  await server.close();
});

test('a cursor that is rubbish, or of another city, starts the phone over', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  for (const cursor of ['rubbish', 'elsewhere.5.abc', 'a.b.c.d.e']) {
    const { answer } = await post([], { cursor });
    assert.is(answer.changes.length, DIRECTORY_SIZE, cursor);
    assert.ok(answer.parts);
  }
  await server.close();
});

// --- The phone's clock.

const DAY = 86_400_000;
for (const [what, offset] of [
  ['a day ahead', DAY],
  ['a day behind', -DAY],
  ['a year ahead', 365 * DAY],
  ['a year behind', -365 * DAY],
] as const) {
  test(`a phone whose clock is ${what} is not believed about when, and what it told is kept`, async () => {
    const { app, database, close } = await openServer();
    const phone = await openPhone(app, nora);
    const clock = wrongClock(offset);
    await clock.on(() => phone.sync(clock.network));
    const encounter = await clock.on(async () => {
      const told = encounterOf(nora, 'By a wrong clock', [['The tree leans', 'tree']]);
      assert.equal(await saveEncounter(phone.store, phone.doer, told), []);
      return told;
    });
    const now = new Date().toISOString();
    assert.ok(Math.abs(Date.parse(encounter.metAt) - Date.parse(now) - offset) < 60_000, 'the clock is wrong indeed');
    assert.is((await clock.on(() => phone.sync(clock.network))).ending, 'done');

    const desk = await openPhone(app, piet);
    await desk.sync();
    const request = (await desk.store.requests.get(encounter.needs[0]?.id ?? ''))?.record;
    const off = Math.abs(Date.parse(request?.openedAt ?? '') - Date.parse(now));
    assert.ok(off < 60_000, `opened now, give or take a minute: ${request?.openedAt}`);
    assert.ok((request?.openedAt ?? '') <= new Date().toISOString(), 'and not in the future');
    assert.is((await phone.store.encounters.get(encounter.id))?.record.metAt, encounter.metAt);
    const shown = (await findSyncState(phone.store)).clockOffset;
    assert.ok(Math.abs(shown + offset) < 60_000, `the phone can show that its clock is wrong: ${shown}`);
    const [row] = await database.all<{ clock_offset: number }>('select clock_offset from mutations limit 1');
    assert.ok(Math.abs(Number(row?.clock_offset) + offset) < 60_000, 'the log keeps how far it was off');
    await close();
  });
}

test('a talk saved in the morning and sent at night is opened in the morning', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const mutation = mutationFor(nora, encounterOf(nora, 'This morning', [['The tree leans', 'tree']]));
  const madeAt = later(new Date().toISOString(), -10 * 3_600_000);
  const { answer } = await post([{ ...mutation, madeAt }]);
  const request = answer.changes.find(({ kind }) => kind === 'request')?.record;
  assert.ok(Math.abs(Date.parse(String(request?.openedAt)) - Date.parse(madeAt)) < 60_000);
  await server.close();
});

test('a clock that jumped between saving and sending opens nothing in the future, nor in another age', async () => {
  const server = await openServer();
  const post = await posting(server, nora);
  const now = new Date().toISOString();
  for (const [madeAt, sentAt] of [
    [later(now, DAY), now],
    ['9999-12-01T00:00:00.000Z', '1999-01-01T00:00:00.000Z'],
    ['0001-01-01T00:00:00.000Z', now],
    ['1970-01-01T00:00:00.000Z', '9999-12-01T00:00:00.000Z'],
  ] as const) {
    const mutation = mutationFor(nora, encounterOf(nora, 'At some time', [['The tree leans', 'tree']]));
    const { answer } = await post([{ ...mutation, madeAt }], { sentAt, cursor: null });
    const request = answer.changes.find(({ record }) => record?.encounterId === mutation.recordId)?.record;
    assert.is(request?.openedAt, answer.receivedAt, `${madeAt}, sent ${sentAt}`);
  }
  await server.close();
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { hear } from '../../../src/domain/suggester/features.ts';
import { suggest } from '../../../src/domain/suggester.ts';
import { importCity } from '../../../src/server/city/import.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { addMunicipality } from '../../../src/server/database/municipalities.ts';
import { openDatabase } from '../../../src/server/database/open.ts';
import { readExamples } from '../../../src/server/suggester/examples.ts';
import { type LookedAt, startTeaching, teachAll } from '../../../src/server/suggester/teaching.ts';
import { onEachDatabase } from '../../databases.ts';
import { partOf } from '../../domain/parts.ts';
import { contactOf, idOf } from '../../domain/records.ts';
import { claire, nora } from '../../people.ts';
import { signIn } from '../../phone.ts';
import { openServer } from '../../server.ts';
import { keepInTown } from '../../sync/city.ts';
import { build, town } from '../../town.ts';
import { asking, say, telling } from '../telling.ts';
import { file, learned, requests, told } from './filing.ts';

const MONDAY = '2026-11-16T03:00:00.000Z';
const LATER_ON_MONDAY = '2026-11-16T20:00:00.000Z';
const TUESDAY = '2026-11-17T03:30:00.000Z';
const WEDNESDAY = '2026-11-18T04:00:00.000Z';
const FRIDAY = '2026-11-20T04:00:00.000Z';

await onEachDatabase((on) => {
  test(`${on.name}: what people filed teaches the city, and every phone is told so`, async () => {
    const { app, database, close } = await on.open();
    await file(database, 0, 120);
    assert.is(await teachAll(database, MONDAY), 1);
    const weights = await learned(database);
    assert.is(suggest('the lantern flickers', town.services, weights)[0]?.service.id, 'lamp');

    const { answer } = await say(app, await signIn(app, nora), asking());
    const change = answer.changes.find(({ kind }) => kind === 'suggester');
    assert.equal(change?.record, { ...(await told(database)) });
    const [figures] = (await told(database))?.figures ?? [];
    assert.equal(figures, {
      at: MONDAY,
      examples: 120,
      tried: 24,
      first: figures?.first,
      amongThree: figures?.amongThree,
    });
    assert.ok(
      (figures?.first ?? 0) >= 18 && (figures?.amongThree ?? 0) >= (figures?.first ?? 0),
      JSON.stringify(figures),
    );
    await close();
  });

  test(`${on.name}: what a colleague asks another department for teaches nothing: nobody said it in the street`, async () => {
    const { database, close } = await on.open();
    await keepInTown(database, 'request', [...requests(0, 2), partOf(nora)]);
    assert.is((await readExamples(database, 'testtown')).length, 2);
    await close();
  });

  test(`${on.name}: the service that a person corrected is the one that is learned`, async () => {
    const { app, database, close } = await on.open();
    await file(database, 0, 40);
    const [request] = requests(0, 1);
    const other = request?.serviceCode === 'bench' ? 'tree' : 'bench';
    const correction = telling(claire, 'classifyRequest', idOf(0x1000), { serviceCode: other });
    const { answer } = await say(app, await signIn(app, claire), asking([correction]));
    assert.ok(['acknowledged', 'merged'].includes(answer.answers[0]?.result ?? ''), JSON.stringify(answer.answers));
    const examples = await readExamples(database, 'testtown');
    assert.is(examples.length, 40);
    assert.equal(examples[0], { text: request?.text, serviceCode: other, from: request?.contactId });
    await close();
  });

  test(`${on.name}: what nobody filed under a service teaches nothing; one person’s requests are one person’s, and so are those of all whom an officer did not note`, async () => {
    const { database, close } = await on.open();
    const [first, second, third] = requests(0, 3);
    if (!first || !second || !third) throw new Error('there are three');
    await keepInTown(database, 'request', [
      { ...first, serviceCode: null },
      { ...second, contactId: idOf(3) },
      { ...third, contactId: idOf(3) },
      { ...third, id: idOf(0x1fff), text: '  ' },
      { ...third, id: idOf(0x1ffe), openedAt: '2026-10-02T08:00:00.000Z', contactId: null },
      { ...third, id: idOf(0x1ffd), openedAt: '2026-10-02T08:00:00.000Z', contactId: null, encounterId: idOf(8) },
    ]);
    assert.equal(
      (await readExamples(database, 'testtown')).map(({ text, from }) => [text, from]),
      [
        [second.text, idOf(3)],
        [third.text, idOf(3)],
        [third.text, nora.id],
        [third.text, nora.id],
      ],
      'whom she did not note may each time have been the same',
    );
    await close();
  });

  test(`${on.name}: too little to learn from teaches nothing`, async () => {
    const { database, close } = await on.open();
    await file(database, 0, 29);
    assert.is(await teachAll(database, MONDAY), 0);
    assert.is(await told(database), null);
    await close();
  });

  test(`${on.name}: it is learned at most once a day, and only where enough is new`, async () => {
    const { database, close } = await on.open();
    await file(database, 0, 60);
    assert.is(await teachAll(database, MONDAY), 1);
    await file(database, 60, 100);
    assert.is(await teachAll(database, LATER_ON_MONDAY), 0, 'not twice on a day');
    assert.is((await told(database))?.madeAt, MONDAY);
    assert.is(await teachAll(database, TUESDAY), 1);
    assert.equal(
      (await told(database))?.figures.map(({ at, examples }) => [at, examples]),
      [
        [MONDAY, 60],
        [TUESDAY, 100],
      ],
    );
    await file(database, 100, 110);
    assert.is(await teachAll(database, WEDNESDAY), 0, 'ten more are not worth it');
    const [service] = town.services;
    if (service) await keepInTown(database, 'service', [{ ...service, name: { en: 'Trees and hedges' } }]);
    assert.is(await teachAll(database, WEDNESDAY), 1, 'a service that is called otherwise is');
    await close();
  });

  test(`${on.name}: of two servers that look at once, one learns`, async () => {
    const { database, close } = await on.open();
    await file(database, 0, 60);
    const taught = await Promise.all([teachAll(database, MONDAY), teachAll(database, MONDAY)]);
    assert.equal(taught.sort(), [0, 1]);
    assert.is((await told(database))?.figures.length, 1);
    await close();
  });

  test(`${on.name}: nobody waits while it is learned`, async () => {
    const { app, database, close } = await on.open();
    await file(database, 0, 1500);
    const cookie = await signIn(app, nora);
    let isOver = false;
    const teaching = teachAll(database, MONDAY).finally(() => {
      isOver = true;
    });
    let answered = 0;
    while (!isOver) {
      assert.is((await say(app, cookie, asking())).status, 200);
      if (!isOver) answered += 1;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    assert.is(await teaching, 1);
    assert.ok(answered >= 3, `${answered} exchanges were answered meanwhile`);
    await close();
  });

  test(`${on.name}: only what was learned last is kept, and what was learned before it, for a phone that is fetching`, async () => {
    const { database, close } = await on.open();
    for (const [day, to] of [
      [MONDAY, 60],
      [TUESDAY, 120],
      [WEDNESDAY, 180],
    ] as const) {
      await file(database, to - 60, to);
      await teachAll(database, day);
    }
    const kept = await database.all<{ made_at: string }>('select made_at from suggesters order by made_at');
    assert.equal(
      kept.map(({ made_at }) => made_at),
      [TUESDAY, WEDNESDAY],
    );
    await close();
  });

  test(`${on.name}: the city’s files are taken in again, and what was learned stays`, async () => {
    const database = await openDatabase(await on.newPlace());
    await build(database);
    await file(database, 0, 60);
    await teachAll(database, MONDAY);
    const { municipality, districts, departments, services, rules } = town;
    if (!municipality) throw new Error('the town has a name');
    await importCity(database, { municipality, districts, departments, services, rules, people: [] });
    assert.is((await told(database))?.madeAt, MONDAY);
    await database.close();
  });
});

test('a woman without a name who speaks of her illness three times is not in the file that every phone fetches', async () => {
  const { database, close } = await openServer();
  await file(database, 0, 120);
  const talks = requests(0, 3).map((request, index) => ({
    ...request,
    id: idOf(0x5000 + index),
    encounterId: idOf(0x6000 + index),
    contactId: null,
    text: 'My epilepsy, and the lantern',
  }));
  await keepInTown(database, 'request', talks);
  assert.is(await teachAll(database, MONDAY), 1);
  const called = town.services.flatMap(({ name, words }) => [name.en ?? '', ...(words.en ?? [])]);
  const said = [...requests(0, 120).map(({ text }) => text), ...called].flatMap(hear);
  const usual = new Set(said.flatMap(({ features }) => features));
  const own = hear('epilepsy').flatMap(({ features }) => features.filter((feature) => !usual.has(feature)));
  const kept = await learned(database);
  assert.ok(own.length > 10);
  assert.not.ok(own.some((feature) => kept?.features.includes(feature)));
  await close();
});

test('a server looks on from where it has looked, and no further than there is enough to learn from', async () => {
  const { database, close } = await openServer();
  const lookedFrom: unknown[] = [];
  const watched: Database = {
    ...database,
    all: (sql, values) => {
      if (sql.startsWith('select kind, version')) lookedFrom.push(values?.[1]);
      return database.all(sql, values);
    },
  };
  const contacts = (from: number) =>
    Array.from({ length: 2100 }, (_, index) => contactOf(nora, { id: idOf(0x7000 + from + index) }));
  const lookedAt: LookedAt = new Map();
  await file(database, 0, 29);
  await keepInTown(database, 'contact', contacts(0));
  assert.is(await teachAll(watched, MONDAY, undefined, lookedAt), 0);
  assert.is(lookedFrom.length, 2, 'to the end, in lots');
  const { lookedTo } = lookedAt.get('testtown') ?? {};
  lookedFrom.length = 0;
  assert.is(await teachAll(watched, MONDAY, undefined, lookedAt), 0);
  assert.equal(lookedFrom, [lookedTo], 'an hour later, only at what is new');
  await file(database, 29, 30);
  await keepInTown(database, 'contact', contacts(0x1000));
  lookedFrom.length = 0;
  assert.is(await teachAll(watched, MONDAY, undefined, lookedAt), 1, 'one more, and it is enough');
  assert.equal(lookedFrom, [lookedTo], 'and nothing behind it is looked at');
  await close();
});

test('a city where few requests have a service is not read from end to end every day', async () => {
  const { database, close } = await openServer();
  let readings = 0;
  const watched: Database = {
    ...database,
    all: (sql, values) => {
      if (sql.includes("kind = 'request'")) readings += 1;
      return database.all(sql, values);
    },
  };
  const lookedAt: LookedAt = new Map();
  const unfiled = requests(0, 40).map((request) => ({ ...request, serviceCode: null }));
  await keepInTown(database, 'request', unfiled);
  assert.is(await teachAll(watched, MONDAY, undefined, lookedAt), 0);
  assert.ok(readings > 0);
  readings = 0;
  assert.is(await teachAll(watched, WEDNESDAY, undefined, lookedAt), 0);
  assert.is(readings, 0);
  await file(database, 40, 80);
  assert.is(await teachAll(watched, FRIDAY, undefined, lookedAt), 1);
  await close();
});

for (const [moment, isMoment] of [
  ['reads the requests', (sql: string) => sql.includes("kind = 'request'")],
  ['is about to begin the lesson', (sql: string) => sql.startsWith('select kind, body')],
] as const) {
  test(`a server that is stopped while it ${moment} stops at once, and the next one learns on the same day`, async () => {
    const { database, close } = await openServer();
    await file(database, 0, 60);
    const ending = new AbortController();
    const watched: Database = {
      ...database,
      all: (sql, values) => {
        if (isMoment(sql)) ending.abort();
        return database.all(sql, values);
      },
    };
    const ended = await teachAll(watched, MONDAY, ending.signal).catch(() => 'stopped');
    assert.equal([ended, ending.signal.aborted, await told(database)], ['stopped', true, null]);
    assert.is(await teachAll(database, LATER_ON_MONDAY), 1);
    await close();
  });
}

test('a city whose lesson fails does not keep the others from theirs', async () => {
  const { database, close } = await openServer();
  await file(database, 0, 60);
  await addMunicipality(database, 'another');
  const watched: Database = {
    ...database,
    all: (sql, values) => {
      if (sql.includes('suggesters') && values?.[0] === 'another') throw new Error('its disk is broken');
      return database.all(sql, values);
    },
  };
  assert.is(await teachAll(watched, MONDAY).catch(({ message }) => message), 'its disk is broken');
  assert.is((await told(database))?.madeAt, MONDAY);
  await close();
});

test('a server that is stopped in the middle of a lesson stops', async () => {
  const place = await openServer();
  await file(place.database, 0, 600);
  const errors: unknown[] = [];
  const stop = startTeaching(place.database, (error) => errors.push(error), 1);
  await new Promise((resolve) => setTimeout(resolve, 60));
  await stop();
  assert.equal(errors, []);
  await place.close();
});

test.run();

import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { isDeclined, type Proposal } from '../../../src/domain/proposal.ts';
import { type Rulebook, rulebookOf } from '../../../src/domain/rulebook.ts';
import { findDirectory, findMunicipality } from '../../../src/server/database/municipalities.ts';
import { fingerprintOf } from '../../../src/server/rules/publish.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { claire, nora, piet, wim } from '../../people.ts';
import { openPhone, signIn } from '../../phone.ts';
import { town } from '../../town.ts';
import { asking, meeting, say, telling } from '../telling.ts';

const book = rulebookOf(town.rules);
const [lamp, falling, trees] = book as [Rulebook[0], Rulebook[0], Rulebook[0]];
const treesToStreets = { ...trees, departmentId: 'streets', because: { en: 'Streets has the ladders' } };

/** Asks as somebody who is signed in. */
const asks =
  (app: FastifyInstance, cookie: string) => async (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) => {
    const response = await app.inject({ method, url, headers: { cookie }, ...(payload ? { payload } : {}) });
    return { status: response.statusCode, body: response.body === '' ? null : response.json() };
  };

/** Nora notes these needs about trees in the harbour; the ids of their requests. */
async function note(app: FastifyInstance, ...needs: string[]): Promise<string[]> {
  const told = meeting(nora, 'By the water', needs);
  await say(app, await signIn(app, nora), asking([told]));
  return (told.args as { encounter: { needs: { id: string }[] } }).encounter.needs.map(({ id }) => id);
}

await onEachDatabase((on) => {
  test(`${on.name}: rules that are published reach every phone, those taken out are gone, and it is kept who did it and what was before`, async () => {
    const { app, database, close } = await on.open();
    const phone = await openPhone(app, nora);
    await phone.sync();
    const ask = asks(app, await signIn(app, claire));
    const rules = [treesToStreets, lamp];
    assert.equal(await ask('PUT', '/api/rules', { rules, seen: fingerprintOf(book) }), { status: 204, body: null });

    await phone.sync();
    const here = (await phone.store.directory.where('kind').equals('rule').toArray()).map(({ record }) => record);
    assert.equal(
      here.sort((a, b) => ((a as { order: number }).order < (b as { order: number }).order ? -1 : 1)),
      [
        { ...treesToStreets, order: 1 },
        { ...lamp, order: 2 },
      ],
    );
    assert.equal(rulebookOf((await findDirectory(database, 'testtown')).rules), rules);
    const [fallen] = await note(app, 'A falling tree');
    const opened = await database.all<{ body: string }>('select body from records where id = $1', [fallen ?? '']);
    assert.is(JSON.parse(opened[0]?.body ?? '').departmentId, 'streets', 'what comes in from now on goes by them');

    const { body } = await ask('GET', '/api/rules');
    assert.equal(body.rules, rules);
    assert.equal(
      body.publications.map(({ personId, count, isInForce }: Record<string, unknown>) => [personId, count, isInForce]),
      [
        [claire.id, 2, true],
        [null, 3, false],
      ],
    );
    const first = await ask('GET', `/api/rules/publications/${body.publications[1].id}`);
    assert.equal(first.body, { rules: book });
    await phone.store.delete();
    await close();
  });

  test(`${on.name}: who publishes upon rules that somebody else has changed meanwhile is told, with those in force, and changes nothing`, async () => {
    const { app, database, close } = await on.open();
    const [byClaire, byWim] = [asks(app, await signIn(app, claire)), asks(app, await signIn(app, wim))];
    const seen = fingerprintOf(book);
    assert.is((await byWim('PUT', '/api/rules', { rules: [lamp], seen })).status, 204);
    const before = await dump(database);
    assert.equal(await byClaire('PUT', '/api/rules', { rules: [trees], seen }), {
      status: 409,
      body: { reason: 'changedMeanwhile', problems: [], rules: [lamp] },
    });
    assert.equal(await dump(database), before);
    assert.is((await byClaire('PUT', '/api/rules', { rules: [trees], seen: fingerprintOf([lamp]) })).status, 204);
    assert.equal(rulebookOf((await findDirectory(database, 'testtown')).rules), [trees]);
    await close();
  });

  test(`${on.name}: of two who publish at the same moment one is told to look again`, async () => {
    const { apps, database, close } = await on.openPair();
    const seen = fingerprintOf(book);
    const both = await Promise.all(
      [claire, wim].map(async (person, index) => {
        const app = apps[index] as FastifyInstance;
        return asks(app, await signIn(app, person))('PUT', '/api/rules', { rules: [index === 0 ? lamp : trees], seen });
      }),
    );
    assert.equal(both.map(({ status }) => status).sort(), [204, 409]);
    const rules = (await findDirectory(database, 'testtown')).rules.map(({ id }) => id);
    assert.equal(rules, [both[0]?.status === 204 ? 'lamp-harbour' : 'trees']);
    await close();
  });

  test(`${on.name}: the same rules again are no publication, and no phone has to hear of them`, async () => {
    const { app, database, close } = await on.open();
    const ask = asks(app, await signIn(app, claire));
    const before = await findMunicipality(database, 'testtown');
    assert.is((await ask('PUT', '/api/rules', { rules: book, seen: fingerprintOf(book) })).status, 204);
    assert.equal(await findMunicipality(database, 'testtown'), before);
    assert.equal((await ask('GET', '/api/rules')).body.publications, []);
    await close();
  });

  test(`${on.name}: a rule that names what the city does not have is told at its field, and nothing is published`, async () => {
    const { app, database, close } = await on.open();
    const ask = asks(app, await signIn(app, claire));
    const before = await dump(database);
    const wrong = { ...trees, departmentId: 'gone', districtId: 'gone', serviceCode: 'gone', because: {} };
    const problems = [
      { field: 'rules.1.serviceCode', reason: 'unknown' },
      { field: 'rules.1.districtId', reason: 'unknown' },
      { field: 'rules.1.departmentId', reason: 'unknown' },
      { field: 'rules.1.because', reason: 'missing' },
    ];
    const answer = { status: 400, body: { reason: 'wrongInput', problems } };
    assert.equal(await ask('PUT', '/api/rules', { rules: [lamp, wrong], seen: fingerprintOf(book) }), answer);
    assert.equal(await ask('POST', '/api/rules/trial', { rules: [lamp, wrong] }), answer);
    for (const rules of [null, {}, [{}], [{ ...lamp, order: 1 }], [{ ...lamp, words: [''] }], [{ ...lamp, id: '' }]]) {
      assert.is((await ask('POST', '/api/rules/trial', { rules })).status, 400, JSON.stringify(rules));
      assert.is((await ask('PUT', '/api/rules', { rules, seen: fingerprintOf(book) })).status, 400);
    }
    assert.is((await ask('PUT', '/api/rules', { rules: book, seen: 'x' })).status, 400);
    assert.is((await ask('GET', `/api/rules/publications/${nora.id}`)).status, 404);
    assert.is((await ask('GET', '/api/rules/publications/last')).status, 400);
    assert.equal(await dump(database), before);
    await close();
  });

  test(`${on.name}: only administrators and coordinators of the whole city set rules`, async () => {
    const { app, close } = await on.open();
    const ways = [
      ['GET', '/api/rules'],
      ['GET', '/api/rules/proposals'],
      ['PUT', '/api/rules/proposals'],
      ['GET', `/api/rules/publications/${nora.id}`],
      ['POST', '/api/rules/trial'],
      ['PUT', '/api/rules'],
    ] as const;
    for (const person of [nora, piet]) {
      const ask = asks(app, await signIn(app, person));
      for (const [method, url] of ways) assert.is((await ask(method, url)).status, 403, `${person.name} ${url}`);
    }
    for (const [method, url] of ways) assert.is((await asks(app, '')(method, url)).status, 401, url);
    await close();
  });

  test(`${on.name}: a trial tells how many past requests a draft would have sent elsewhere, and leaves those that people sent`, async () => {
    const { app, database, close } = await on.open();
    const ask = asks(app, await signIn(app, claire));
    const [dry, old, sent] = await note(app, 'A dry tree', 'An old tree', 'A tree over the road');
    const told = telling(claire, 'routeRequest', sent ?? '', { departmentId: 'streets', reason: 'The road' });
    await say(app, await signIn(app, claire), asking([told]));
    const before = await dump(database);
    const { body } = await ask('POST', '/api/rules/trial', { rules: [treesToStreets, lamp, falling] });
    assert.equal([body.looked, body.elsewhere], [3, 2]);
    assert.equal(body.moves, [{ from: 'green', to: 'streets', count: 2 }]);
    assert.equal(body.chosen, { count: 1, agreedBefore: 0, agreed: 1 });
    assert.equal(
      body.first.map(({ id, ruleId }: Record<string, unknown>) => [id, ruleId]),
      [
        [old, 'trees'],
        [dry, 'trees'],
      ],
    );
    assert.is((await ask('POST', '/api/rules/trial', { rules: book })).body.elsewhere, 0);
    assert.equal(await dump(database), before, 'a trial changes nothing');
    await close();
  });

  test(`${on.name}: what people send elsewhere proposes a rule until one says so; what somebody wants always comes first`, async () => {
    const { app, close } = await on.open();
    const ask = asks(app, await signIn(app, claire));
    const [one, two, three] = (await note(app, 'A dry tree', 'An old tree', 'A tree in the water')) as [
      string,
      string,
      string,
    ];
    const send = (id: string, departmentId: string, always?: true) =>
      telling(piet, 'routeRequest', id, { departmentId, reason: 'Theirs', ...(always ? { always } : {}) });
    const cookie = await signIn(app, piet);
    const { answer } = await say(
      app,
      cookie,
      asking([send(one, 'streets'), send(two, 'streets'), send(three, 'port', true)]),
    );
    assert.equal(
      answer.answers.map(({ result }) => result),
      ['merged', 'merged', 'merged'],
    );
    const tree = { serviceCode: 'tree', districtId: 'harbour' };
    assert.equal((await ask('GET', '/api/rules/proposals')).body, [
      { ...tree, departmentId: 'port', count: 1, always: 1 },
      { ...tree, departmentId: 'streets', count: 2, always: 0 },
    ]);
    const rules = [treesToStreets, lamp, falling];
    await ask('PUT', '/api/rules', { rules, seen: fingerprintOf(book) });
    assert.equal((await ask('GET', '/api/rules/proposals')).body, [
      { ...tree, departmentId: 'port', count: 1, always: 1 },
    ]);
    await close();
  });
});

await onEachDatabase((on) => {
  test(`${on.name}: a rule that nobody wants is proposed no more, and it is known who said so, until it has happened twice as often`, async () => {
    const { app, close } = await on.open();
    const [ofClaire, cookie] = [asks(app, await signIn(app, claire)), await signIn(app, piet)];
    const sendSome = async (...needs: string[]) => {
      const ids = await note(app, ...needs);
      const sent = ids.map((id) => telling(piet, 'routeRequest', id, { departmentId: 'streets', reason: 'Theirs' }));
      await say(app, cookie, asking(sent));
    };
    const proposed = async (): Promise<Proposal[]> => (await ofClaire('GET', '/api/rules/proposals')).body;
    const toStreets = { serviceCode: 'tree', districtId: 'harbour', departmentId: 'streets', count: 2 };
    await sendSome('One', 'Two');
    assert.equal((await proposed()).map(isDeclined), [false]);
    assert.is((await ofClaire('PUT', '/api/rules/proposals', { ...toStreets, isDeclined: true })).status, 204);
    const [declined] = await proposed();
    assert.is(declined?.declined?.personId, claire.id);
    assert.ok(declined && isDeclined(declined));
    await sendSome('Three');
    assert.equal((await proposed()).map(isDeclined), [true], 'a few more change nothing');
    await sendSome('Four');
    const [back] = await proposed();
    assert.equal([back?.count, back?.declined?.count, back && isDeclined(back)], [4, 2, false]);
    await ofClaire('PUT', '/api/rules/proposals', { ...toStreets, count: 4, isDeclined: true });
    assert.equal((await proposed()).map(isDeclined), [true]);
    await ofClaire('PUT', '/api/rules/proposals', { ...toStreets, count: 4, isDeclined: false });
    assert.equal(
      (await proposed()).map(({ declined }) => declined),
      [undefined],
      'taken back, nobody has said so',
    );
    await close();
  });

  test(`${on.name}: what makes no sense as a proposal is told, and nothing is kept`, async () => {
    const { app, database, close } = await on.open();
    const ask = asks(app, await signIn(app, wim));
    const good = { serviceCode: 'tree', districtId: null, departmentId: 'streets', count: 2, isDeclined: true };
    const problemsOf = async (over: object) => {
      const { status, body } = await ask('PUT', '/api/rules/proposals', { ...good, ...over });
      assert.is(status, 400);
      return body.problems;
    };
    assert.equal(await problemsOf({ serviceCode: 'volcano' }), [{ field: 'serviceCode', reason: 'unknown' }]);
    assert.equal(await problemsOf({ districtId: 'gone' }), [{ field: 'districtId', reason: 'unknown' }]);
    assert.equal(await problemsOf({ departmentId: 'navy' }), [{ field: 'departmentId', reason: 'unknown' }]);
    assert.equal(await problemsOf({ count: 0 }), [{ field: 'count', reason: 'outOfRange' }]);
    assert.equal(await problemsOf({ count: 1e300 }), [{ field: 'count', reason: 'outOfRange' }]);
    assert.equal(await database.all('select * from declined_proposals'), []);
    assert.is((await ask('PUT', '/api/rules/proposals', good)).status, 204);
    await close();
  });
});

test.run();

import '../../phone-memory.ts';
import { hash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { Person } from '../../../src/domain/person.ts';
import { type Reply, textOfReply } from '../../../src/domain/reply.ts';
import { MOST_REPLIES } from '../../../src/server/routes/replies.ts';
import { findDirectory } from '../../../src/store/directory.ts';
import { dump, onEachDatabase } from '../../databases.ts';
import { claire, nora, piet, wim } from '../../people.ts';
import { openPhone, signIn } from '../../phone.ts';
import { openServer } from '../../server.ts';
import { keepInTown } from '../../sync/city.ts';
import { town } from '../../town.ts';

const PRUNED = {
  name: { en: 'Pruned', fr: 'Élagué' },
  serviceCode: 'tree',
  status: 'done',
  departmentId: 'green',
  text: { en: '{department} has pruned the tree.', fr: '{department} a élagué l’arbre.' },
} satisfies Omit<Reply, 'id'>;

/** The coordinator of Green Spaces alone. */
const greta: Person = { ...claire, id: claire.id.replace(/5$/, '8'), name: 'Greta Holm', departmentIds: ['green'] };
const withGreta = { ...town, people: [...town.people, greta] };

async function asking(app: FastifyInstance, person: Person) {
  const cookie = await signIn(app, person);
  const ask = (method: 'PUT' | 'DELETE', id: string, payload?: object) =>
    app.inject({
      method,
      url: `/api/replies/${id.replace(' ', '%20')}`,
      headers: { cookie },
      ...(payload ? { payload } : {}),
    });
  return {
    put: (id: string, payload: object, seen: Omit<Reply, 'id'> | null = null) =>
      ask('PUT', id, { ...payload, seen: seen && hash('sha256', textOfReply(seen), 'hex') }),
    remove: (id: string, seen: Omit<Reply, 'id'>) =>
      ask('DELETE', `${id}?seen=${hash('sha256', textOfReply(seen), 'hex')}`),
  };
}

await onEachDatabase((on) => {
  test(`${on.name}: a ready answer that the administrator sets is on the phone of a desk, changes there, and goes`, async () => {
    const { app, close } = await on.open();
    const phone = await openPhone(app, piet);
    const heard = async () => {
      await phone.sync();
      return (await findDirectory(phone.store)).replies;
    };
    assert.is(await heard(), undefined);
    const { put, remove } = await asking(app, wim);
    const set = await put('pruned', PRUNED);
    assert.is(set.statusCode, 200);
    assert.equal(set.json(), { id: 'pruned', ...PRUNED });
    assert.equal(await heard(), [{ id: 'pruned', ...PRUNED }]);
    assert.is((await put('pruned', { ...PRUNED, text: { en: 'Pruned.' } }, PRUNED)).statusCode, 200);
    assert.equal((await heard())?.[0]?.text, { en: 'Pruned.' });
    const changed = { ...PRUNED, text: { en: 'Pruned.' } };
    assert.is((await remove('pruned', changed)).statusCode, 204);
    assert.is(await heard(), undefined);
    assert.is((await remove('pruned', changed)).statusCode, 404, 'what is gone is gone');
    assert.is((await put('pruned', PRUNED)).statusCode, 200, 'and can be put back');
    assert.is((await heard())?.length, 1);
    await close();
  });

  test(`${on.name}: who may not set it is refused, and nothing has changed`, async () => {
    const { app, database, close } = await on.open();
    const desk = await asking(app, piet);
    const officer = await asking(app, nora);
    await (await asking(app, claire)).put('pruned', PRUNED);
    const records = async () => (await dump(database)).records;
    const before = await records();
    for (const { put, remove } of [desk, officer]) {
      assert.is((await put('pruned', { ...PRUNED, text: { en: 'Mine' } })).statusCode, 403);
      assert.is((await put('other', PRUNED)).statusCode, 403);
      assert.is((await remove('pruned', PRUNED)).statusCode, 403);
    }
    const payload = { ...PRUNED, seen: null };
    const nobody = await app.inject({ method: 'PUT', url: '/api/replies/pruned', payload });
    assert.is(nobody.statusCode, 401);
    assert.equal(await records(), before);
    await close();
  });

  test(`${on.name}: what makes no sense is refused with its problem, and nothing has changed`, async () => {
    const { app, database, close } = await on.open();
    const { put } = await asking(app, wim);
    const before = (await dump(database)).records;
    const problemsOf = async (said: object, id = 'pruned') => {
      const response = await put(id, { ...PRUNED, ...said });
      assert.is(response.statusCode, 400);
      return response.json().problems;
    };
    assert.equal(await problemsOf({ serviceCode: 'volcano' }), [{ field: 'serviceCode', reason: 'unknown' }]);
    assert.equal(await problemsOf({ departmentId: 'navy' }), [{ field: 'departmentId', reason: 'unknown' }]);
    assert.equal(await problemsOf({ status: 'gone' }), [{ field: 'status', reason: 'unknown' }]);
    assert.equal(await problemsOf({ text: { en: ' ' } }), [{ field: 'text', reason: 'missing' }]);
    assert.equal(await problemsOf({ text: { en: 'x'.repeat(2001) } }), [{ field: 'text.en', reason: 'tooLong' }]);
    assert.equal(await problemsOf({ text: { de: 'Ja' } }), [{ field: 'text.de', reason: 'unknown' }]);
    assert.equal(await problemsOf({}, 'no id'), [{ field: 'id', reason: 'code' }]);
    assert.equal((await dump(database)).records, before);
    await close();
  });

  test(`${on.name}: of some who set the same at once, the first has set it and the others are told what it says`, async () => {
    const { app, database, close } = await on.open();
    const { put } = await asking(app, wim);
    const texts = ['One', 'Two', 'Three', 'Four'];
    const answers = await Promise.all(texts.map((en) => put('pruned', { ...PRUNED, text: { en } })));
    const [set, ...more] = answers.filter(({ statusCode }) => statusCode === 200);
    assert.equal(more, []);
    for (const answer of answers.filter(({ statusCode }) => statusCode !== 200)) {
      assert.is(answer.statusCode, 409);
      assert.equal(answer.json(), { reason: 'changedMeanwhile', problems: [], reply: set?.json() });
    }
    const rows = await database.all<{ body: string; version: number }>(
      "select body, version from records where kind = 'reply'",
    );
    assert.is(rows.length, 1);
    assert.equal(JSON.parse(rows[0]?.body ?? '{}'), set?.json());
    await close();
  });

  test(`${on.name}: whoever began from what a colleague has changed or taken away since is told so, and sets nothing`, async () => {
    const { app, database, close } = await on.open();
    const { put, remove } = await asking(app, wim);
    const ofClaire = await asking(app, claire);
    const theirs = { ...PRUNED, text: { en: 'Pruned on Monday.' } };
    const mine = { ...PRUNED, text: { en: 'Pruned, and swept.' } };
    await put('pruned', PRUNED);
    await ofClaire.put('pruned', theirs, PRUNED);
    const before = (await dump(database)).records;
    const late = await put('pruned', mine, PRUNED);
    assert.is(late.statusCode, 409);
    assert.equal(late.json().reply, { id: 'pruned', ...theirs });
    assert.is((await put('pruned', PRUNED)).statusCode, 409, 'nor is an older one put back over it');
    assert.equal((await dump(database)).records, before);
    assert.is((await put('pruned', mine, theirs)).statusCode, 200, 'unless they have seen it and still want theirs');
    assert.is((await put('pruned', mine, theirs)).statusCode, 200, 'the answer to which may be lost');
    const taken = await remove('pruned', theirs);
    assert.is(taken.statusCode, 409, 'nor is it taken away by whoever saw another one');
    assert.equal(taken.json().reply, { id: 'pruned', ...mine });
    assert.is((await remove('pruned', mine)).statusCode, 204);
    const gone = await put('pruned', theirs, mine);
    assert.is(gone.statusCode, 409);
    assert.is(gone.json().reply, null);
    await close();
  });
});

test('the coordinator of one department sets its answers, and leaves those of others and of all alone', async () => {
  const { app, close } = await openServer({ directory: withGreta });
  const ofGreen = await asking(app, greta);
  const ofCity = await asking(app, claire);
  assert.is((await ofGreen.put('pruned', PRUNED)).statusCode, 200);
  assert.is((await ofGreen.put('all', { ...PRUNED, departmentId: null })).statusCode, 403);
  assert.is(
    (await ofGreen.put('pruned', { ...PRUNED, departmentId: 'streets' }, PRUNED)).statusCode,
    403,
    'nor gives them away',
  );
  assert.is((await ofCity.put('lamp', { ...PRUNED, departmentId: 'streets' })).statusCode, 200);
  assert.is((await ofGreen.put('lamp', PRUNED)).statusCode, 403, 'nor takes them');
  assert.is((await ofGreen.remove('lamp', PRUNED)).statusCode, 403);
  assert.is((await ofGreen.remove('pruned', PRUNED)).statusCode, 204);
  await close();
});

test('there are no more of them than a phone has room for', async () => {
  const { app, database, close } = await openServer();
  const many = Array.from({ length: MOST_REPLIES }, (_, index): Reply => ({ id: `reply-${index}`, ...PRUNED }));
  await keepInTown(database, 'reply', many);
  const { put } = await asking(app, wim);
  const refused = await put('one-more', PRUNED);
  assert.is(refused.statusCode, 400);
  assert.equal(refused.json().problems, [{ field: '', reason: 'tooMany' }]);
  const changed = { ...PRUNED, text: { en: 'Pruned.' } };
  assert.is((await put('reply-7', changed, PRUNED)).statusCode, 200, 'those there are can still be changed');
  await close();
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { dispatchOnce } from '../../src/server/dispatch/dispatch.ts';
import { askCitizen, noteSaid, withdrawQuestion } from '../../src/store/question.ts';
import { findRequests } from '../../src/store/requests.ts';
import { lastSeq, takeBack } from '../../src/store/undo.ts';
import { nora, piet, sven } from '../people.ts';
import { loseAnswer, none, openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';

/** A request about a tree that Nora has brought, on the phones of Nora and of two maintainers. */
async function openDesk() {
  const server = await openServer();
  const [officer, one, other] = [
    await openPhone(server.app, nora),
    await openPhone(server.app, piet),
    await openPhone(server.app, sven),
  ];
  await officer.sync();
  const encounter = await tell(officer, 'By the water', [['The tree leans', 'tree']]);
  const id = encounter.needs[0]?.id ?? '';
  await officer.sync();
  await dispatchOnce(server.database);
  for (const phone of [officer, one, other]) await phone.sync();
  return { server, officer, one, other, id, encounterId: encounter.id };
}

const on = async ({ store }: TestPhone, id: string) => (await findRequests(store, [id]))[0] ?? null;
const stuck = async ({ store }: TestPhone) =>
  (await store.outbox.toArray()).map(({ state, problems }) => [state, problems]);

test('asked without a signal, the question reaches the officer once, though the answer is lost; what they note comes back', async () => {
  const { server, officer, one, id, encounterId } = await openDesk();
  assert.equal(await askCitizen(one.store, one.doer, id, encounterId, 'Which tree?'), []);
  await one.sync(none);
  assert.is((await on(one, id))?.question?.text, 'Which tree?', 'it stands on the phone at once');
  await one.sync(loseAnswer);
  await one.sync();
  await officer.sync();
  const question = (await on(officer, id))?.question;
  assert.is(question?.text, 'Which tree?');
  assert.is((await on(officer, id))?.history.filter(({ deed }) => deed === 'asked').length, 1);
  assert.equal(await noteSaid(officer.store, officer.doer, id, question?.id ?? '', 'The left one'), []);
  await officer.sync();
  await one.sync();
  assert.is((await on(one, id))?.question?.said?.text, 'The left one');
  await server.close();
});

test('undone before it has left the phone, nobody was asked; afterwards it is withdrawn', async () => {
  const { server, one, id, encounterId } = await openDesk();
  const before = await on(one, id);
  const after = await lastSeq(one.store);
  await askCitizen(one.store, one.doer, id, encounterId, 'Which tree?');
  if (before) assert.ok(await takeBack(one.store, one.doer, { before, after, upTo: await lastSeq(one.store) }));
  assert.is((await on(one, id))?.question, undefined);
  await askCitizen(one.store, one.doer, id, encounterId, 'Which tree?');
  await one.sync();
  const questionId = (await on(one, id))?.question?.id ?? '';
  assert.equal(await withdrawQuestion(one.store, one.doer, id, questionId), []);
  await one.sync();
  assert.ok((await on(one, id))?.question?.endedAt);
  await server.close();
});

test('two who ask at once without a signal: the first question stands, the second stays with whoever asked it, in words', async () => {
  const { server, one, other, id, encounterId } = await openDesk();
  await askCitizen(one.store, one.doer, id, encounterId, 'Which tree?');
  await askCitizen(other.store, other.doer, id, encounterId, 'Which floor?');
  await one.sync();
  await other.sync();
  assert.is((await on(other, id))?.question?.text, 'Which tree?');
  assert.equal(await stuck(other), [['refused', [{ field: 'question', reason: 'alreadyThere' }]]]);
  await server.close();
});

test.run();

import '../phone-memory.ts';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { owedIn } from '../../src/domain/owed.ts';
import { answerRequest, findRequests, setStatus } from '../../src/store/requests.ts';
import { tellAsker } from '../../src/store/telling.ts';
import { nora, piet } from '../people.ts';
import { openPhone, type TestPhone, tell } from '../phone.ts';
import { openServer } from '../server.ts';
import { wrongClock } from '../sync/clock.ts';

/** Nora's phone, on which somebody is owed the answer to what they asked for. */
async function openOwing() {
  const server = await openServer();
  const phone = await openPhone(server.app, nora);
  await phone.sync();
  const encounter = await tell(phone, 'By the water', [['The tree leans', 'tree']]);
  const id = encounter.needs[0]?.id ?? '';
  await answerRequest(phone.store, phone.doer, id, 'We come on Monday');
  return { server, phone, id, encounterId: encounter.id };
}

async function owed(phone: TestPhone, id: string): Promise<number> {
  const [request] = await findRequests(phone.store, [id]);
  return request ? owedIn(request, new Date().toISOString()).length : -1;
}

test('who is noted as told leaves the list, and is back on it when that is taken back, sent or not', async () => {
  const { server, phone, id, encounterId } = await openOwing();
  assert.is(await owed(phone, id), 1);
  const first = await tellAsker(phone.store, phone.doer, id, encounterId, 'phone');
  assert.equal(first.problems, []);
  assert.is(await owed(phone, id), 0);
  assert.ok(await first.undo());
  assert.is(await owed(phone, id), 1);
  const second = await tellAsker(phone.store, phone.doer, id, encounterId, 'inPerson');
  await phone.sync();
  assert.is(await owed(phone, id), 0);
  assert.ok(await second.undo());
  await phone.sync();
  assert.is(await owed(phone, id), 1);
  const [request] = await findRequests(phone.store, [id]);
  assert.equal(request?.told, []);
  await server.close();
});

test('on a phone whose clock is an hour slow, who is told leaves the list at once, and stays off it', async () => {
  const { server, phone, id, encounterId } = await openOwing();
  await phone.sync();
  const slow = wrongClock(-3_600_000);
  await slow.on(() => tellAsker(phone.store, phone.doer, id, encounterId, 'phone'));
  assert.is(await owed(phone, id), 0);
  await slow.on(() => phone.sync(slow.network));
  assert.is(await owed(phone, id), 0);
  await server.close();
});

test('what was closed and told on a phone whose clock is slow is told here and on the server, whatever was answered before', async () => {
  const { server, phone, id, encounterId } = await openOwing();
  await phone.sync();
  const desk = await openPhone(server.app, piet);
  await desk.sync();
  const slow = wrongClock(-3_600_000);
  await slow.on(async () => {
    await setStatus(desk.store, desk.doer, id, 'done', 'It was cut', '');
    await tellAsker(desk.store, desk.doer, id, encounterId, 'phone');
  });
  assert.is(await owed(desk, id), 0);
  await slow.on(() => desk.sync(slow.network));
  assert.is(await owed(desk, id), 0);
  await server.close();
});

test('who was told without a signal of an answer that had been mended meanwhile is owed the mended one', async () => {
  const { server, phone, id, encounterId } = await openOwing();
  await phone.sync();
  const desk = await openPhone(server.app, piet);
  await desk.sync();
  await answerRequest(desk.store, desk.doer, id, 'We come on Friday');
  await desk.sync();
  await tellAsker(phone.store, phone.doer, id, encounterId, 'phone');
  assert.is(await owed(phone, id), 0);
  await phone.sync();
  assert.is(await owed(phone, id), 1);
  await server.close();
});

test('an undo tapped twice takes back one telling, and what the same person noted before stays', async () => {
  const { server, phone, id, encounterId } = await openOwing();
  await tellAsker(phone.store, phone.doer, id, encounterId, 'phone');
  await phone.sync();
  const second = await tellAsker(phone.store, phone.doer, id, encounterId, 'phone');
  assert.equal(await Promise.all([second.undo(), second.undo()]), [true, true]);
  assert.ok(await second.undo());
  await phone.sync();
  const [request] = await findRequests(phone.store, [id]);
  assert.equal(
    request?.told?.map(({ how }) => how),
    ['phone'],
  );
  await server.close();
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { StuckDispatch } from '../../../src/domain/dispatch.ts';
import type { Person } from '../../../src/domain/person.ts';
import { onEachDatabase } from '../../databases.ts';
import { claire, nora, piet, wim } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { doOn } from '../asked.ts';
import { askForTrees, carryOn, openReaching, requestIn, statesIn } from '../dispatch/reaching.ts';
import { asking, say, telling } from '../telling.ts';

async function asked({ app }: TestServer, person: Person, before = '') {
  const headers = { cookie: await signIn(app, person) };
  const response = await app.inject({ url: `/api/dispatches${before && `?before=${before}`}`, headers });
  const { dispatches = [], next = null } = response.json() as { dispatches?: StuckDispatch[]; next?: string | null };
  return { status: response.statusCode, dispatches, next };
}

async function again({ app }: TestServer, person: Person, id: string): Promise<number> {
  const headers = { cookie: await signIn(app, person) };
  return (await app.inject({ method: 'POST', url: `/api/dispatches/${id}/again`, headers })).statusCode;
}

await onEachDatabase((on) => {
  test(`${on.name}: a coordinator and an administrator see which request does not arrive and why; nobody else does`, async () => {
    const server = await openReaching(on, 'email');
    const [id = ''] = await askForTrees(server.app, 1);
    assert.equal((await asked(server, claire)).dispatches, [], 'it has only just set out');
    await carryOn(server.database, undefined, 1);
    for (const person of [claire, wim]) {
      const { dispatches } = await asked(server, person);
      assert.is(dispatches.length, 1);
      const [stuck] = dispatches;
      assert.is(stuck?.requestId, id);
      assert.is(stuck?.departmentId, 'green');
      assert.is(stuck?.channel, 'email');
      assert.is(stuck?.failure, 'notSetUp');
      assert.ok(stuck?.since && stuck.nextAt);
      assert.not('request' in (stuck ?? {}), 'and not what was said');
    }
    for (const person of [nora, piet]) assert.is((await asked(server, person)).status, 403);
    for (const person of [nora, piet])
      assert.is(await again(server, person, (await asked(server, wim)).dispatches[0]?.id ?? ''), 403);
    await server.close();
  });

  test(`${on.name}: what was given up goes back to its department when it is sent again, and arrives`, async () => {
    const server = await openReaching(on, 'webhook');
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    const [stuck] = (await asked(server, claire)).dispatches;
    assert.is(stuck?.nextAt, null);
    assert.is(await again(server, claire, stuck?.id ?? ''), 200);
    const stands = await requestIn(server.database, id);
    assert.is(stands?.departmentId, 'green');
    assert.is(stands?.route.personId, claire.id);
    assert.equal(await statesIn(server.database), ['waiting']);
    assert.equal((await asked(server, claire)).dispatches, []);
    await server.close();
  });

  test(`${on.name}: what somebody has since sent elsewhere is no longer stuck, and cannot be sent again`, async () => {
    const server = await openReaching(on, 'webhook');
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    const [stuck] = (await asked(server, claire)).dispatches;
    const told = telling(claire, 'routeRequest', id, { departmentId: 'streets', reason: 'They can do it too' });
    await say(server.app, await signIn(server.app, claire), asking([told]));
    assert.equal((await asked(server, claire)).dispatches, []);
    assert.is(await again(server, claire, stuck?.id ?? ''), 404);
    assert.is((await requestIn(server.database, id))?.departmentId, 'streets');
    await server.close();
  });

  test(`${on.name}: what was given up while it was closed is stuck once it is open again, and goes out anew from where it stands`, async () => {
    const server = await openReaching(on, 'webhook');
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database, undefined, 1);
    await doOn(server, id, 'setStatus', { status: 'done', reason: 'It was propped up' }, claire);
    await carryOn(server.database);
    assert.equal(await statesIn(server.database), ['failed']);
    assert.equal((await asked(server, claire)).dispatches, []);
    await doOn(server, id, 'setStatus', { status: 'open', reason: 'It leans again' }, claire);
    const [stuck] = (await asked(server, claire)).dispatches;
    assert.is(stuck?.requestId, id);
    assert.equal(
      Object.keys(stuck ?? {}).filter((name) => name === 'request' || name === 'isLeft'),
      [],
    );
    assert.is(await again(server, claire, stuck?.id ?? ''), 200);
    assert.equal(await statesIn(server.database), ['waiting']);
    assert.is((await requestIn(server.database, id))?.route.by, 'rule', 'nobody had to send it anew');
    assert.equal((await asked(server, claire)).dispatches, []);
    await server.close();
  });

  test(`${on.name}: what has another dispatch since is stuck no more for the one that was given up`, async () => {
    const server = await openReaching(on, 'webhook');
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    for (const departmentId of ['streets', 'green'])
      await doOn(server, id, 'routeRequest', { departmentId, reason: 'They can do it' }, claire);
    assert.equal((await asked(server, claire)).dispatches, []);
    await server.close();
  });

  test(`${on.name}: many that do not arrive come in pages, each once`, async () => {
    const server = await openReaching(on, 'webhook');
    const ids = [...(await askForTrees(server.app, 60)), ...(await askForTrees(server.app, 5))];
    await carryOn(server.database, undefined, 1);
    await server.database.run("update dispatches set failing_since = made_at, failure = 'refused'");
    const first = await asked(server, wim);
    assert.is(first.dispatches.length, 50);
    const second = await asked(server, wim, first.next ?? '');
    assert.is(second.next, null);
    const seen = [...first.dispatches, ...second.dispatches].map(({ requestId }) => requestId);
    assert.equal(seen.sort(), ids.sort());
    assert.is((await asked(server, wim, 'nonsense')).status, 400);
    await server.close();
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { referenceOf } from '../../../src/domain/request.ts';
import { onEachDatabase } from '../../databases.ts';
import { openMailServer } from '../../mail-server.ts';
import { claire } from '../../people.ts';
import type { TestServer } from '../../server.ts';
import { doOn } from '../asked.ts';
import { openHook, SECRET } from './hook.ts';
import { openFarCity } from './open311-city.ts';
import { askForTrees, carryOn, openReaching, requestIn, statesIn } from './reaching.ts';

/** Claire closes it, and opens it again. */
async function closeAndOpen(server: TestServer, id: string): Promise<void> {
  await doOn(server, id, 'setStatus', { status: 'done', reason: 'It was cut' }, claire);
  await doOn(server, id, 'setStatus', { status: 'open', reason: 'Not yet' }, claire);
}

await onEachDatabase((on) => {
  test(`${on.name}: what a colleague opens again goes out once more by e-mail, under the same reference and with a link that works`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database, mails.url);
    await closeAndOpen(server, id);
    assert.is((await requestIn(server.database, id))?.deliveredAt, null, 'it is on its way');
    await carryOn(server.database, mails.url);
    const [first, again] = mails.mails;
    assert.is(mails.mails.length, 2);
    assert.is(again?.subject, `Open again: ${first?.subject}`);
    assert.match(again?.subject ?? '', referenceOf(id));
    assert.match(again?.text ?? '', 'You have had it before');
    const link = (again?.text ?? '').match(/\/reply\/\S+/)?.[0] ?? '';
    assert.is((await server.app.inject({ url: link })).statusCode, 200);
    assert.ok((await requestIn(server.database, id))?.deliveredAt);
    await mails.close();
    await server.close();
  });

  test(`${on.name}: a department’s own system is told that it is open again`, async () => {
    const hook = await openHook(() => 202);
    const server = await openReaching(on, 'webhook', { url: hook.url, secret: SECRET });
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    await closeAndOpen(server, id);
    await carryOn(server.database);
    const [first, again] = [...hook.heard.values()];
    assert.equal([first?.type, again?.type], ['request.opened', 'request.reopened']);
    const nameOf = (heard: typeof first) => (heard?.data as { id: string } | undefined)?.id;
    assert.is(nameOf(again), nameOf(first), 'under the same name');
    await hook.close();
    await server.close();
  });

  test(`${on.name}: where their system takes nothing up again, a person decides, and reads why`, async () => {
    const far = await openFarCity();
    const settings = { endpoint: far.endpoint, apiKey: 'the-key', services: { tree: '042' } };
    const server = await openReaching(on, 'open311', settings);
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database);
    await closeAndOpen(server, id);
    await carryOn(server.database);
    const request = await requestIn(server.database, id);
    assert.equal([request?.departmentId, request?.route.reason, far.requests.length], [null, 'reopened', 1]);
    await far.close();
    await server.close();
  });

  test(`${on.name}: opened again by mistake and taken back, or closed before it went out, nobody is sent anything`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    const ids = await askForTrees(server.app, 2);
    await carryOn(server.database, mails.url);
    for (const id of ids) await closeAndOpen(server, id);
    const [mistaken = '', solved = ''] = ids;
    await doOn(server, mistaken, 'setStatus', { status: 'done', reason: '', asBefore: true }, claire);
    await doOn(server, solved, 'setStatus', { status: 'done', reason: 'Now it is' }, claire);
    await carryOn(server.database, mails.url);
    assert.is(mails.mails.length, 2);
    assert.equal((await statesIn(server.database)).sort(), ['delivered', 'delivered', 'overtaken', 'overtaken']);
    for (const id of ids) assert.ok((await requestIn(server.database, id))?.deliveredAt);
    await mails.close();
    await server.close();
  });

  test(`${on.name}: what was opened again before it had ever arrived goes once`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    const [id = ''] = await askForTrees(server.app, 1);
    await closeAndOpen(server, id);
    await carryOn(server.database, mails.url);
    assert.is(mails.mails.length, 1);
    assert.not.match(mails.mails[0]?.subject ?? '', 'Open again');
    await mails.close();
    await server.close();
  });
});

test.run();

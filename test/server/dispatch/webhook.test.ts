import { setTimeout as pause } from 'node:timers/promises';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import * as v from 'valibot';
import { referenceOf } from '../../../src/domain/request.ts';
import { WebhookSettings } from '../../../src/server/dispatch/webhook.ts';
import { onEachDatabase } from '../../databases.ts';
import { nora } from '../../people.ts';
import { openHook, SECRET } from './hook.ts';
import { askForTrees, carryOn, farNamesOf, openReaching, requestIn, statesIn } from './reaching.ts';

await onEachDatabase((on) => {
  test(`${on.name}: a department’s own system is told of each request once by its id, though it fails a fifth of the time and answers late`, async () => {
    const hook = await openHook(async (count) => {
      if (count % 7 === 0) await pause(50);
      return count % 5 === 0 ? 503 : 202;
    });
    const server = await openReaching(on, 'webhook', { url: hook.url, secret: SECRET });
    const ids = await askForTrees(server.app, 40);
    await carryOn(server.database);
    const told = [...hook.heard.values()].map(({ data }) => (data as { id: string }).id);
    assert.equal(told.toSorted(), (await farNamesOf(server.database, ids)).sort());
    const heard = JSON.stringify([...hook.heard]);
    assert.ok(
      ids.every((id) => !heard.includes(id)),
      'from its id the code of its page could be reckoned',
    );
    assert.ok(hook.count() > 40, 'some were tried again');
    const [said] = hook.heard.values();
    const data = said?.data as Record<string, unknown>;
    assert.is(said?.type, 'request.opened');
    assert.ok(ids.some((id) => data.reference === referenceOf(id)));
    assert.equal(data.service, { id: 'tree', name: 'Trees' });
    assert.equal(data.district, { id: 'harbour', name: 'Harbour' });
    assert.not.match(JSON.stringify(said), nora.id);
    await hook.close();
    await server.close();
  });

  test(`${on.name}: a system that is gone for good is not tried again, and a person decides at once`, async () => {
    const hook = await openHook(() => 410);
    const server = await openReaching(on, 'webhook', { url: hook.url, secret: SECRET });
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database, undefined, 1);
    assert.is(hook.count(), 1);
    assert.equal(await statesIn(server.database), ['failed']);
    assert.is((await requestIn(server.database, id))?.route.reason, 'undelivered');
    await hook.close();
    await server.close();
  });

  test(`${on.name}: a system that points elsewhere is not followed`, async () => {
    const hook = await openHook(() => 302);
    const server = await openReaching(on, 'webhook', { url: hook.url, secret: SECRET });
    await askForTrees(server.app, 1);
    await carryOn(server.database, undefined, 1);
    const [row] = await server.database.all<{ failure: string }>('select failure from dispatches');
    assert.is(row?.failure, 'redirected');
    await hook.close();
    await server.close();
  });
});

test('a webhook goes to https alone, but on this machine, and is signed with a real secret', () => {
  const fits = (url: string, secret = SECRET) => v.is(WebhookSettings, { url, secret });
  assert.ok(fits('https://hooks.example.org/in'));
  assert.ok(fits('http://127.0.0.1:8080/in'));
  for (const url of [
    'http://hooks.example.org/in',
    'ftp://x',
    'https://me:word@x.example',
    'file:///etc/passwd',
    'nonsense',
    '',
  ])
    assert.not(fits(url), url);
  for (const secret of ['', 'whsec_', 'whsec_short', 'secret'])
    assert.not(fits('https://hooks.example.org/in', secret));
});

test.run();

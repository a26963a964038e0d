import { test } from 'uvu';
import * as assert from 'uvu/assert';
import type { ServiceRequest } from '../../../src/domain/request.ts';
import { readBackOnce } from '../../../src/server/dispatch/read-back.ts';
import { onEachDatabase } from '../../databases.ts';
import { piet } from '../../people.ts';
import { signIn } from '../../phone.ts';
import type { TestServer } from '../../server.ts';
import { keyFor } from '../open311/sending.ts';
import { asking, say, telling } from '../telling.ts';
import { askForTrees, carryOn, openReaching, requestIn } from './reaching.ts';

const requestsIn = async ({ database }: TestServer) =>
  (await database.all<{ body: string }>("select body from records where kind = 'request' and body is not null")).map(
    ({ body }) => JSON.parse(body) as ServiceRequest,
  );

await onEachDatabase((on) => {
  test(`${on.name}: one Plein Air sends its trees to another over Open311, where a desk looks after them, and hears that it is done`, async () => {
    const other = await on.open();
    const address = await other.app.listen({ port: 0, host: '127.0.0.1' });
    other.app.server.unref();
    const server = await openReaching(on, 'open311', {
      endpoint: `${address}/open311/v2`,
      apiKey: await keyFor(other.database, 'The first town'),
      jurisdictionId: 'testtown',
      services: { tree: 'tree' },
      hasUpdates: true,
    });
    // Without a place it belongs nowhere; the standard wants one.
    const [id = ''] = await askForTrees(server.app, 1, { longitude: 0.5, latitude: 0.5, accuracy: 8, address: '' });
    const time = await carryOn(server.database);
    const [there, ...more] = await requestsIn(other);
    assert.equal(more, [], 'it is there once');
    assert.match(there?.text ?? '', 'Tree 0 leans');
    assert.is(there?.departmentId, 'green');

    const told = [
      telling(piet, 'takeRequest', there?.id ?? '', {}),
      telling(piet, 'answerRequest', there?.id ?? '', { text: 'The tree was propped up' }),
      telling(piet, 'setStatus', there?.id ?? '', { status: 'done', reason: 'Propped up' }),
    ];
    await say(other.app, await signIn(other.app, piet), asking(told));
    for (let hour = 1; hour <= 3; hour += 1)
      while ((await readBackOnce(server.database, () => new Date(time + hour * 3_600_000))) > 0);
    const stands = await requestIn(server.database, id);
    assert.is(stands?.status, 'done');
    assert.ok(stands?.history.some(({ via, text }) => via === 'open311' && text === 'The tree was propped up'));
    assert.is(stands?.history.filter(({ via, status }) => via === 'open311' && status === 'done').length, 1);
    await server.close();
    await other.close();
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../../src/domain/public-code.ts';
import { referenceOf } from '../../../src/domain/request.ts';
import { onEachDatabase } from '../../databases.ts';
import { openMailServer } from '../../mail-server.ts';
import { nora } from '../../people.ts';
import { askForTrees, carryOn, farNamesOf, openReaching, requestIn, statesIn } from './reaching.ts';

await onEachDatabase((on) => {
  test(`${on.name}: a department without an account gets an e-mail with what was said, a reference and a link, and nobody’s name`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database, mails.url);
    const [mail] = mails.mails;
    assert.is(mails.mails.length, 1);
    assert.match(mail?.subject ?? '', referenceOf(id));
    assert.match(mail?.messageId ?? '', (await farNamesOf(server.database, [id]))[0] ?? '');
    assert.not.match(JSON.stringify(mail), new RegExp(`${id}|${publicCodeOf(id)}`));
    assert.match(mail?.text ?? '', 'Tree 0 leans');
    assert.match(mail?.text ?? '', /https:\/\/pleinair\.example\.org\/reply\/testtown~[\w-]{43}/);
    assert.match(String(mail?.html), 'Tree 0 leans');
    assert.not.match(`${mail?.text} ${mail?.html}`, nora.name);
    const stands = await requestIn(server.database, id);
    assert.ok(stands?.deliveredAt);
    assert.is(stands?.history.at(-1)?.channel, 'email');
    await mails.close();
    await server.close();
  });

  test(`${on.name}: a mail server that refuses, and one that loses its answer, gets each request once by its id`, async () => {
    const server = await openReaching(on, 'email');
    const mails = await openMailServer();
    mails.refuses = 5;
    mails.losesAnswers = 3;
    const ids = await askForTrees(server.app, 20);
    await carryOn(server.database, mails.url);
    const names = new Set(mails.mails.map(({ messageId }) => messageId));
    assert.is(mails.mails.length, 23, 'three came twice');
    assert.is(names.size, 20, 'and are seen to be the same');
    const known = await farNamesOf(server.database, ids);
    assert.ok(known.every((one) => [...names].some((name) => name?.includes(one))));
    assert.ok((await statesIn(server.database)).every((state) => state === 'delivered'));
    await mails.close();
    await server.close();
  });

  test(`${on.name}: where no e-mail is sent, a request waits, and after two days a person decides`, async () => {
    const server = await openReaching(on, 'email');
    const [id = ''] = await askForTrees(server.app, 1);
    await carryOn(server.database, undefined, 20);
    assert.equal(await statesIn(server.database), ['waiting']);
    await carryOn(server.database);
    assert.equal(await statesIn(server.database), ['failed']);
    const stands = await requestIn(server.database, id);
    assert.is(stands?.departmentId, null);
    assert.is(stands?.route.by, 'triage');
    assert.is(stands?.route.reason, 'undelivered');
    assert.is(stands?.history.at(-1)?.byId, null);
    assert.is(stands?.status, 'open');
    await server.close();
  });
});

test.run();

import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { referenceOf } from '../../../src/domain/request.ts';
import { onEachDatabase } from '../../databases.ts';
import { doOn, stands, visser } from '../asked.ts';
import { BASE, inMinutes, openMail } from '../mailing.ts';
import { askAboutTree, askOn, pathIn } from './asking.ts';

const CONSENT = { how: 'spoken' as const, givenAt: '2026-11-01T09:00:00.000Z', until: null };

await onEachDatabase((on) => {
  test(`${on.name}: who agreed to be answered is asked by one e-mail in their language, a minute later`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const { id } = await askAboutTree(server);
    assert.is(await tell(server, inMinutes(0)), 0, 'whoever withdraws it at once has asked nobody');
    await tell(server);
    await tell(server, inMinutes(600));
    assert.is(mail.mails.length, 1);
    const [got] = mail.mails;
    assert.equal([got?.to].flat()[0]?.text, 'visser@example.org');
    assert.is(got?.subject, `Een vraag over uw verzoek ${referenceOf(id)}`);
    for (const text of [got?.text ?? '', String(got?.html).replaceAll('&lt;', '<').replaceAll('&gt;', '>')]) {
      assert.ok(text.includes('Which of <the> trees?'));
      assert.match(text, new RegExp(`${BASE}/reply/question/[\\w%~-]+\\?lang=nl`));
      assert.not.match(text, /Visser|Nora|Piet|The tree leans/);
      assert.not(text.includes(id), 'the address says nothing but the token');
    }
    const { question } = await stands(server, id);
    assert.ok(question?.mailedAt);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: who has no address or has not agreed is not written to, and stays to be asked by a person`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const contacts = [visser({ email: '' }), visser({ consent: { ...CONSENT, purposes: ['keep'] } })];
    const asked = [
      ...(await Promise.all(contacts.map((contact) => askAboutTree(server, contact)))),
      await askAboutTree(server, visser({ email: 'a@example.org, b@example.org' })),
    ];
    await tell(server);
    assert.is(mail.mails.length, 0);
    for (const { id } of asked) assert.is((await stands(server, id)).question?.mailedAt, undefined);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: withdrawn, answered to somebody or closed within the minute, nobody is written to`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const [withdrawn, noted, closed] = [
      await askAboutTree(server),
      await askAboutTree(server),
      await askAboutTree(server),
    ];
    await doOn(server, withdrawn.id, 'withdrawQuestion', { questionId: withdrawn.questionId });
    await doOn(server, noted.id, 'noteSaid', { questionId: noted.questionId, text: 'The left one' });
    await doOn(server, closed.id, 'setStatus', { status: 'declined', reason: 'Not our tree' });
    await tell(server);
    assert.is(mail.mails.filter(({ text }) => pathIn(text)).length, 0);
    await askOn(server, withdrawn.id, 'What is your floor?');
    await tell(server);
    assert.equal(
      mail.mails.filter(({ text }) => pathIn(text)).map(({ text }) => /What is your floor/.test(text ?? '')),
      [true],
      'asked anew, it is sent',
    );
    await mail.close();
    await server.close();
  });

  test(`${on.name}: a mail server that fails is tried again after growing pauses, and they are asked once`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const { id } = await askAboutTree(server);
    mail.refuses = 3;
    const tries: number[] = [];
    for (let minutes = 2; minutes < 30; minutes += 0.5) {
      if ((await tell(server, inMinutes(minutes))) > 0) tries.push(minutes);
    }
    assert.is(mail.mails.length, 1);
    assert.is(tries.length, 4);
    const pauses = tries.slice(1).map((at, index) => at - (tries[index] ?? 0));
    assert.ok(
      pauses.every((pause, index) => index === 0 || pause > (pauses[index - 1] ?? 0)),
      pauses.join(),
    );
    assert.ok((await stands(server, id)).question?.mailedAt);
    const rows = await server.database.all<{ failure: string }>('select failure from tellings');
    assert.equal(
      rows.map(({ failure }) => failure),
      ['refused'],
      'and what is kept of it names nobody',
    );
    await mail.close();
    await server.close();
  });

  test(`${on.name}: two servers that look at once ask once`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    await askAboutTree(server);
    await Promise.all([tell(server), tell(server), tell(server)]);
    assert.is(mail.mails.length, 1);
    await mail.close();
    await server.close();
  });
});

test.run();

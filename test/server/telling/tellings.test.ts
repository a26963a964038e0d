import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { publicCodeOf } from '../../../src/domain/public-code.ts';
import type { SendMail } from '../../../src/server/mail.ts';
import { tellOnce } from '../../../src/server/telling/telling.ts';
import { onEachDatabase } from '../../databases.ts';
import { askAbout, doOn, stands, visser } from '../asked.ts';
import { BASE, inMinutes, openMail } from '../mailing.ts';

await onEachDatabase((on) => {
  test(`${on.name}: who agreed to be answered gets one e-mail in their language, and is told`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'We have cut <the> branch' });
    assert.is(await tell(server, inMinutes(0)), 0, 'whoever takes an answer back at once has told nobody');
    await tell(server);
    await tell(server, inMinutes(60));
    assert.is(mail.mails.length, 1);
    const [got] = mail.mails;
    assert.equal([got?.to].flat()[0]?.text, 'visser@example.org');
    assert.match(got?.subject ?? '', /^Wat er van uw verzoek .{9} is geworden$/);
    for (const text of [got?.text ?? '', String(got?.html).replaceAll('&lt;', '<').replaceAll('&gt;', '>')]) {
      assert.ok(text.includes('We have cut <the> branch'));
      assert.ok(text.includes(`${BASE}/s/${publicCodeOf(id)}?lang=nl`));
      assert.not.match(text, /Visser|Nora|Piet|The tree leans/);
    }
    const { told } = await stands(server, id);
    assert.equal(
      told?.map(({ how, byId }) => [how, byId]),
      [['email', null]],
    );
    await mail.close();
    await server.close();
  });

  test(`${on.name}: answered and done in one breath is one e-mail; done a day later is another`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'On Monday' });
    await doOn(server, id, 'setStatus', { status: 'done', reason: '' });
    // As if the minute were over: told later than now, they would not be owed what is answered now.
    const isDue = () => server.database.run("update tellings set next_at = '2000-01-01T00:00:00.000Z'");
    await isDue();
    await tell(server, inMinutes(0));
    assert.is(mail.mails.length, 1);
    await doOn(server, id, 'answerRequest', { text: 'It is done' });
    await isDue();
    await tell(server, inMinutes(0));
    assert.is(mail.mails.length, 2);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: what was answered while an e-mail was on its way is told by another one`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'On Monday' });
    const slowly: SendMail = async () => doOn(server, id, 'answerRequest', { text: 'On Friday' });
    await tellOnce(server.database, slowly, BASE, inMinutes(2));
    await tell(server, inMinutes(4));
    assert.is(mail.mails.length, 1);
    assert.match(mail.mails[0]?.text ?? '', /On Friday/);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: opened again by mistake and taken back, an end is told once, also where nobody was told of it yet`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const isDue = () => server.database.run("update tellings set next_at = '2000-01-01T00:00:00.000Z'");
    const ids = [await askAbout(server, 'One', visser()), await askAbout(server, 'Two', visser())];
    for (const id of ids) {
      await doOn(server, id, 'setStatus', { status: 'done', reason: `Cut ${id}` });
      if (id === ids[0]) {
        await isDue();
        await tell(server, inMinutes(0));
      }
      await doOn(server, id, 'setStatus', { status: 'open', reason: '' });
      await isDue();
      assert.is(await tell(server, inMinutes(0)), id === ids[0] ? 0 : 1, 'looked at while it is open');
      assert.is(mail.mails.length, 1);
      await doOn(server, id, 'setStatus', { status: 'done', reason: '', asBefore: true });
      await isDue();
      await tell(server, inMinutes(0));
      assert.is(mail.mails.length, id === ids[0] ? 1 : 2);
    }
    await mail.close();
    await server.close();
  });

  test(`${on.name}: an organisation that nobody asked for consent is not told that it agreed`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const tenants = visser({ kind: 'organisation', name: 'Tenants of the harbour', consent: null });
    for (const contact of [tenants, visser()]) {
      const id = await askAbout(server, 'The tree leans', contact);
      await doOn(server, id, 'answerRequest', { text: `Answer to ${contact.kind}` });
    }
    await tell(server);
    assert.is(mail.mails.length, 2);
    for (const { text = '', html } of mail.mails)
      for (const told of [text, String(html)]) {
        const isOrganisation = told.includes('Answer to organisation');
        assert.is(/because your organisation told us/.test(told), isOrganisation);
        assert.is(/omdat u het goed vond/.test(told), !isOrganisation);
      }
    await mail.close();
    await server.close();
  });

  test(`${on.name}: who has no address, has not agreed, or was told by somebody meanwhile is not written to`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const consent = {
      purposes: ['keep' as const],
      how: 'spoken' as const,
      givenAt: '2026-11-01T09:00:00.000Z',
      until: null,
    };
    const ids = [
      await askAbout(server, 'One', visser({ email: '' })),
      await askAbout(server, 'Two', visser({ consent })),
      await askAbout(server, 'Three', visser({ email: 'a@example.org, b@example.org' })),
      await askAbout(server, 'Four'),
    ];
    const told = await askAbout(server, 'Five', visser());
    for (const id of [...ids, told]) await doOn(server, id, 'answerRequest', { text: 'It is done' });
    const { encounterId } = await stands(server, told);
    await doOn(server, told, 'tellAsker', { encounterId, how: 'phone' });
    await tell(server);
    assert.is(mail.mails.length, 0);
    assert.is((await stands(server, ids[0] ?? '')).told, undefined, 'and is still owed an answer');
    await mail.close();
    await server.close();
  });

  test(`${on.name}: a mail server that fails is tried again after growing pauses, and each mail arrives once`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    for (const need of ['One', 'Two', 'Three']) {
      const id = await askAbout(server, need, visser());
      await doOn(server, id, 'answerRequest', { text: `Answer to ${need}` });
    }
    mail.refuses = 4;
    for (let minutes = 2; minutes < 40; minutes += 2) await tell(server, inMinutes(minutes));
    assert.equal(mail.mails.map(({ text }) => text?.match(/Answer to \w+/)?.[0]).sort(), [
      'Answer to One',
      'Answer to Three',
      'Answer to Two',
    ]);
    const rows = await server.database.all<{ state: string; failure: string | null }>(
      'select state, failure from tellings',
    );
    assert.ok(rows.every(({ state }) => state === 'told'));
    assert.not.match(JSON.stringify(rows), /example|Visser/);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: an answer is told though it was said to be done meanwhile, and that was taken back`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'On Monday' });
    await doOn(server, id, 'setStatus', { status: 'done', reason: '' });
    await server.database.run(
      "update tellings set next_at = '2000-01-01T00:00:00.000Z' where id in (select min(id) from tellings)",
    );
    await tell(server, inMinutes(0));
    await doOn(server, id, 'setStatus', { status: 'open', reason: '' });
    await tell(server);
    assert.is(mail.mails.length, 1);
    assert.match(mail.mails[0]?.text ?? '', /On Monday/);
    await tell(server, inMinutes(60));
    assert.is(mail.mails.length, 1);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: an e-mail of which nobody knows whether it arrived is sent again under the same name`, async () => {
    const server = await on.open();
    const { mail, send, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'On Monday' });
    const cut: SendMail = async (written) => {
      await send(written);
      throw new Error('cut');
    };
    await tellOnce(server.database, cut, BASE, inMinutes(2));
    await tell(server, inMinutes(60));
    const names = mail.mails.map(({ messageId }) => messageId);
    assert.is(names.length, 2);
    assert.is(new Set(names).size, 1);
    await mail.close();
    await server.close();
  });

  test(`${on.name}: two servers that look at once write once`, async () => {
    const server = await on.open();
    const { mail, tell } = await openMail();
    const id = await askAbout(server, 'The tree leans', visser());
    await doOn(server, id, 'answerRequest', { text: 'It is done' });
    await Promise.all([tell(server), tell(server), tell(server)]);
    assert.is(mail.mails.length, 1);
    await mail.close();
    await server.close();
  });
});

test.run();

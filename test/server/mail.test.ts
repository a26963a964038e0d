import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { readConfig } from '../../src/server/config.ts';
import { makeMailer } from '../../src/server/mail.ts';
import { openMailServer } from '../mail-server.ts';

const mail = {
  id: 'one',
  to: 'green@example.org',
  subject: 'A tree, “leaning”',
  text: 'It leans.',
  html: '<p>It leans.</p>',
};

test('an e-mail arrives in words and in HTML, from the city’s address, under a name of its own', async () => {
  const server = await openMailServer();
  const send = makeMailer(
    readConfig({ SMTP_URL: server.url, MAIL_FROM: 'city@example.org', BASE_URL: 'https://pleinair.example.org' }),
  );
  await send?.(mail);
  const [got] = server.mails;
  assert.is(got?.subject, mail.subject);
  assert.is(got?.text?.trim(), mail.text);
  assert.is(String(got?.html).trim(), mail.html);
  assert.is(got?.from?.text, 'city@example.org');
  assert.is(got?.messageId, '<one@pleinair.example.org>');
  await server.close();
});

test('a mail server that does not take it, or is not there, is told as a failure', async () => {
  const server = await openMailServer();
  server.refuses = 1;
  const send = makeMailer(readConfig({ SMTP_URL: server.url, MAIL_FROM: 'city@example.org' }));
  const failed = async () =>
    send?.(mail).then(
      () => false,
      () => true,
    );
  assert.ok(await failed());
  assert.not(await failed());
  await server.close();
  assert.ok(await failed());
});

test('without a mail server none is sent, and one without an address to send from is told at the start', () => {
  assert.is(makeMailer(readConfig({})), null);
  assert.throws(() => readConfig({ SMTP_URL: 'smtp://127.0.0.1:25' }), /MAIL_FROM/);
  assert.throws(
    () => readConfig({ SMTP_URL: 'secret', MAIL_FROM: 'city@example.org' }),
    (error: Error) => !error.message.includes('secret"'),
  );
});

test.run();

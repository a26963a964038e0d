import { readConfig } from '../../src/server/config.ts';
import { makeMailer, type SendMail } from '../../src/server/mail.ts';
import { tellOnce } from '../../src/server/telling/telling.ts';
import { openMailServer } from '../mail-server.ts';
import type { TestServer } from '../server.ts';

export const BASE = 'https://pleinair.example.org';
const MINUTES = 60_000;
export const inMinutes = (minutes: number) => () => new Date(Date.now() + minutes * MINUTES);

/** A real mail server, and the way to tell through it. */
export async function openMail() {
  const mail = await openMailServer();
  const send = makeMailer(
    readConfig({ SMTP_URL: mail.url, MAIL_FROM: 'city@example.org', BASE_URL: BASE }),
  ) as SendMail;
  return { mail, send, tell: ({ database }: TestServer, now = inMinutes(2)) => tellOnce(database, send, BASE, now) };
}

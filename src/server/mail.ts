import { createTransport } from 'nodemailer';
import type { Failure } from '../domain/dispatch.ts';
import type { Config } from './config.ts';

/** One e-mail. `id` makes its Message-ID: the same mail sent again is seen as the same by whoever receives it. */
export interface Mail {
  id: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  replyTo?: string;
}

/** Sends an e-mail; throws where the mail server did not take it. */
export type SendMail = (mail: Mail) => Promise<void>;

/** Why a mail server did not take it. */
export function whyNotSent(error: unknown): Failure {
  const { code, responseCode } = error as { code?: string; responseCode?: number };
  if (responseCode !== undefined && responseCode >= 400) return 'refused';
  return code === 'ETIMEDOUT' ? 'timedOut' : 'unreachable';
}

const PATIENCE = 20_000;

/** How this installation sends e-mail; null where it sends none. */
export function makeMailer({ smtpUrl, mailFrom, baseUrl }: Config): SendMail | null {
  if (smtpUrl === null || mailFrom === null) return null;
  const transport = createTransport(smtpUrl, {
    connectionTimeout: PATIENCE,
    greetingTimeout: PATIENCE,
    socketTimeout: PATIENCE,
  } as object);
  const { hostname } = new URL(baseUrl);
  return async ({ id, ...mail }) => {
    await transport.sendMail({
      ...mail,
      from: mailFrom,
      messageId: `<${id}@${hostname}>`,
      headers: { 'Auto-Submitted': 'auto-generated' },
    });
  };
}

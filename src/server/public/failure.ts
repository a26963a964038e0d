import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../../domain/text.ts';
import { DatabaseAway } from '../database/database.ts';
import type { Refusal } from '../refusal.ts';
import { html } from './html.ts';
import { pageOf } from './page.ts';
import { findPage } from './story-page.ts';
import { PUBLIC_WORDS } from './words.ts';

const PAUSE = '30';

/** Says in words on a page what went wrong, and what to do; of our own faults it says no more than that. */
export function showFailure(error: unknown, request: FastifyRequest, reply: FastifyReply, language: Language) {
  const words = PUBLIC_WORDS[language];
  const isAway = error instanceof DatabaseAway;
  const status = isAway ? 503 : ((error as FastifyError | Refusal).statusCode ?? 500);
  if (isAway) reply.header('retry-after', PAUSE);
  if (status >= 500) request.log.error({ err: isAway ? error.cause : error }, 'a public page');
  const [title, text] =
    status === 404
      ? [words.wrongTitle, '']
      : status === 429
        ? [words.busyTitle, words.busyText]
        : status < 500
          ? [words.notTakenTitle, words.notTakenText]
          : [words.failedTitle, words.failedText];
  const body = status === 404 ? findPage(language, title) : html`<h1>${title}</h1><p>${text}</p>`;
  const hrefIn = (other: Language) => `/s?lang=${other}`;
  return reply
    .status(status)
    .type('text/html; charset=utf-8')
    .send(pageOf({ language, city: null, title, hrefIn, body }));
}

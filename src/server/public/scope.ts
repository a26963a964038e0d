import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Language } from '../../domain/text.ts';
import { Refusal } from '../refusal.ts';
import { showFailure } from './failure.ts';
import { languageFor } from './language.ts';

/** In which language a page is to answer this; `own` is the city's. */
export const languageOf = (request: FastifyRequest, own: Language = 'en'): Language =>
  languageFor(
    (request.query as { lang?: unknown } | undefined)?.lang ?? (request.body as { lang?: unknown } | undefined)?.lang,
    request.headers['accept-language'],
    own,
  );

/** A scope of pages for people without an account: they fail in words, are kept by nobody on the way, and take forms of plain HTML. */
export async function publicScope(app: FastifyInstance, add: (scope: FastifyInstance) => void): Promise<void> {
  await app.register(async (scope) => {
    scope.setErrorHandler((error, request, reply) => showFailure(error, request, reply, languageOf(request)));
    scope.addHook('onRequest', async (_request, reply) => {
      reply.header('cache-control', 'no-store').header('x-robots-tag', 'noindex');
    });
    scope.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string', bodyLimit: MOST_FORM },
      async (_request: unknown, body: string) => Object.fromEntries(new URLSearchParams(body)),
    );
    add(scope);
  });
}

// A thousand signs, each written as up to twelve in a form.
const MOST_FORM = 20_000;

/** At most so many in a minute from one address. */
export const atMost = (scope: FastifyInstance, max: number) =>
  scope.rateLimit({
    max,
    timeWindow: '1 minute',
    errorResponseBuilder: () => new Refusal(429, 'tooMany'),
  }) as preHandlerHookHandler;

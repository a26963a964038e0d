import { createHash } from 'node:crypto';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { type Language, text } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { DatabaseAway } from '../database/database.ts';
import { languageFor } from '../public/language.ts';
import { STYLE } from '../public/style.ts';
import { Refusal } from '../refusal.ts';
import { noticePage, requestPage } from '../reply-link/page.ts';
import { Press, press, wasPressed } from '../reply-link/press.ts';
import { LinkOver, whatIsShown } from '../reply-link/show.ts';
import { REPLY_WORDS } from '../reply-link/words.ts';

const PATH = '/reply/:secret';
const Params = v.strictObject({ secret: text(400) });
const FORM = 'application/x-www-form-urlencoded';
const MOST_FORM = 64 * 1024;
const STYLE_PRINT = createHash('sha256').update(STYLE).digest('base64');
const POLICY = `default-src 'none'; style-src 'sha256-${STYLE_PRINT}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

type Asked = FastifyRequest<{ Params: v.InferOutput<typeof Params> }>;

/** The page behind the link of an e-mail: a department without an account reads a request there, and says what becomes of it. */
export async function replyLinkRoutes(parent: FastifyInstance, { database }: Parts): Promise<void> {
  const shownTo = (request: Asked) => whatIsShown(database, request.params.secret, request.headers['accept-language']);

  await parent.register(async (app) => {
    readForms(app);
    app.setErrorHandler(answerInWords);
    app.addHook('onRequest', async (_request, reply) => asPage(reply));
    const errorResponseBuilder = () => new Refusal(429, 'tooMany');
    const preHandler = app.rateLimit({ max: 30, timeWindow: '1 minute', errorResponseBuilder });

    app.get(PATH, { schema: { hide: true, params: Params }, preHandler }, async (request: Asked) =>
      requestPage(await shownTo(request)),
    );

    app.post(PATH, { schema: { hide: true, params: Params }, preHandler }, async (request: Asked, reply) => {
      const shown = await shownTo(request);
      const { language } = shown.called;
      const words = REPLY_WORDS[language];
      const read = v.safeParse(Press, request.body ?? {});
      if (!read.success) {
        const isTooLong = read.issues.some(({ message }) => message === 'tooLong');
        const problem = isTooLong ? words.tooLong : words.malformed;
        return reply.status(400).send(requestPage(shown, { problem, typed: typedIn(request.body) }));
      }
      const { deed, words: typed } = read.output;
      if (deed !== 'taken' && typed === '')
        return reply.status(400).send(requestPage(shown, { problem: words.missing }));
      const result = await press(database, shown, read.output, language, new Date().toISOString());
      if (result === 'already')
        return reply.status(409).send(requestPage(await shownTo(request), { notice: words.already, typed }));
      if (deed === 'taken') return requestPage(await shownTo(request), { notice: words.noted.taken });
      return noticePage(language, words.deeds[deed], words.noted[deed]);
    });
  });
}

// What a form without script sends, and nothing else.
function readForms(app: FastifyInstance): void {
  app.removeAllContentTypeParsers();
  app.addContentTypeParser<string>(FORM, { parseAs: 'string', bodyLimit: MOST_FORM }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body))),
  );
}

// Nothing is fetched from anywhere, nothing kept, and the address with its secret is told to nobody.
function asPage(reply: FastifyReply): void {
  reply
    .type('text/html; charset=utf-8')
    .header('content-security-policy', POLICY)
    .header('cache-control', 'no-store')
    .header('x-robots-tag', 'noindex')
    .header('referrer-policy', 'no-referrer');
}

/** What was typed, whatever came with it. */
const typedIn = (body: unknown): string => {
  const words = (body as { words?: unknown } | null | undefined)?.words;
  return typeof words === 'string' ? words : '';
};

/** What is said behind a link that has ended: what it did where it was pressed twice, else that it is over, with what was typed. */
function overPage({ request: standing }: LinkOver, body: unknown, language: Language): string {
  const words = REPLY_WORDS[language];
  const read = v.safeParse(Press, body);
  if (!standing || !read.success || !wasPressed(standing, read.output))
    return noticePage(language, words.over, words.overText, typedIn(body));
  const { deed } = read.output;
  return noticePage(language, words.deeds[deed], words.noted[deed]);
}

/** A refusal as a page in words, in the language that the browser asks for. */
function answerInWords(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  const language = languageFor(undefined, request.headers['accept-language'], 'en');
  const words = REPLY_WORDS[language];
  const status = error instanceof DatabaseAway ? 503 : ((error as FastifyError).statusCode ?? 500);
  if (status >= 500) request.log.error({ err: error instanceof DatabaseAway ? error.cause : error }, 'a reply');
  const [title, said] =
    status === 404
      ? [words.unknown, words.unknownText]
      : [words.failed, status === 429 ? words.tooMany : status < 500 ? words.malformed : words.unexpected];
  asPage(reply);
  if (error instanceof LinkOver) return reply.status(status).send(overPage(error, request.body, language));
  return reply.status(status).send(noticePage(language, title, said));
}

import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import rateLimit from '@fastify/rate-limit';
import Fastify, {
  type FastifyError,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
  type preHandlerHookHandler,
} from 'fastify';
import { readBodies } from './body.ts';
import type { Config } from './config.ts';
import { asLogin } from './database/accounts.ts';
import { type Database, DatabaseAway } from './database/database.ts';
import { sendFiles } from './files.ts';
import { open311Routes } from './open311/routes.ts';
import { protect } from './protection.ts';
import { Refusal, type RefusalReason } from './refusal.ts';
import { attachmentRoutes } from './routes/attachments.ts';
import { basemapRoute } from './routes/basemap.ts';
import { dispatchRoutes } from './routes/dispatches.ts';
import { healthRoute } from './routes/health.ts';
import { invitationRoutes } from './routes/invitations.ts';
import { openApi } from './routes/openapi.ts';
import { overviewRoutes } from './routes/overview.ts';
import { peopleRoutes } from './routes/people.ts';
import { publicMapRoutes } from './routes/public-map.ts';
import { questionLinkRoutes } from './routes/question-links.ts';
import { questionRoutes } from './routes/questions.ts';
import { replyRoutes } from './routes/replies.ts';
import { replyLinkRoutes } from './routes/reply-links.ts';
import { rescueRoute } from './routes/rescue.ts';
import { rulesRoutes } from './routes/rules.ts';
import { sessionRoutes } from './routes/session.ts';
import { storyRoutes } from './routes/story.ts';
import { suggesterRoute } from './routes/suggester.ts';
import { syncRoute } from './routes/sync.ts';
import { useSchemas } from './schema.ts';

/** What the routes are made of. */
export interface Parts {
  database: Database;
  config: Config;
  /** Says that there is something to deliver. */
  poke: () => void;
  /** Slows down whoever tries passwords or links. */
  loginLimit: preHandlerHookHandler;
}

/** A body as it is after gunzip: 500 mutations with room to spare. */
const MOST_BODY = 8 * 1024 * 1024;

/** The whole server on one page; it does not listen yet. Its log goes to `logTo`, else to standard output. */
export async function buildApp({
  database,
  config,
  poke,
  logTo,
}: Omit<Parts, 'loginLimit'> & { logTo?: NodeJS.WritableStream }): Promise<FastifyInstance> {
  const app = Fastify({
    bodyLimit: MOST_BODY,
    trustProxy: config.trustProxy,
    logger: loggerOf(config, logTo),
    // An address that cannot be read has no route, and so no other handler.
    frameworkErrors: answerError,
    routerOptions: { maxParamLength: 200 },
  });
  useSchemas(app);
  app.removeContentTypeParser('text/plain');
  app.setErrorHandler(answerError);
  await protect(app, config);
  await app.register(cookie);
  readBodies(app, MOST_BODY);
  await app.register(compress, { encodings: ['gzip'], globalDecompression: false, threshold: 1024 });
  await app.register(rateLimit, { global: false });
  await openApi(app);

  const parts: Parts = { database, config, poke, loginLimit: limitLogins(app) };
  healthRoute(app, parts);
  sessionRoutes(app, parts);
  invitationRoutes(app, parts);
  peopleRoutes(app, parts);
  syncRoute(app, parts);
  suggesterRoute(app, parts);
  replyRoutes(app, parts);
  rulesRoutes(app, parts);
  overviewRoutes(app, parts);
  await attachmentRoutes(app, parts);
  rescueRoute(app, parts);
  dispatchRoutes(app, parts);
  questionRoutes(app, parts);
  await replyLinkRoutes(app, parts);
  await questionLinkRoutes(app, parts);
  await basemapRoute(app, parts);
  await open311Routes(app, parts);
  await storyRoutes(app, parts);
  await publicMapRoutes(app, parts);
  const dist = fileURLToPath(new URL('../../dist', import.meta.url));
  await sendFiles(app, existsSync(dist) ? dist : null);
  return app;
}

// One address may be a whole town hall behind one router, so the login counts too.
function limitLogins(app: FastifyInstance): preHandlerHookHandler {
  return app.rateLimit({
    max: 10,
    timeWindow: '1 minute',
    keyGenerator: (request) => `${request.ip} ${asLogin((request.body as { login?: string }).login ?? '')}`,
    errorResponseBuilder: () => new Refusal(429, 'tooMany'),
  }) as preHandlerHookHandler;
}

// The route's pattern, never the address: an address may hold an id, a log must not hold a person.
function loggerOf(config: Config, stream?: NodeJS.WritableStream) {
  if (config.logLevel === 'silent') return false;
  return {
    level: config.logLevel,
    ...(stream ? { stream } : {}),
    serializers: {
      req: (request: { method: string; routeOptions?: { url?: string } }) => ({
        method: request.method,
        route: request.routeOptions?.url,
      }),
      res: (reply: { statusCode: number }) => ({ status: reply.statusCode }),
      err: (error: Error & { code?: string }) => ({
        type: error.name,
        message: error.code ?? '',
        stack: withoutMessage(error),
      }),
    },
  };
}

// A database's message may quote the row it would not take, and what people write may look like anything: only lines that name a
// place in a file are kept.
const withoutMessage = (error: Error) =>
  (error.stack ?? '')
    .replace(error.message, '')
    .split('\n')
    .filter((line) => /^ {4}at .*:\d+:\d+\)?$/.test(line))
    .join('\n');

// Seconds after which a phone is to try again.
const PAUSE = '30';

const REASONS: Record<number, RefusalReason> = { 404: 'notFound', 413: 'tooLarge', 415: 'wrongKind', 429: 'tooMany' };

// Every refusal has the same form: a reason and, where something carried is wrong, its problems.
function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply) {
  if (error instanceof Refusal)
    return reply.status(error.statusCode).send({ reason: error.reason, problems: error.problems });
  if (error instanceof DatabaseAway) {
    request.log.error({ err: error.cause }, 'the database');
    return reply.status(503).header('retry-after', PAUSE).send({ reason: 'unavailable', problems: [] });
  }
  const status = (error as FastifyError).statusCode ?? 500;
  // What Fastify itself refuses with a 400 is a body or an address that cannot be read at all.
  const problems = status === 400 ? [{ field: '', reason: 'malformed' }] : [];
  if (status < 500) return reply.status(status).send({ reason: REASONS[status] ?? 'wrongInput', problems });
  request.log.error({ err: error }, 'unexpected');
  return reply.status(status).send({ reason: 'unexpected', problems: [] });
}

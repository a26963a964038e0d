import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import * as v from 'valibot';
import { problemsOf } from '../../domain/problem.ts';
import { findService } from '../../domain/route.ts';
import type { Parts } from '../app.ts';
import type { Database } from '../database/database.ts';
import { listKeys } from '../database/open311-keys.ts';
import { findByPublicIds, findPublic, findPublicId, findUpdates } from '../database/open311-requests.ts';
import { syncDatabase } from '../mutations.ts';
import { Refusal } from '../refusal.ts';
import { attributesOf, type Fields, fieldsOf, readForms } from './form.ts';
import { type Answer, FORMATS, sendAs, splitFormat } from './format.ts';
import { findJurisdiction, type Jurisdiction } from './jurisdiction.ts';
import {
  Attributes,
  Common,
  contentOf,
  definitionOf,
  discoveryOf,
  RequestsQuestion,
  receiptOf,
  requestsOf,
  SentRequest,
  SentUpdate,
  servicesOf,
  tokenOf,
  UpdatesQuestion,
  updateReceiptOf,
  updatesOf,
} from './open311.ts';
import { publicRequestOf, publicUpdateOf } from './public-request.ts';
import { publicServiceOf } from './public-service.ts';
import { receiveRequest } from './receive.ts';
import { receiveUpdate } from './receive-update.ts';
import { answerFailure, Open311Refusal, sayProblems } from './refusal.ts';
import { countedAs, noteSender, senderTo } from './sender.ts';
import { spanOf } from './span.ts';
import { WORDS } from './words.ts';

/** As much as a request with its attributes takes. */
const MOST_BODY = 256 * 1024;
/** How many requests of one sender, and questions of one address, are heard in a minute. */
const MOST_SENT = 3000;
const MOST_ASKED = 1200;
const BEGINNING = '2000-01-01T00:00:00.000Z';

/** What is asked, of which city. */
interface Asked {
  city: Jurisdiction;
  fields: Fields;
  request: FastifyRequest;
  now: Date;
}

/** Open311 GeoReport v2, with FixMyStreet's updates: other systems send requests in, and anybody reads what became of them. */
export async function open311Routes(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register((scope) => routes(scope, parts), { prefix: '/open311/v2' });
}

async function routes(scope: FastifyInstance, { database, config, poke }: Parts): Promise<void> {
  scope.setErrorHandler(answerFailure);
  scope.setNotFoundHandler(() => {
    throw new Refusal(404, 'notFound');
  });
  readForms(scope, MOST_BODY);
  // What is public may be read by pages of other sites; to send, a key is needed, which no page should hold.
  scope.addHook('onRequest', async (request, reply) => {
    if (request.method === 'GET') reply.header('access-control-allow-origin', '*');
  });
  const { get, getNamed, post } = waysOf(scope, database);
  const forSync = syncDatabase(database, poke);

  get('/discovery', async ({ city: { state, language, name } }) =>
    discoveryOf({
      changeset: String(state.directoryVersion).padStart(8, '0'),
      contact: WORDS[language].contact(name),
      keyService: WORDS[language].keyService(name),
      url: `${config.baseUrl}/open311/v2`,
    }),
  );

  get('/services', async ({ city }) => servicesOf(city.directory.services.map((one) => publicServiceOf(one, city))));

  getNamed('/services', async ({ city }, code) => {
    if (!findService(code, city.directory.services)) throw new Open311Refusal(404, 'service_code was not found');
    return definitionOf(code, WORDS[city.language].ownId);
  });

  get('/requests', async ({ city, fields, now }) => {
    const { publicIds, ...asked } = read(RequestsQuestion, fields);
    const rows = publicIds
      ? await findByPublicIds(database, city.id, publicIds)
      : await findPublic(database, city.id, { ...asked, ...spanOf(asked, now.toISOString()) });
    const senders = await sendersIn(database, city);
    return requestsOf(rows.map((row) => publicRequestOf(row, city, senders)));
  });

  // The standard's text says the one, its Swagger file the other.
  for (const path of ['/requests', '/request'])
    getNamed(path, async ({ city }, id) => {
      const row = await knownBy(database, city, id);
      return requestsOf([publicRequestOf(row, city, await sendersIn(database, city))]);
    });

  getNamed('/tokens', async ({ city }, token) => {
    const { publicId } = await knownBy(database, city, token);
    return tokenOf(publicId);
  });

  get('/servicerequestupdates', async ({ city, fields, now }) => {
    const asked = read(UpdatesQuestion, fields);
    // Of requests that are named there are few updates, however old they are.
    const span = asked.publicIds
      ? { from: asked.from ?? BEGINNING, to: asked.to ?? now.toISOString() }
      : spanOf(asked, now.toISOString());
    const rows = await findUpdates(database, city.id, { ...asked, ...span });
    const senders = await sendersIn(database, city);
    return updatesOf(rows.flatMap((row) => publicUpdateOf(row, city, senders)));
  });

  post('/requests', async ({ city, fields, request, now }) => {
    const sender = senderTo(city.id, request);
    const sent = {
      request: read(SentRequest, fields),
      attributes: read(Attributes, attributesOf(fields), 'attribute'),
      content: contentOf(fields),
    };
    const id = await receiveRequest(database, forSync, city, sender, sent, now);
    return receiptOf((await findPublicId(database, city.id, id)) ?? '');
  });

  post('/servicerequestupdates', async ({ city, fields, request, now }) => {
    const sender = senderTo(city.id, request);
    const update = read(SentUpdate, fields);
    const row = await knownBy(database, city, update.publicId);
    return updateReceiptOf(await receiveUpdate(forSync, city, sender, update, row, now));
  });
}

type Ask = (asked: Asked) => Promise<Answer>;

/** The ways in: each path in both formats, with the city found and the fields read. Described by the standard, so not by our own description. */
function waysOf(scope: FastifyInstance, database: Database) {
  const schema = { hide: true };
  const limited = (max: number) => ({
    schema,
    preHandler: [
      (request: FastifyRequest) => noteSender(database, request),
      scope.rateLimit({
        max,
        timeWindow: '1 minute',
        keyGenerator: countedAs,
        errorResponseBuilder: () => new Refusal(429, 'tooMany'),
      }) as preHandlerHookHandler,
    ],
  });
  const [asking, sending] = [limited(MOST_ASKED), limited(MOST_SENT)];
  const asked = async (request: FastifyRequest): Promise<Asked> => {
    const fields = fieldsOf(request);
    const { jurisdictionId } = read(Common, fields);
    return { city: await findJurisdiction(database, jurisdictionId), fields, request, now: new Date() };
  };
  const each = (method: 'GET' | 'POST', path: string, ask: Ask) => {
    for (const format of FORMATS) {
      scope.route({
        method,
        url: `${path}.${format}`,
        ...(method === 'GET' ? asking : sending),
        handler: async (request, reply) => sendAs(reply, format, await ask(await asked(request))),
      });
    }
  };
  return {
    get: (path: string, ask: Ask) => each('GET', path, ask),
    post: (path: string, ask: Ask) => each('POST', path, ask),
    /** What is named in the address, as in /requests/7.json. */
    getNamed: (path: string, ask: (asked: Asked, name: string) => Promise<Answer>) => {
      scope.get<{ Params: { named: string } }>(`${path}/:named`, asking, async (request, reply) => {
        const split = splitFormat(request.params.named);
        if (!split) throw new Open311Refusal(404, 'write .json or .xml at the end');
        return sendAs(reply, split.format, await ask(await asked(request), split.name));
      });
    },
  };
}

/** What was sent, read; throws a 400 that says what is wrong with it, where `within` names the field if the schema cannot. */
function read<S extends v.GenericSchema>(schema: S, sent: unknown, within?: string): v.InferOutput<S> {
  const result = v.safeParse(schema, sent);
  if (result.success) return result.output;
  const problems = problemsOf(result.issues);
  throw new Open311Refusal(400, ...sayProblems(within ? problems.map((one) => ({ ...one, field: within })) : problems));
}

async function knownBy(database: Database, city: Jurisdiction, publicId: string) {
  const [row] = /^r[\da-f]{24}$/.test(publicId) ? await findByPublicIds(database, city.id, [publicId]) : [];
  if (!row) throw new Open311Refusal(404, 'service_request_id was not found');
  return row;
}

const sendersIn = async (database: Database, city: Jurisdiction) =>
  new Set((await listKeys(database, city.id)).map(({ personId }) => personId));

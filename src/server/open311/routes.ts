import type { FastifyInstance, FastifyRequest } from 'fastify';
import { findService } from '../../domain/route.ts';
import type { Parts } from '../app.ts';
import type { Database } from '../database/database.ts';
import { listKeys } from '../database/open311-keys.ts';
import { findByPublicIds, findPublic, findPublicId, findUpdates, type Reader } from '../database/open311-requests.ts';
import { syncDatabase } from '../mutations.ts';
import { Refusal } from '../refusal.ts';
import {
  definitionOf,
  discoveryOf,
  receiptOf,
  requestsOf,
  servicesOf,
  tokenOf,
  updateReceiptOf,
  updatesOf,
} from './answered.ts';
import { Attributes, contentOf, RequestsQuestion, SentRequest, SentUpdate, UpdatesQuestion } from './asked.ts';
import { attributesOf, readForms } from './form.ts';
import type { Jurisdiction } from './jurisdiction.ts';
import { publicRequestOf, publicUpdateOf } from './public-request.ts';
import { publicServiceOf } from './public-service.ts';
import { read } from './read.ts';
import { receiveRequest } from './receive.ts';
import { receiveUpdate } from './receive-update.ts';
import { answerFailure, Open311Refusal } from './refusal.ts';
import { findSender, senderTo } from './sender.ts';
import { spanOf, wholeSecond } from './span.ts';
import { waysOf } from './ways.ts';
import { WORDS } from './words.ts';

/** As much as a request with its attributes takes. */
const MOST_BODY = 256 * 1024;
const BEGINNING = '2000-01-01T00:00:00.000Z';

/** Open311 GeoReport v2, with FixMyStreet's updates: other systems send requests in and read what became of them, as anybody reads what the city made public. */
export async function open311Routes(app: FastifyInstance, parts: Parts): Promise<void> {
  await app.register((scope) => routes(scope, parts), { prefix: '/open311/v2' });
}

async function routes(scope: FastifyInstance, { database, config, poke }: Parts): Promise<void> {
  scope.setErrorHandler(answerFailure);
  const nothing = () => {
    throw new Refusal(404, 'notFound');
  };
  scope.setNotFoundHandler(nothing);
  // The files of the app would answer for it otherwise.
  scope.get('/*', { schema: { hide: true } }, nothing);
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

  get('/requests', async ({ city, fields, request, now }) => {
    const { publicIds, ...asked } = read(RequestsQuestion, fields);
    const rows = publicIds
      ? await findByPublicIds(database, city.id, publicIds)
      : await findPublic(database, city.id, { ...asked, ...spanOf(asked, now.toISOString()) }, readerOf(city, request));
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

  get('/servicerequestupdates', async ({ city, fields, request, now }) => {
    const asked = read(UpdatesQuestion, fields);
    // Of requests that are named there are few updates, however old they are.
    const span = asked.publicIds
      ? { from: asked.from ?? BEGINNING, to: wholeSecond(asked.to ?? now.toISOString()) }
      : spanOf(asked, now.toISOString());
    const rows = await findUpdates(database, city.id, { ...asked, ...span }, readerOf(city, request));
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

async function knownBy(database: Database, city: Jurisdiction, publicId: string) {
  const [row] = /^r[\da-f]{24}$/.test(publicId) ? await findByPublicIds(database, city.id, [publicId]) : [];
  if (!row) throw new Open311Refusal(404, 'service_request_id was not found');
  return row;
}

// By a public id, which its sender alone was given, each is read; listed is what the city made public, and to a sender what it sent.
const readerOf = (city: Jurisdiction, request: FastifyRequest): Reader => ({
  services: city.directory.services.flatMap(({ id, isPublic }) => (isPublic ? [id] : [])),
  senderId: findSender(city.id, request)?.person.id ?? null,
});

const sendersIn = async (database: Database, city: Jurisdiction) =>
  new Set((await listKeys(database, city.id)).map(({ personId }) => personId));

import type { FastifyInstance, FastifyRequest, preHandlerHookHandler } from 'fastify';
import type { Database } from '../database/database.ts';
import { Refusal } from '../refusal.ts';
import { Common } from './asked.ts';
import { type Fields, fieldsOf } from './form.ts';
import { type Answer, FORMATS, sendAs, splitFormat } from './format.ts';
import { findJurisdiction, type Jurisdiction } from './jurisdiction.ts';
import { read } from './read.ts';
import { Open311Refusal } from './refusal.ts';
import { countedAs, noteSender } from './sender.ts';

/** How many requests of one sender, and questions of one address, are heard in a minute. */
const MOST_SENT = 3000;
const MOST_ASKED = 1200;

/** What is asked, of which city. */
interface Asked {
  city: Jurisdiction;
  fields: Fields;
  request: FastifyRequest;
  now: Date;
}

type Ask = (asked: Asked) => Promise<Answer>;

/** The ways in: each path in both formats, with the city found and the fields read. Described by the standard, so not by our own description. */
export function waysOf(scope: FastifyInstance, database: Database) {
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

import type { FastifyInstance, FastifyRequest } from 'fastify';
import { PROTOCOL, SyncAnswer, SyncRequest } from '../../sync/protocol.ts';
import { answer, NoParts } from '../../sync/server.ts';
import type { Parts } from '../app.ts';
import { sendText } from '../compression.ts';
import { syncDatabase } from '../mutations.ts';
import { Refusal } from '../refusal.ts';
import { whoAsks } from '../session.ts';

/** The one exchange: mutations up, answers and changes down. */
export function syncRoute(app: FastifyInstance, { database, config, poke }: Parts): void {
  const forSync = syncDatabase(database, poke);
  app.post<{ Body: SyncRequest }>(
    '/api/sync',
    {
      schema: { summary: 'One exchange of a phone with the server', body: SyncRequest, response: { 200: SyncAnswer } },
      compress: false,
      preValidation: refuseOtherProtocols,
    },
    async (request, reply) => {
      const who = await whoAsks(database, config, request);
      const { anew, personId } = request.body;
      // The cookie may be another one's by now: what is Nora's is not taken from Omar's hand.
      if (personId !== undefined && personId !== who.person.id) throw new Refusal(401, 'signIn');
      if (anew) request.log.warn({ parts: anew.length }, 'a phone found that it held other than the server');
      const text = await answer(forSync, who, request.body, new Date()).catch(tellNoParts);
      return sendText(request, reply, text);
    },
  );
}

// Said before the body is read any further: what another protocol sends need not fit this one, and its phone keeps everything.
async function refuseOtherProtocols(request: FastifyRequest): Promise<void> {
  const { protocol } = (request.body ?? {}) as { protocol?: unknown };
  if (typeof protocol === 'number' && protocol !== PROTOCOL) throw new Refusal(426, 'outdated');
}

function tellNoParts(error: unknown): never {
  throw error instanceof NoParts ? new Refusal(403, 'noParts') : error;
}

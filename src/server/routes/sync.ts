import type { FastifyInstance } from 'fastify';
import { SyncAnswer, SyncRequest } from '../../sync/protocol.ts';
import { sync } from '../../sync/server.ts';
import type { Parts } from '../app.ts';
import { syncDatabase } from '../mutations.ts';
import { whoAsks } from '../session.ts';

/** The one exchange: mutations up, answers and changes down. */
export function syncRoute(app: FastifyInstance, { database, config, poke }: Parts): void {
  const forSync = syncDatabase(database, poke);
  app.post<{ Body: SyncRequest }>(
    '/api/sync',
    {
      schema: { summary: 'One exchange of a phone with the server', body: SyncRequest, response: { 200: SyncAnswer } },
    },
    async (request) => sync(forSync, await whoAsks(database, config, request), request.body, new Date()),
  );
}

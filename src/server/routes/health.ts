import type { FastifyInstance } from 'fastify';
import type { Parts } from '../app.ts';
import { countWaiting } from '../database/dispatches.ts';

/** Whether the server and its database answer, and how many requests wait to be carried to a department. */
export function healthRoute(app: FastifyInstance, { database }: Parts): void {
  app.get('/api/health', { schema: { summary: 'Whether the server is well' } }, async () => ({
    status: 'ok',
    database: database.engine,
    waitingDispatches: await countWaiting(database),
  }));
}

import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import { MutationAnswer, SyncRequest } from '../../sync/protocol.ts';
import { deliver } from '../../sync/server.ts';
import type { Parts } from '../app.ts';
import { findRecord } from '../database/records.ts';
import { syncDatabase } from '../mutations.ts';
import { Refusal } from '../refusal.ts';
import { administrator, whoAsks } from '../session.ts';

const { deviceId, sentAt, mutations } = SyncRequest.entries;
const Rescue = v.strictObject({ personId: Id, deviceId, sentAt, mutations });
const Rescued = v.object({ answers: v.array(MutationAnswer) });

/** What was unsent on a phone that cannot send it any more, out of its rescue file, in the hands of an administrator. */
export function rescueRoute(app: FastifyInstance, { database, config, poke }: Parts): void {
  const forSync = syncDatabase(database, poke);
  app.post<{ Body: v.InferOutput<typeof Rescue> }>(
    '/api/rescue',
    {
      schema: { summary: 'Hand in a rescue file (administrators)', body: Rescue, response: { 200: Rescued } },
      // Asked before the body is read: a stranger is told nothing about it.
      onRequest: async (request) => {
        administrator(await whoAsks(database, config, request));
      },
    },
    async (request) => {
      const { municipalityId, person: carrier } = administrator(await whoAsks(database, config, request));
      const { personId, ...carried } = request.body;
      const person = await findRecord(database, municipalityId, 'person', personId);
      if (!person) throw new Refusal(404, 'notFound');
      // Whoever has left the service is no longer let in, but what they noted before is not lost for that.
      return { answers: await deliver(forSync, { municipalityId, person, carrier }, carried, new Date()) };
    },
  );
}

import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { Hash } from '../../domain/attachment.ts';
import type { Parts } from '../app.ts';
import { findWeights } from '../database/suggesters.ts';
import { Refusal } from '../refusal.ts';
import { type Signed, whoAsks } from '../session.ts';

const WeightsName = v.strictObject({ hash: Hash });

/**
 * What was learned from the city's requests, by the hash that the directory names. A phone keeps it in its person's store; no browser's
 * cache does, where it would outlive a sign-out.
 */
export function suggesterRoute(app: FastifyInstance, { database, config }: Parts): void {
  const signed = new WeakMap<FastifyRequest, Signed>();
  app.get<{ Params: v.InferOutput<typeof WeightsName> }>(
    '/api/suggester/:hash',
    {
      schema: { summary: 'What suggests a service on the phone', params: WeightsName },
      compress: false,
      // Before the address is looked at: a stranger is told nothing, not even that it is malformed.
      onRequest: async (request) => {
        signed.set(request, await whoAsks(database, config, request));
      },
    },
    async (request, reply) => {
      const { hash } = request.params;
      const bytes = await findWeights(database, signed.get(request)?.municipalityId ?? '', hash);
      if (!bytes) throw new Refusal(404, 'notFound');
      return reply.headers({ 'content-type': 'application/octet-stream', 'content-encoding': 'gzip' }).send(bytes);
    },
  );
}

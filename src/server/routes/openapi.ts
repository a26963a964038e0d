import swagger from '@fastify/swagger';
import type { FastifyInstance } from 'fastify';
import type * as v from 'valibot';
import { describe } from '../schema.ts';

/** The description of the HTTP interface, OpenAPI 3.1, made from the schemas that check it. */
export async function openApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Plein Air', version: '1', license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' } },
      components: { securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'plein-air' } } },
    },
    transform: ({ schema, url }) => {
      const { body, params, querystring, response, ...rest } = (schema ?? {}) as Record<string, unknown>;
      const parts: Record<string, unknown> = { ...rest };
      if (body) parts.body = describe(body as v.GenericSchema);
      if (params) parts.params = describe(params as v.GenericSchema);
      if (querystring) parts.querystring = describe(querystring as v.GenericSchema);
      if (response) parts.response = mapValues(response as Record<string, v.GenericSchema>, describe);
      return { schema: parts, url };
    },
  });
  app.get('/api/openapi.json', { schema: { summary: 'This description' } }, async () => app.swagger());
}

const mapValues = <A, B>(record: Record<string, A>, change: (value: A) => B) =>
  Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value)]));

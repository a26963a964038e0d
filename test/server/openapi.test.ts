import type { FastifyInstance } from 'fastify';
import { test } from 'uvu';
import * as assert from 'uvu/assert';
import { openServer } from '../server.ts';
import { listRoutes } from './route-list.ts';

interface Described {
  openapi: string;
  info: { title: string };
  paths: Record<
    string,
    Record<
      string,
      {
        summary?: string;
        requestBody?: { content: Record<string, { schema: JsonSchema }> };
        parameters?: { in: string; name: string; required: boolean; schema: JsonSchema }[];
        responses: Record<string, unknown>;
      }
    >
  >;
}
interface JsonSchema {
  type?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  additionalProperties?: boolean;
  items?: JsonSchema;
}

const describe = async (app: FastifyInstance) => (await app.inject({ url: '/api/openapi.json' })).json() as Described;

test('the description names every route there is, each with what it is for', async () => {
  const { app, close } = await openServer();
  const description = await describe(app);
  assert.is(description.openapi, '3.1.0');
  const described = Object.entries(description.paths)
    .flatMap(([path, methods]) => Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`))
    .sort();
  const there = listRoutes(app)
    .filter(({ url, method }) => url.startsWith('/api/') && method !== 'HEAD')
    .map(({ method, url }) => `${method} ${url.replace(/:(\w+)/g, '{$1}')}`)
    .sort();
  assert.ok(there.length >= 13, there.join(', '));
  assert.equal(described, there);
  for (const methods of Object.values(description.paths)) {
    for (const { summary, responses } of Object.values(methods)) {
      assert.ok(summary, 'a summary');
      assert.ok(Object.keys(responses).length > 0);
    }
  }
  await close();
});

test('what a route takes is described as it is checked', async () => {
  const { app, close } = await openServer();
  const { paths } = await describe(app);
  const body = (path: string) => paths[path]?.post?.requestBody?.content['application/json']?.schema;
  assert.equal(body('/api/sync')?.required?.sort(), ['cursor', 'deviceId', 'mutations', 'protocol', 'sentAt']);
  assert.is(body('/api/sync')?.properties?.mutations?.type, 'array');
  assert.equal(body('/api/session')?.required?.sort(), ['deviceId', 'login', 'password']);
  assert.is(body('/api/session')?.additionalProperties, false);
  assert.equal(body('/api/invitations/read')?.required, ['token']);
  assert.ok(body('/api/invitations/accept')?.properties?.password);
  for (const [path, method] of [
    ['/api/sessions/{id}', 'delete'],
    ['/api/people/{id}/invitation', 'post'],
    ['/api/people/{id}/sessions', 'delete'],
  ] as const) {
    assert.equal(
      paths[path]?.[method]?.parameters?.map(({ in: where, name, required }) => [where, name, required]),
      [['path', 'id', true]],
      path,
    );
  }
  await close();
});

test.run();

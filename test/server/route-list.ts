import type { FastifyInstance, HTTPMethods } from 'fastify';

/** Every route that the app itself says it has, so that one added tomorrow is among them. */
export function listRoutes(app: FastifyInstance): { method: HTTPMethods; url: string }[] {
  // One line a route: indentation says below which part of the address, "(GET, HEAD)" says what may be done there.
  const parts: string[] = [];
  return app
    .printRoutes({ commonPrefix: false })
    .split('\n')
    .flatMap((line) => {
      const match = line.match(/^([\s│├└─]*)(\S+)(?: \(([A-Z, ]+)\))?/);
      if (!match) return [];
      const [, indent = '', part = '', methods = ''] = match;
      const depth = indent.length / 4;
      parts.length = depth;
      parts[depth] = part;
      const url = parts.slice(1).join('') || part;
      return methods.split(', ').flatMap((method) => (method ? [{ method: method as HTTPMethods, url }] : []));
    });
}

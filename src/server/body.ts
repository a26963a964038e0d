import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { Refusal } from './refusal.ts';

const unzip = promisify(gunzip);

/**
 * Reads JSON bodies, gzipped or not, of at most so many bytes after gunzip, in one go: a stream would cost more than the reading.
 * Throws a 413 for what is larger, a 415 for another compression, a 400 for what is no gzip, or no JSON.
 */
export function readBodies(app: FastifyInstance, most: number): void {
  const parse = app.getDefaultJsonParser('error', 'error');
  app.removeContentTypeParser('application/json');
  app.addContentTypeParser<Buffer>('application/json', { parseAs: 'buffer' }, (request, body, done) => {
    open(request, body, most).then((text) => parse(request, text, done), done);
  });
}

async function open(request: FastifyRequest, body: Buffer, most: number): Promise<string> {
  const encoding = request.headers['content-encoding'] ?? 'identity';
  if (encoding === 'identity') return body.toString('utf8');
  if (encoding !== 'gzip') throw new Refusal(415, 'wrongKind');
  try {
    return (await unzip(body, { maxOutputLength: most })).toString('utf8');
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw new Refusal(413, 'tooLarge');
    throw new Refusal(400, 'wrongInput', [{ field: '', reason: 'malformed' }]);
  }
}

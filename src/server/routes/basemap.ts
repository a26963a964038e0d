import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Code } from '../../domain/id.ts';
import type { Parts } from '../app.ts';
import { readRange } from '../attachments/range.ts';
import { Refusal } from '../refusal.ts';
import { whoAsks } from '../session.ts';

/** The streets of the city as one PMTiles file (version 3), of which a phone reads the parts that it draws. */
export async function basemapRoute(app: FastifyInstance, { database, config }: Parts): Promise<void> {
  const place = config.basemap;
  if (place !== null && !(await look(place))) throw new Error(`BASEMAP is "${place}": there is no such file or folder`);
  app.get(
    '/basemap.pmtiles',
    { schema: { hide: true }, compress: false, exposeHeadRoute: false },
    async (request, reply) => {
      const { municipalityId } = await whoAsks(database, config, request);
      const found = place && (await findFile(place, municipalityId));
      // Not an error: most cities have none.
      if (!found) return reply.status(204).send();
      return sendFile(request, reply, found);
    },
  );
}

interface Found {
  file: string;
  size: number;
  etag: string;
}

// Looked at each time: a newer map takes the place of the older one while the server runs.
async function findFile(place: string, municipalityId: Code): Promise<Found | null> {
  const there = await look(place);
  const file = there?.isDirectory() ? join(place, `${municipalityId}.pmtiles`) : place;
  const found = file === place ? there : await look(file);
  return found?.isFile() ? { file, size: found.size, etag: `"${found.size}-${Math.round(found.mtimeMs)}"` } : null;
}

const look = (place: string): Promise<Stats | null> => stat(place).catch(() => null);

/** All of it or the part that is asked for; the phone keeps what it wants, and no cache on the way anything. */
function sendFile({ headers }: FastifyRequest, reply: FastifyReply, { file, size, etag }: Found) {
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isSame ? readRange(headers.range, size) : null;
  reply.headers({ etag, 'cache-control': 'private, no-cache', 'accept-ranges': 'bytes' });
  if (range === 'none') {
    reply.header('content-range', `bytes */${size}`);
    throw new Refusal(416, 'outOfRange');
  }
  if (headers['if-none-match'] === etag) return reply.status(304).send();
  reply.header('content-type', 'application/vnd.pmtiles');
  if (range === null) return reply.header('content-length', size).send(createReadStream(file));
  const { first, last } = range;
  reply.headers({ 'content-range': `bytes ${first}-${last}/${size}`, 'content-length': last + 1 - first });
  return reply.status(206).send(createReadStream(file, { start: first, end: last }));
}

import type { FastifyInstance } from 'fastify';
import { hashOf } from './pictures.ts';

/** What a phone hears about an attachment it sends. */
export interface Heard {
  status: number;
  received: number;
  isComplete: boolean;
  reason?: string;
  retryAfter?: string;
}

/** An attachment on somebody's phone, to be sent by hand: for tests of the server alone. */
export function attachmentOn(cookie: string, bytes: Buffer, type = 'image/jpeg', hash = hashOf(bytes)) {
  const hear = (response: Awaited<ReturnType<FastifyInstance['inject']>>): Heard => ({
    status: response.statusCode,
    ...response.json<Omit<Heard, 'status'>>(),
    ...(response.headers['retry-after'] ? { retryAfter: response.headers['retry-after'] } : {}),
  });
  const ask = async (app: FastifyInstance) =>
    hear(await app.inject({ url: `/api/uploads/${hash}`, headers: { cookie } }));
  const send = async (app: FastifyInstance, first: number, size: number, changes: Record<string, string> = {}) => {
    const payload = bytes.subarray(first, first + size);
    const headers = {
      cookie,
      'content-type': 'application/octet-stream',
      'content-range': `bytes ${first}-${first + payload.length - 1}/${bytes.length}`,
      'x-attachment-type': type,
      ...changes,
    };
    return hear(await app.inject({ method: 'PUT', url: `/api/uploads/${hash}`, headers, payload }));
  };
  /** As a phone does it: asks where to go on, and sends until it is told that all is there, or that it may not be. */
  const sendAll = async (app: FastifyInstance, size: number): Promise<Heard> => {
    let heard = await ask(app);
    for (let tries = 0; tries < 500; tries += 1) {
      if (heard.isComplete || ![200, 409].includes(heard.status)) return heard;
      heard = await send(app, heard.received, size);
    }
    throw new Error('it goes on for ever');
  };
  return { hash, bytes, ask, send, sendAll };
}

import type { UploadCall } from '../../src/store/uploads.ts';
import type { Posted } from '../../src/sync/phone.ts';
import { MOST_BYTES, type SyncRequest } from '../../src/sync/protocol.ts';

const LONGEST_REQUEST = 4000;

/** Posts as the app does, by an absolute address and with a cookie of our own, and with less patience. */
export async function postTo(address: string, cookie: string, request: SyncRequest): Promise<Posted> {
  const text = JSON.stringify(request);
  const isLarge = text.length > 2000;
  const body = isLarge
    ? await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).blob()
    : text;
  if (typeof body !== 'string' && body.size > MOST_BYTES && request.mutations.length > 1)
    return { status: 413, body: undefined, retryAfter: null };
  const response = await fetch(`${address}/api/sync`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...(isLarge ? { 'content-encoding': 'gzip' } : {}) },
    body,
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST_REQUEST),
  });
  return read(response);
}

/** Carries a part of a photo as the app does. */
export async function carryTo(address: string, cookie: string, call: UploadCall): Promise<Posted> {
  const { hash, type, total, first, chunk } = call;
  const range = chunk && {
    'content-type': 'application/octet-stream',
    'content-range': `bytes ${first}-${first + chunk.length - 1}/${total}`,
    'x-attachment-type': type,
  };
  const response = await fetch(`${address}/api/uploads/${hash}`, {
    method: chunk ? 'PUT' : 'GET',
    headers: { cookie, ...range },
    body: chunk,
    redirect: 'manual',
    signal: AbortSignal.timeout(LONGEST_REQUEST),
  });
  return read(response);
}

async function read(response: Response): Promise<Posted> {
  const retryAfter = Number.parseInt(response.headers.get('retry-after') ?? '', 10);
  return {
    // A browser tells nothing of a redirect that it does not follow.
    status: response.status >= 300 && response.status < 400 ? 0 : response.status,
    body: await response.json().catch(() => undefined),
    retryAfter: Number.isNaN(retryAfter) ? null : retryAfter,
  };
}

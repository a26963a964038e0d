import type { FastifyInstance, FastifyReply, FastifyRequest, preHandlerHookHandler } from 'fastify';
import * as v from 'valibot';
import {
  ATTACHMENT_TYPES,
  type Attachment,
  type AttachmentType,
  attachmentsOf,
  Hash,
  MOST_ATTACHMENT_BYTES,
} from '../../domain/attachment.ts';
import { Id } from '../../domain/id.ts';
import { mayRead } from '../../domain/policy.ts';
import { problemsOf } from '../../domain/problem.ts';
import { standingOf } from '../../domain/record.ts';
import type { Parts } from '../app.ts';
import { BlobsDown } from '../attachments/blobs.ts';
import { MOST_CHUNK_BYTES, type Span } from '../attachments/chunk.ts';
import { keptKey } from '../attachments/key.ts';
import { openBlobs } from '../attachments/open.ts';
import { readRange } from '../attachments/range.ts';
import { findProgress, takeChunk } from '../attachments/upload.ts';
import type { Database } from '../database/database.ts';
import { findRecord } from '../database/records.ts';
import { Refusal } from '../refusal.ts';
import { describe } from '../schema.ts';
import { type Signed, whoAsks } from '../session.ts';

const UploadName = v.strictObject({ hash: Hash });
const ChunkHeaders = v.object({
  'content-range': v.pipe(v.string(), v.regex(/^bytes \d{1,15}-\d{1,15}\/\d{1,15}$/, 'malformed')),
  'x-attachment-type': v.picklist(ATTACHMENT_TYPES, 'unknown'),
});
const Progress = v.object({ received: v.number(), isComplete: v.boolean() });
const Gap = v.object({ reason: v.literal('gap'), problems: v.array(v.never()), received: v.number() });
const AttachmentName = v.strictObject({
  kind: v.picklist(['encounter', 'request'], 'unknown'),
  recordId: Id,
  attachmentId: Id,
});
type AttachmentName = v.InferOutput<typeof AttachmentName>;

/** What a phone sends in a minute on a good line, and no more. */
const MOST_A_MINUTE = 1200;
/** When a phone may ask again after the store did not answer, in seconds. */
const PAUSE = '30';

/** The bytes of photos and voice notes: up in chunks, by their hash; down by the record that names them. */
export async function attachmentRoutes(app: FastifyInstance, { database, config }: Parts): Promise<void> {
  const blobs = openBlobs(config);
  const signed = new WeakMap<FastifyRequest, Signed>();
  const whoSends = (request: FastifyRequest) => signed.get(request) as Signed;
  const uploadOf = (request: FastifyRequest<{ Params: v.InferOutput<typeof UploadName> }>) => ({
    municipality: whoSends(request).municipalityId,
    hash: request.params.hash,
  });

  // A scope of its own: bytes are taken here and nowhere else.
  await app.register(async (scope) => {
    scope.addContentTypeParser(
      'application/octet-stream',
      { parseAs: 'buffer' },
      async (_: unknown, body: Buffer) => body,
    );
    // Before anything is read: a stranger sends nothing.
    scope.addHook('onRequest', async (request) => {
      signed.set(request, await whoAsks(database, config, request));
    });
    scope.setErrorHandler((error, request, reply) => {
      if (!(error instanceof BlobsDown)) throw error;
      request.log.error({ err: error }, 'the store of attachments');
      reply.header('retry-after', PAUSE);
      throw new Refusal(503, 'unavailable');
    });
    const preHandler = scope.rateLimit({
      max: MOST_A_MINUTE,
      timeWindow: '1 minute',
      keyGenerator: (request) => whoSends(request).person.id,
      errorResponseBuilder: () => new Refusal(429, 'tooMany'),
    }) as preHandlerHookHandler;

    scope.get<{ Params: v.InferOutput<typeof UploadName> }>(
      '/api/uploads/:hash',
      {
        schema: { summary: 'How much of an attachment has arrived', params: UploadName, response: { 200: Progress } },
        preHandler,
      },
      (request) => findProgress(blobs, uploadOf(request)),
    );

    scope.put<{ Params: v.InferOutput<typeof UploadName> }>(
      '/api/uploads/:hash',
      {
        schema: { params: UploadName },
        config: { swaggerTransform: describeUpload },
        bodyLimit: MOST_CHUNK_BYTES,
        preHandler,
      },
      async (request, reply) => {
        const { type, span, bytes } = readChunk(request);
        const taken = await takeChunk(blobs, uploadOf(request), type, span, bytes);
        if (!('refused' in taken)) return taken;
        if (taken.refused !== 'gap') throw new Refusal(422, taken.refused);
        return reply.status(409).send({ reason: 'gap', problems: [], received: taken.received });
      },
    );

    scope.get<{ Params: AttachmentName }>(
      '/api/attachments/:kind/:recordId/:attachmentId',
      {
        schema: { summary: 'The bytes of an attachment', params: AttachmentName },
        compress: false,
        preHandler,
      },
      async (request, reply) => {
        const who = whoSends(request);
        const attachment = await findAttachment(database, who, request.params);
        if (!attachment) throw new Refusal(404, 'notFound');
        const bytes = await blobs.get(keptKey(who.municipalityId, attachment.hash));
        if (!bytes) throw new Refusal(404, 'notYet');
        return sendBytes(request, reply, attachment, bytes);
      },
    );
  });
}

/** One chunk: what is said of it in the headers, and its bytes. */
function readChunk({ headers, body }: FastifyRequest): { type: AttachmentType; span: Span; bytes: Buffer } {
  if (!Buffer.isBuffer(body)) throw new Refusal(415, 'wrongKind');
  const read = v.safeParse(ChunkHeaders, headers);
  if (!read.success) throw new Refusal(400, 'wrongInput', problemsOf(read.issues));
  const [first = 0, last = 0, total = 0] = read.output['content-range'].match(/\d+/g)?.map(Number) ?? [];
  if (total > MOST_ATTACHMENT_BYTES) throw new Refusal(413, 'tooLarge');
  if (first > last || last >= total)
    throw new Refusal(400, 'wrongInput', [{ field: 'content-range', reason: 'outOfRange' }]);
  if (body.length !== last + 1 - first)
    throw new Refusal(400, 'wrongInput', [{ field: 'content-range', reason: 'mismatch' }]);
  return { type: read.output['x-attachment-type'], span: { first, end: last + 1, total }, bytes: body };
}

/** The attachment, where this person may read the record that names it. */
async function findAttachment(
  database: Database,
  { municipalityId, person }: Signed,
  { kind, recordId, attachmentId }: AttachmentName,
): Promise<Attachment | undefined> {
  const record = await findRecord(database, municipalityId, kind, recordId);
  if (!record || !mayRead(person, kind, standingOf(kind, record))) return undefined;
  const named = 'needs' in record ? [record, ...record.needs].flatMap(attachmentsOf) : attachmentsOf(record);
  return named.find(({ id }) => id === attachmentId);
}

const FILE_NAMES: Record<AttachmentType, string> = {
  'image/jpeg': 'photo.jpg',
  'audio/webm': 'voice.webm',
  'audio/mp4': 'voice.m4a',
  'audio/ogg': 'voice.ogg',
};

/** All of it or the part that is asked for. What somebody else has made is shown and never run, and is the same for ever. */
function sendBytes({ headers }: FastifyRequest, reply: FastifyReply, { hash, type }: Attachment, bytes: Buffer) {
  const etag = `"${hash}"`;
  const isSame = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = isSame ? readRange(headers.range, bytes.length) : null;
  if (range === 'none') {
    reply.header('content-range', `bytes */${bytes.length}`);
    throw new Refusal(416, 'outOfRange');
  }
  reply.headers({
    etag,
    'cache-control': 'private, max-age=31536000, immutable',
    'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
    'x-content-type-options': 'nosniff',
  });
  if (headers['if-none-match'] === etag) return reply.status(304).send();
  reply.headers({
    'content-type': type,
    'content-disposition': `inline; filename="${FILE_NAMES[type]}"`,
    'accept-ranges': 'bytes',
  });
  if (range === null) return reply.send(bytes);
  reply.header('content-range', `bytes ${range.first}-${range.last}/${bytes.length}`);
  return reply.status(206).send(bytes.subarray(range.first, range.last + 1));
}

// Told by hand: the headers of other routes say nothing, and their bodies are JSON.
function describeUpload({ url }: { url: string }) {
  return {
    url,
    schema: {
      summary: 'One chunk of an attachment; with the last one it is checked and kept',
      consumes: ['application/octet-stream'],
      params: describe(UploadName),
      headers: describe(ChunkHeaders),
      body: { type: 'string', format: 'binary', maxLength: MOST_CHUNK_BYTES },
      response: { 200: describe(Progress), 409: describe(Gap) },
    },
  };
}

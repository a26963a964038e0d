import { createHash } from 'node:crypto';
import { AwsClient } from 'aws4fetch';
import { type Blobs, BlobsDown, type Kept } from './blobs.ts';
import { readS3Address } from './s3-address.ts';

/** How long the store may take for one answer, in milliseconds. */
const PATIENCE = 20_000;

interface Answer {
  status: number;
  headers: Headers;
  body: Buffer;
}

/**
 * Bytes in a bucket of an S3-compatible store, addressed by path, signed with AWS Signature Version 4. The key needs to get, put,
 * delete and list there.
 */
export function s3Blobs(address: string, patience = PATIENCE): Blobs {
  const read = readS3Address(address);
  if (!read) throw new Error('the address of the S3-compatible store is not well formed');
  const { base, folder, ...credentials } = read;
  const client = new AwsClient({ ...credentials, service: 's3', retries: 2 });
  const urlOf = (key: string) => `${base.href}/${(folder + key).split('/').map(encodeURIComponent).join('/')}`;

  async function ask(url: string, init: RequestInit, expected: number[]): Promise<Answer> {
    const signal = AbortSignal.timeout(patience);
    const once = async () => {
      const { status, headers, body } = await client.fetch(url, { ...init, redirect: 'manual', signal });
      return { status, headers, body: await bytesOf(body) };
    };
    // Twice, for a line that was kept open may have been closed just now. Nothing that is asked here does harm twice.
    const answer = await once()
      .catch(once)
      .catch((error: unknown) => {
        throw new BlobsDown(codeOf(error));
      });
    if (!expected.includes(answer.status)) throw new BlobsDown(reasonOf(answer));
    return answer;
  }

  async function list(prefix: string, token?: string): Promise<Kept[]> {
    const query = new URLSearchParams({ 'list-type': '2', 'encoding-type': 'url', prefix: folder + prefix });
    if (token) query.set('continuation-token', token);
    const { body } = await ask(`${base.href}?${query}`, {}, [200]);
    const page = readPage(body.toString(), folder);
    return page.next ? [...page.kept, ...(await list(prefix, page.next))] : page.kept;
  }

  return {
    async put(key, bytes) {
      // With the hash among what is signed, the store takes nothing that was changed on the way.
      const hash = createHash('sha256').update(bytes).digest('hex');
      const headers = { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' };
      await ask(urlOf(key), { method: 'PUT', body: new Uint8Array(bytes), headers }, [200]);
    },
    async get(key) {
      const answer = await ask(urlOf(key), {}, [200, 404]);
      if (answer.status === 200) return answer.body;
      if (errorCode(answer) === 'NoSuchBucket') throw new BlobsDown(reasonOf(answer));
      return null;
    },
    async sizeOf(key) {
      const { status, headers } = await ask(urlOf(key), { method: 'HEAD' }, [200, 404]);
      return status === 200 ? Number(headers.get('content-length')) : null;
    },
    list: (prefix) => list(prefix),
    async remove(key) {
      await ask(urlOf(key), { method: 'DELETE' }, [200, 204, 404]);
    },
  };
}

const bytesOf = async (body: ReadableStream | null) => Buffer.from(await new Response(body).arrayBuffer());

/** One page of a list (ListObjectsV2), with what asks for the next. */
function readPage(xml: string, folder: string): { kept: Kept[]; next: string | null } {
  const kept = [...xml.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, entry = '']) => ({
    key: decodeURIComponent(field(entry, 'Key')).slice(folder.length),
    bytes: Number(field(entry, 'Size')),
    keptAt: Date.parse(field(entry, 'LastModified')),
  }));
  const isCut = field(xml, 'IsTruncated') === 'true';
  return { kept, next: isCut ? field(xml, 'NextContinuationToken') : null };
}

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&apos;': "'" };
const field = (xml: string, name: string) =>
  (xml.match(new RegExp(`<${name}>([^<]*)</${name}>`))?.[1] ?? '').replace(
    /&\w+;/g,
    (entity) => ENTITIES[entity] ?? '',
  );

const errorCode = ({ body }: Answer) => field(body.toString(), 'Code').replace(/\W/g, '');
const reasonOf = (answer: Answer) => `S3 ${answer.status} ${errorCode(answer)}`.trim();

// Only the code: a message may name the address, and with it the photo.
const codeOf = (error: unknown) => {
  const { name, cause } = error as { name: string; cause?: { code?: string } };
  return cause?.code ?? name;
};

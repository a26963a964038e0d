import { createServer, type IncomingHttpHeaders, type IncomingMessage, request, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import type { SyncRequest } from '../../src/sync/protocol.ts';

/** What the server answered, as it came. */
export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** One exchange on its way: what the phone sent, how to answer it, and how to carry it to the real server. */
export interface Exchange {
  sent: SyncRequest;
  response: ServerResponse;
  carry(): Promise<Answer>;
}

/** What becomes of an exchange in the place of a good answer. */
export type Fault = (exchange: Exchange) => unknown;

/** The network between a phone and its server, with everything that may stand in it. The app itself is loaded through it too. */
export interface FaultProxy {
  address: string;
  /** From now on this befalls every exchange, or what is posted to another path; 'down': nobody listens; null: all goes through. */
  befall(fault: Fault | 'down' | null, path?: string): Promise<void>;
  /** How many exchanges came since anything last befell. */
  count(): number;
  end(): Promise<void>;
}

const SYNC = '/api/sync';

/** A proxy before the server at this address, with nothing in the way yet. */
export async function makeFaultProxy(target: string): Promise<FaultProxy> {
  const faults = new Map<string | undefined, Fault>();
  let exchanges = 0;
  const server = createServer((incoming, response) => {
    // Whoever hangs up, on either side, has hung up on both.
    pass(incoming, response).catch(() => response.destroy());
  });
  const pass = async (incoming: IncomingMessage, response: ServerResponse) => {
    const body = await readAll(incoming);
    const carry = () => ask(target, incoming, body);
    if (incoming.url === SYNC) exchanges += 1;
    const fault = incoming.method === 'POST' ? faults.get(incoming.url) : undefined;
    if (fault) await fault({ sent: readSent(incoming, body), response, carry });
    else give(response, await carry());
  };
  await listen(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    async befall(next, path = SYNC) {
      exchanges = 0;
      if (typeof next === 'function') faults.set(path, next);
      else faults.clear();
      if (next === 'down') await close(server);
      else if (!server.listening) await listen(server, port);
    },
    count: () => exchanges,
    end: () => close(server),
  };
}

/** Hands an answer of the server on. */
export function give(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length }).end(body);
}

/** Hands on the first half of it, and hangs up. */
export function giveHalf(response: ServerResponse, { status, headers, body }: Answer): void {
  response.writeHead(status, { ...headers, 'content-length': body.length });
  response.write(body.subarray(0, body.length / 2), () => response.destroy());
}

type Server = ReturnType<typeof createServer>;

const listen = (server: Server, port: number) =>
  new Promise<void>((resolve) => server.listen(port, '127.0.0.1', () => resolve()));

function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeAllConnections();
  return closed;
}

async function ask(target: string, { method, url, headers }: IncomingMessage, body: Buffer): Promise<Answer> {
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    // Nothing is packed on this side, so that a fault can read and change what goes by.
    const asked = request(target + url, { method, headers: { ...headers, 'accept-encoding': 'identity' } }, resolve);
    asked.on('error', reject).end(body);
  });
  const { 'transfer-encoding': _, ...others } = answer.headers;
  return { status: answer.statusCode ?? 0, headers: others, body: await readAll(answer) };
}

async function readAll(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}

function readSent({ headers }: IncomingMessage, body: Buffer): SyncRequest {
  const text = headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body;
  return JSON.parse(text.toString());
}

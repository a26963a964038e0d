import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';

/** A request, read whole. */
export interface Passed {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

const LONGEST = 20_000;

/** Brings this request to a server and reads its answer; throws where the line breaks. */
export function forward(to: string, { method, path, headers, body }: Passed): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const sending = request(
      `${to}${path}`,
      { method, headers: headersFor(to, headers, body), agent: false, timeout: LONGEST },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('error', reject);
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
        );
      },
    );
    sending.on('timeout', () => sending.destroy(new Error('no answer')));
    sending.on('error', reject);
    sending.end(body);
  });
}

/** Brings the first part of this request to a server, `share` of its bytes, and breaks the line. */
export function forwardPart(to: string, { method, path, headers, body }: Passed, share: number): void {
  const lines = Object.entries(headersFor(to, headers, body)).map(([name, value]) => `${name}: ${value}`);
  const whole = Buffer.concat([Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('\r\n')}\r\n\r\n`), body]);
  const { hostname, port } = new URL(to);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {});
  socket.write(whole.subarray(0, Math.floor(share * whole.length)), () => socket.destroy());
}

function headersFor(to: string, headers: IncomingHttpHeaders, body: Buffer): Record<string, string | string[]> {
  const passed: Record<string, string | string[]> = {};
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) passed[name] = value;
  delete passed['transfer-encoding'];
  return { ...passed, host: new URL(to).host, connection: 'close', 'content-length': String(body.length) };
}

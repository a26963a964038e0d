import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * The way to a far server, on which every fifth call fails: in turn before it got there, or after, so that its answer is lost. Where it
 * is shut, none gets through.
 */
export async function openWeakLine(address: string) {
  const line = { calls: 0, isShut: false };
  const server = createServer((asked, answer) => {
    line.calls += 1;
    const fails = line.calls % 5 === 0;
    const isBefore = line.calls % 10 === 0;
    if (line.isShut || (fails && isBefore)) {
      asked.resume();
      asked.on('end', () => answer.writeHead(503).end());
      return;
    }
    const { method, headers, url } = asked;
    const onward = request(new URL(url ?? '/', address), { method, headers, agent: false }, (far) => {
      if (fails) {
        far.resume();
        far.on('end', () => answer.destroy());
        return;
      }
      answer.writeHead(far.statusCode ?? 502, far.headers);
      far.pipe(answer);
    });
    onward.on('error', () => answer.destroy());
    asked.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A sentence that is not true ends the run: nobody closes this then.
  server.unref();
  const { port } = server.address() as AddressInfo;
  return {
    line,
    url: `http://127.0.0.1:${port}`,
    close: () => {
      server.closeAllConnections();
      return new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answered, forward, forwardPart, type Passed } from './forward.ts';
import { answerOf, type Plant, plantDown, plantUp, readAnswer } from './plant.ts';
import { type Fault, pauseBetween, type Weather } from './weather.ts';

/** The network between the phones and the servers. */
export interface FaultProxy {
  address: string;
  /** How often the servers themselves answered with which status. */
  heard: Map<number, number>;
  close(): void;
}

const HEADERS_DOWN = ['content-type', 'content-encoding', 'retry-after'];
const PAGE = '<!doctype html><title>Welcome to our Wi-Fi</title><h1>Please sign in</h1>';
const WRONG_JSON = ['{}', '[]', 'null', '"ok"', '{"protocol":1,"answers":[]}', '{"protocol":1,"epoch":"x'];

/** Listens, and lets the weather decide what becomes of each exchange. Whatever gets through goes to all servers at once. */
export async function startProxy(
  servers: string[],
  weather: Weather,
  random: () => number,
  plant: Plant | null = null,
): Promise<FaultProxy> {
  const heard = new Map<number, number>();
  const plantFor = ({ path }: Passed) => (path === '/api/sync' ? plant : null);

  async function deliver(passed: Passed): Promise<Answered> {
    const sent = servers.map((server, index) =>
      forward(server, index === 0 ? passed : plantUp(plantFor(passed), passed)),
    );
    for (const each of sent) {
      each.then(
        ({ status }) => heard.set(status, (heard.get(status) ?? 0) + 1),
        () => {},
      );
    }
    weather.count('sent to both servers');
    const first = Promise.any(sent).catch(() => BAD_GATEWAY);
    if (random() < 0.7) return first;
    // Now and then the phone hears the answer to the second one.
    await Promise.race([Promise.allSettled(sent), pause(2500)]);
    const last = sent[Math.floor(random() * sent.length)] ?? first;
    return Promise.race([last, pause(100).then(() => first)]).catch(() => first);
  }

  async function meet(fault: Fault | null, passed: Passed, response: ServerResponse): Promise<void> {
    const to = servers[Math.floor(random() * servers.length)] ?? '';
    switch (fault) {
      case null:
        return answer(response, await plantDown(plantFor(passed), passed, random, () => deliver(passed)));
      case 'delayed':
        await pauseBetween(random, 50, 3000);
        return answer(response, await deliver(passed));
      case 'refused':
        return void response.socket?.destroy();
      case 'cut on the way up':
        forwardPart(to, passed, random());
        await pauseBetween(random, 0, 200);
        return void response.socket?.destroy();
      case 'cut on the way down':
        return answerPart(response, await deliver(passed), random());
      case 'answer lost':
        await deliver(passed);
        return void response.socket?.destroy();
      case 'silence':
        // The phone gives up first; a server may have heard it or not.
        if (random() < 0.5) await deliver(passed);
        return;
      case 'answers left out':
        return answer(response, await withoutAnswers(await deliver(passed)));
      default:
        // Whoever answers in the server's place may do so after it has heard.
        if (random() < 0.5) await deliver(passed);
        return answer(response, inItsPlace(fault, random));
    }
  }

  const server = createServer((request, response) => {
    response.on('error', () => {});
    readWhole(request)
      .then((passed) => meet(weather.draw(), passed, response))
      .catch(() => response.socket?.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    heard,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function readWhole(request: IncomingMessage): Promise<Passed> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const { method = '', url: path = '', headers } = request;
  return { method, path, headers, body: Buffer.concat(chunks) };
}

const plain = (status: number, type: string, text: string, more: Record<string, string> = {}): Answered => ({
  status,
  headers: { 'content-type': type, ...more },
  body: Buffer.from(text),
});

const BAD_GATEWAY = plain(502, 'text/html', '<h1>502 Bad Gateway</h1>');

function inItsPlace(fault: Fault, random: () => number): Answered {
  switch (fault) {
    case 'html with 200':
      return plain(200, 'text/html', PAGE);
    case 'login page':
      return plain(302, 'text/html', PAGE, { location: 'http://127.0.0.1:9/login' });
    case '204':
      return plain(204, 'text/plain', '');
    case '429':
      return plain(429, 'application/json', '{"reason":"tooMany"}', { 'retry-after': '1' });
    case 'wrong json':
      return plain(200, 'application/json', WRONG_JSON[Math.floor(random() * WRONG_JSON.length)] ?? '');
    default:
      return plain(Number(fault), 'application/json', '{"reason":"unexpected","problems":[]}');
  }
}

/** The server's own answer, forgetting what it says of the mutations. */
async function withoutAnswers(answered: Answered): Promise<Answered> {
  if (answered.status !== 200) return answered;
  // With nothing to forget it is a good answer, and the phone right to take it.
  return answerOf({ ...(await readAnswer(answered)), answers: [] });
}

const headersDown = ({ headers, body }: Answered): Record<string, string> => ({
  ...Object.fromEntries(
    [...HEADERS_DOWN, 'location'].flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])),
  ),
  'content-length': String(body.length),
});

function answer(response: ServerResponse, answered: Answered): void {
  if (response.destroyed) return;
  response.writeHead(answered.status, answered.status === 204 ? {} : headersDown(answered)).end(answered.body);
}

/** The first part of the answer, `share` of its bytes; then the line breaks. */
function answerPart(response: ServerResponse, answered: Answered, share: number): void {
  const lines = Object.entries(headersDown(answered)).map(([name, value]) => `${name}: ${value}`);
  const head = `HTTP/1.1 ${answered.status} -\r\n${lines.join('\r\n')}\r\n\r\n`;
  const whole = Buffer.concat([Buffer.from(head), answered.body]);
  const { socket } = response;
  socket?.write(whole.subarray(0, Math.floor(share * whole.length)), () => socket.destroy());
}

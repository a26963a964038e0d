import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import Fastify from 'fastify';
import { claire } from '../people.ts';
import { signIn } from '../phone.ts';
import { keyFor, lamp, send } from '../server/open311/sending.ts';
import { asking, say, telling } from '../server/telling.ts';
import { openServer } from '../server.ts';
import { SHARED } from './files.ts';
import type { Outcome } from './paris.ts';

const SWAGGER = join(SHARED, 'open311/schema/swagger.json');
const PRISM = process.env.PRISM ?? fileURLToPath(new URL('../../node_modules/.bin/prism', import.meta.url));
const PATIENCE = 60_000;

/** What Prism finds in what was asked or answered; `location` begins with which of the two. */
interface Found {
  location: string[];
  message: string;
}

/** What is asked, by which status it is to be answered, and the answer. */
type Question = [said: string, path: string, query: Record<string, string>, status: number, form?: object];

// Of most operations the file lists the success alone, and the standard's text the errors too: docs/open311.md. Prism reads no XML, and
// sees a text where it expects a list; the trial open311 holds the XML against the schemas.
const isOfTheFile = ({ location, message }: Found, status: number, format: string) =>
  (status >= 400 && /returned status code/.test(message)) ||
  (format === 'xml' && location[1] === 'body' && location.length === 2 && message === 'Response body must be array');

/**
 * Every operation of GeoReport v2 in both formats, asked rightly and wrongly through Prism, a proxy that knows the standard's Swagger
 * file and nothing of us: whatever it finds in an answer is ours to mend, but for what the file itself has otherwise than the standard.
 */
export async function tryPrism(): Promise<Outcome[]> {
  if (!existsSync(SWAGGER)) return [{ said: 'prism left out: the shared Swagger file is not there', isRight: true }];
  if (!existsSync(PRISM))
    return [{ said: 'prism left out: Prism is not there; PRISM=… names its program', isRight: true }];
  const { app, database, close } = await openServer();
  const address = await app.listen({ port: 0, host: '127.0.0.1' });
  const key = await keyFor(database);
  const { rows } = await send(app, '/requests.json', lamp(key, { description: 'Dark <b>&amp;</b> wet' }));
  const [row] = await database.all<{ id: string }>("select id from records where kind = 'request'");
  const deeds = [
    telling(claire, 'answerRequest', row?.id ?? '', { text: 'It shines again' }),
    telling(claire, 'setStatus', row?.id ?? '', { status: 'done', reason: '' }),
  ];
  await say(app, await signIn(app, claire), asking(deeds));
  const outcomes = [await tryWhetherItSees()];
  const prism = await startPrism(`${address}/open311/v2`);
  for (const format of ['json', 'xml'])
    for (const question of questions(key, String(rows[0]?.service_request_id), format))
      outcomes.push(await tryQuestion(prism.url, question, format));
  prism.process.kill();
  await close();
  return outcomes;
}

function questions(key: string, id: string, format: string): Question[] {
  const city = { jurisdiction_id: 'testtown' };
  const own = { ...city, api_key: key };
  const sent = { ...own, service_code: 'lamp', lat: '0.51', long: '0.59' };
  const month = { start_date: '2020-01-01T00:00:00Z', end_date: '2020-02-01T00:00:00Z' };
  return [
    ['services', 'services', city, 200],
    ['services of no city', 'services', { jurisdiction_id: 'nowhere' }, 404],
    ['a service', 'services/lamp', city, 200],
    ['a service that is not there', 'services/none', city, 404],
    ['requests of a sender', 'requests', own, 200],
    ['requests by id', 'requests', { ...city, service_request_id: id }, 200],
    ['requests of a month without any', 'requests', { ...own, ...month }, 200],
    ['closed requests', 'requests', { ...own, status: 'closed' }, 200],
    ['requests since no moment', 'requests', { ...city, start_date: 'today' }, 400],
    ['requests of no known state', 'requests', { ...city, status: 'lost' }, 400],
    ['a request', `request/${id}`, city, 200],
    ['a request that is not there', 'request/r0', city, 404],
    ['a token', `tokens/${id}`, city, 200],
    ['a token that is not there', 'tokens/r0', city, 404],
    ['a new request', 'requests', sent, 200, { description: `Dark, told in ${format}` }],
    ['a new request, all of it in the form', 'requests', {}, 200, { ...sent, description: `Dark, ${format}` }],
    ['a new request with an address', 'requests', { ...own, service_code: 'tree', address_string: 'Quay 1' }, 200, {}],
    ['a new request without a key', 'requests', { ...city, service_code: 'lamp' }, 403, {}],
    ['a new request without a place', 'requests', { ...own, service_code: 'lamp' }, 400, {}],
    ['a new request of no service', 'requests', { ...sent, service_code: 'none' }, 404, {}],
    ['a new request that lies nowhere', 'requests', { ...sent, lat: '100' }, 400, {}],
  ];
}

async function tryQuestion(url: string, [said, path, query, status, form]: Question, format: string): Promise<Outcome> {
  const { answer, found } = await askThrough(url, `${path}.${format}`, query, form);
  const ours = found.filter((one) => one.location[0] === 'response' && !isOfTheFile(one, status, format));
  const isRight = ours.length === 0 && answer.status === status;
  const wrong = isRight ? '' : `, but ${answer.status} and ${JSON.stringify(ours)}: ${await answer.text()}`;
  return { said: `prism: ${said} in ${format}: ${status}${wrong}`, isRight };
}

/** A city that answers otherwise than the standard is found out, or Prism would prove nothing. */
async function tryWhetherItSees(): Promise<Outcome> {
  const strange = Fastify();
  strange.get('/services.json', async () => [{ service_code: 7, type: 'someday' }]);
  const prism = await startPrism(await strange.listen({ port: 0, host: '127.0.0.1' }));
  const { found } = await askThrough(prism.url, 'services.json', { jurisdiction_id: 'testtown' });
  prism.process.kill();
  await strange.close();
  const seen = found.filter(({ location }) => location[0] === 'response').length;
  return { said: `prism: of three things wrong in a made-up answer it sees ${seen}`, isRight: seen === 3 };
}

async function askThrough(url: string, path: string, query: Record<string, string>, form?: object) {
  const body = form && new URLSearchParams(form as Record<string, string>);
  const answer = await fetch(`${url}/${path}?${new URLSearchParams(query)}`, body ? { method: 'POST', body } : {});
  return { answer, found: JSON.parse(answer.headers.get('sl-violations') ?? '[]') as Found[] };
}

async function startPrism(upstream: string): Promise<{ url: string; process: ChildProcess }> {
  const port = await freePort();
  const words = ['proxy', SWAGGER, upstream, '--port', String(port), '--host', '127.0.0.1'];
  const prism = spawn(process.execPath, [PRISM, ...words], { stdio: 'ignore' });
  process.once('exit', () => prism.kill());
  const url = `http://127.0.0.1:${port}`;
  for (const end = Date.now() + PATIENCE; Date.now() < end; await pause(200)) {
    const isUp = await fetch(url).then(
      () => true,
      () => false,
    );
    if (isUp) return { url, process: prism };
  }
  prism.kill();
  throw new Error('Prism does not start');
}

const freePort = () =>
  new Promise<number>((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

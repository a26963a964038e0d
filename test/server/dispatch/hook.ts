import Fastify from 'fastify';
import { Webhook } from 'standardwebhooks';

/** What the city and the department both know. */
export const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;

/** A department's own system on this machine: does what `answer` says with each call that is signed rightly. */
export async function openHook(answer: (count: number) => number | Promise<number>) {
  const heard = new Map<string, Record<string, unknown>>();
  const app = Fastify();
  let count = 0;
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) => done(null, body));
  app.post('/hook', async (request, reply) => {
    count += 1;
    const headers = request.headers as Record<string, string>;
    const said = new Webhook(SECRET).verify(request.body as string, headers) as Record<string, unknown>;
    const status = await answer(count);
    // A fault may come after it was taken as well as before.
    if (status < 300 || count % 2 === 0) heard.set(headers['webhook-id'] ?? '', said);
    if (status === 302) reply.header('location', '/elsewhere');
    return reply.status(status).send({});
  });
  const url = `${await app.listen({ port: 0, host: '127.0.0.1' })}/hook`;
  // A sentence that is not true ends the run: nobody closes this then.
  app.server.unref();
  return { url, heard, count: () => count, close: () => app.close() };
}

import Fastify, { type FastifyReply } from 'fastify';
import { uuidv7 } from 'uuidv7';

/** A request in the system that the city already has. */
export interface FarRequest {
  service_request_id: string;
  service_code: string;
  description: string;
  status: 'open' | 'closed';
  status_notes: string;
  requested_datetime: string;
  [attribute: `attribute[${string}]`]: string;
}

/** What it says of one of them on the way. */
export interface FarUpdate {
  update_id: string;
  service_request_id: string;
  status: string;
  updated_datetime: string;
  description: string;
}

export type Fault = 'none' | 'before' | 'after' | 'late' | 'strange';

/**
 * A city's GeoReport v2 server on this machine, as the standard describes it: lists ten to a page. `fault` says what becomes of the
 * n-th post; with tokens, the id of a request is told on the second asking.
 */
export async function openFarCity({
  fault = () => 'none',
  hasTokens = false,
  showsAttributes = false,
}: FarCityOptions = {}) {
  const requests: FarRequest[] = [];
  const updates: FarUpdate[] = [];
  const asked = new Map<string, number>();
  const keys = new Set<string>();
  const spans: number[] = [];
  let posts = 0;
  const app = Fastify();
  app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string' }, (_request, body, done) =>
    done(null, Object.fromEntries(new URLSearchParams(body as string))),
  );
  const refuse = (reply: FastifyReply, code: number) => reply.status(code).send([{ code, description: 'no' }]);

  app.post('/v2/requests.json', async (request, reply) => {
    posts += 1;
    const { api_key = '', service_code = '', description = '', ...rest } = request.body as Record<string, string>;
    keys.add(api_key);
    const kind = fault(posts);
    if (kind === 'before') return refuse(reply, 503);
    const made: FarRequest = {
      ...rest,
      service_request_id: uuidv7().slice(24),
      service_code,
      description,
      status: 'open',
      status_notes: '',
      requested_datetime: new Date().toISOString(),
    };
    requests.push(made);
    if (kind === 'after') return refuse(reply, 500);
    if (kind === 'strange') return reply.type('text/html').send('<p>Thank you!</p>');
    if (kind === 'late') request.raw.socket.destroy();
    const { service_request_id } = made;
    return reply.status(201).send(hasTokens ? [{ token: `t-${service_request_id}` }] : [{ service_request_id }]);
  });

  app.get<{ Querystring: Record<string, string> }>('/v2/requests.json', async ({ query }) => {
    const page = Number(query.page ?? 1);
    spans.push(Date.parse(query.end_date ?? '') - Date.parse(query.start_date ?? ''));
    return requests
      .filter((one) => query.service_code === undefined || one.service_code === query.service_code)
      .filter(
        (one) =>
          one.requested_datetime >= (query.start_date ?? '') && one.requested_datetime <= (query.end_date ?? '9'),
      )
      .slice((page - 1) * 10, page * 10)
      .map((one) => (showsAttributes ? one : withoutAttributes(one)));
  });

  app.get<{ Params: { id: string } }>('/v2/requests/:id.json', async ({ params }, reply) => {
    const found = requests.find((one) => one.service_request_id === params.id);
    return found ? [withoutAttributes(found)] : refuse(reply, 404);
  });

  app.get<{ Params: { token: string } }>('/v2/tokens/:token.json', async ({ params }) => {
    const times = (asked.get(params.token) ?? 0) + 1;
    asked.set(params.token, times);
    return [{ token: params.token, service_request_id: times > 1 ? params.token.slice(2) : null }];
  });

  app.get('/v2/servicerequestupdates.json', async () => updates);

  const endpoint = `${await app.listen({ port: 0, host: '127.0.0.1' })}/v2/`;
  // A sentence that is not true ends the run: nobody closes this then.
  app.server.unref();
  return { endpoint, requests, updates, keys, spans, posts: () => posts, close: () => app.close() };
}

interface FarCityOptions {
  fault?: (post: number) => Fault;
  hasTokens?: boolean;
  showsAttributes?: boolean;
}

const withoutAttributes = (one: FarRequest) =>
  Object.fromEntries(Object.entries(one).filter(([name]) => !name.startsWith('attribute[')));

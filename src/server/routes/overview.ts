import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { type Group, OverviewQuery, oversightOf } from '../../domain/overview.ts';
import { inLanguage } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { findDirectory } from '../database/municipalities.ts';
import { overviewCsv } from '../overview/csv.ts';
import { type Asker, askedBy, makeOverview } from '../overview/overview.ts';
import { makePoints } from '../overview/points.ts';
import { Refusal } from '../refusal.ts';
import { whoAsks } from '../session.ts';

interface Watcher extends Asker {
  language: Parameters<typeof inLanguage>[1];
}
type Asking = { Querystring: OverviewQuery };

/** What comes in, goes out and waits, for coordinators and administrators: to look at, as a table and as points on a map. */
export function overviewRoutes(app: FastifyInstance, { database, config }: Parts): void {
  const watchers = new WeakMap<FastifyRequest, Watcher>();
  // Before the address is looked at: a stranger is told nothing about it.
  const onRequest = async (request: FastifyRequest) => {
    const { municipalityId, person } = await whoAsks(database, config, request);
    const oversight = oversightOf(person);
    if (!oversight) throw new Refusal(403, 'notAllowed');
    const directory = await findDirectory(database, municipalityId);
    watchers.set(request, { municipalityId, oversight, directory, language: person.language });
  };
  const watcherOf = (request: FastifyRequest) => watchers.get(request) as Watcher;
  const options = (summary: string) => ({
    schema: { summary: `${summary} (coordinators, administrators)`, querystring: OverviewQuery },
    onRequest,
  });

  app.get<Asking>('/api/overview', options('What came in, went out and waits'), (request) =>
    makeOverview(database, watcherOf(request), request.query, new Date()),
  );

  app.get<Asking>('/api/overview.csv', options('The same as a table'), async (request, reply) => {
    const watcher = watcherOf(request);
    const overview = await makeOverview(database, watcher, request.query, new Date());
    asFile(reply, request.query, 'csv').type('text/csv; charset=utf-8');
    return reply.send(overviewCsv(overview, (id) => nameOf(watcher, overview.by, id)));
  });

  app.get<Asking>('/api/overview.geojson', options('Where requests came from'), async (request, reply) => {
    const points = await makePoints(database, askedBy(watcherOf(request), request.query, new Date()));
    asFile(reply, request.query, 'geojson').type('application/geo+json');
    return reply.send(JSON.stringify(points));
  });
}

const asFile = (reply: FastifyReply, { from, to }: OverviewQuery, ending: string) =>
  reply.header('content-disposition', `attachment; filename="overview-${from}-${to}.${ending}"`);

function nameOf({ directory, language }: Watcher, by: Group, id: string): string {
  const lists = {
    service: directory.services,
    district: directory.districts,
    department: directory.departments,
    week: [],
  };
  const found = lists[by].find((named) => named.id === id);
  return found ? inLanguage(found.name, language) : id;
}

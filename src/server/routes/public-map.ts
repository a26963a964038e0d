import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { type Instant, later } from '../../domain/instant.ts';
import { inLanguage, type Language, text } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { type Count, countRequests } from '../database/counts.ts';
import { findDirectory, findMunicipality, listMunicipalities } from '../database/municipalities.ts';
import { html } from '../public/html.ts';
import { mapOf } from '../public/map-page.ts';
import { pageOf } from '../public/page.ts';
import { atMost, languageOf, publicScope } from '../public/scope.ts';
import { PUBLIC_WORDS } from '../public/words.ts';
import { Refusal } from '../refusal.ts';

const Asked = v.object({ lang: v.optional(v.unknown()), service: v.optional(v.unknown()) });
const Named = v.strictObject({ municipality: text(200) });
const MOST_LOOKS = 60;
/** How long what was counted is shown: whoever looks again, and a thousand others, cost nothing. */
const HOLDS = 600_000;

interface Counted {
  key: string;
  at: Instant;
  counts: Promise<Count[]>;
}

/** The map of open and solved, for anybody: only the services that the city shows, no number that tells about single people. */
export async function publicMapRoutes(app: FastifyInstance, { database }: Parts): Promise<void> {
  const kept = new Map<string, Counted>();
  const count = (municipality: string, services: string[], now: Instant): Counted => {
    const known = kept.get(municipality);
    const key = services.join(' ');
    if (known?.key === key && now < later(known.at, HOLDS)) return known;
    const counted = { key, at: now, counts: countRequests(database, municipality, services) };
    kept.set(municipality, counted);
    counted.counts.catch(() => kept.delete(municipality));
    return counted;
  };

  await publicScope(app, (scope) => {
    const preHandler = atMost(scope, MOST_LOOKS);

    scope.get('/map', { schema: { hide: true, querystring: Asked }, preHandler }, async (request, reply) => {
      const cities = await listMunicipalities(database);
      const language = languageOf(request, cities.length === 1 ? cities[0]?.languages[0] : 'en');
      const [city] = cities;
      if (cities.length === 1 && city)
        return reply.redirect(`/map/${encodeURIComponent(city.id)}?lang=${language}`, 303);
      const words = PUBLIC_WORDS[language];
      const body = html`<h1>${words.cities}</h1>
<ul>${cities.map(({ id, names }) => html`<li><a href="/map/${encodeURIComponent(id)}?lang=${language}">${inLanguage(names, language)}</a></li>`)}</ul>`;
      const hrefIn = (other: Language) => `/map?lang=${other}`;
      reply.type('text/html; charset=utf-8');
      return reply.send(pageOf({ language, city: null, title: words.mapTitle, hrefIn, body }));
    });

    scope.get<{ Params: v.InferOutput<typeof Named>; Querystring: v.InferOutput<typeof Asked> }>(
      '/map/:municipality',
      { schema: { hide: true, params: Named, querystring: Asked }, preHandler },
      async (request, reply) => {
        const { municipality } = request.params;
        // Asked first: what is kept in memory of a city is not to be of names made up.
        const state = await findMunicipality(database, municipality);
        const directory = state && (await findDirectory(database, municipality, state.directoryVersion));
        const city = directory?.municipality;
        if (!directory || !city) throw new Refusal(404, 'notFound');
        const language = languageOf(request, city.languages[0]);
        const services = directory.services.filter(({ isPublic }) => isPublic === true);
        const only = services.find(({ id }) => id === request.query.service) ?? null;
        const counted = count(
          municipality,
          services.map(({ id }) => id),
          new Date().toISOString(),
        );
        const path = `/map/${encodeURIComponent(municipality)}`;
        const at = { countedAt: counted.at, counts: await counted.counts };
        const body = mapOf({ directory, services, only, ...at, language, path });
        const hrefIn = (other: Language) =>
          `${path}?lang=${other}${only ? `&service=${encodeURIComponent(only.id)}` : ''}`;
        reply.header('vary', 'accept-language').type('text/html; charset=utf-8');
        return reply.send(pageOf({ language, city, title: PUBLIC_WORDS[language].mapTitle, hrefIn, body }));
      },
    );
  });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import { idEndOf, publicCodeOf } from '../../domain/public-code.ts';
import { LONGEST_OBJECTION, photosForCitizen, publicStoryOf } from '../../domain/public-story.ts';
import { isPart, type ServiceRequest } from '../../domain/request.ts';
import { type Language, text } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { keptKey } from '../attachments/key.ts';
import { openBlobs } from '../attachments/open.ts';
import { findByIdEnd } from '../database/codes.ts';
import { findDirectory, findMunicipality } from '../database/municipalities.ts';
import { cityWords } from '../public/city-words.ts';
import { pageOf } from '../public/page.ts';
import { nonceOf, type Said, say } from '../public/say.ts';
import { atMost, languageOf, publicScope } from '../public/scope.ts';
import { findPage, storyOf } from '../public/story-page.ts';
import { STYLE } from '../public/style.ts';
import { PUBLIC_WORDS } from '../public/words.ts';
import { Refusal } from '../refusal.ts';

const Asked = v.object({ lang: v.optional(v.unknown()), code: v.optional(v.unknown()), told: v.optional(v.unknown()) });
const Named = v.strictObject({ code: text(200) });
const PhotoNamed = v.strictObject({ code: text(200), photoId: Id });
const nonce = text(100);
const lang = v.optional(text(20));
const Solved = v.strictObject({ nonce, lang });
// A browser counts a new line as one sign and sends two.
const words = v.pipe(
  v.optional(text(2 * LONGEST_OBJECTION), ''),
  v.transform((typed) => typed.replaceAll('\r\n', '\n').trim()),
  v.maxLength(LONGEST_OBJECTION, 'tooLong'),
);
const NotSolved = v.strictObject({ nonce, lang, words });

type Asked = { Params: v.InferOutput<typeof Named>; Querystring: v.InferOutput<typeof Asked> };

/** Pages a minute from one address, where a whole library may stand behind one; and what is pressed there. */
const MOST_LOOKS = 60;
const MOST_PRESSES = 10;
// In the place of what can be no code, so that the answer takes as long.
const NOBODYS = '7000-8000-000000000000';

interface Found {
  municipality: string;
  request: ServiceRequest;
  /** The page's address with the code as it is printed. */
  path: string;
}

/** What became of a request, for whoever has its code: no account, no script, nothing about anybody. */
export async function storyRoutes(app: FastifyInstance, { database, config }: Parts): Promise<void> {
  const blobs = openBlobs(config);

  const find = async ({ code }: { code: string }): Promise<Found> => {
    const found = await findByIdEnd(database, idEndOf(code) ?? NOBODYS);
    // A part has no page: whoever asked reads that of its lead.
    if (!found || isPart(found.request)) throw new Refusal(404, 'notFound');
    return { ...found, path: `/s/${publicCodeOf(found.request.id)}` };
  };

  const show = async (
    request: FastifyRequest,
    reply: FastifyReply,
    { municipality, request: asked, path }: Found,
    said: { told?: 'solved' | 'objected' | 'changed' | undefined; typed?: string } = {},
  ) => {
    const directory = await findDirectory(database, municipality);
    const secret = (await findMunicipality(database, municipality))?.secret ?? '';
    const city = directory.municipality;
    const language = languageOf(request, city?.languages[0]);
    const story = publicStoryOf(asked, directory, new Date().toISOString());
    const { statusHelp } = cityWords(city, language);
    const body = storyOf({
      story,
      language,
      statusHelp,
      timeZone: city?.timeZone,
      path,
      nonce: nonceOf(secret, asked),
      ...said,
    });
    const title = PUBLIC_WORDS[language].title(story.reference);
    const hrefIn = (other: Language) => `${path}?lang=${other}`;
    const hasMap = directory.services.some(({ isPublic }) => isPublic === true);
    reply.header('vary', 'accept-language').type('text/html; charset=utf-8');
    return reply.send(pageOf({ language, city, title, hrefIn, hasMap, body }));
  };

  await publicScope(app, (scope) => {
    const looks = { schema: { hide: true }, preHandler: atMost(scope, MOST_LOOKS) };

    scope.get('/s/style.css', { schema: { hide: true } }, async (_request, reply) =>
      reply.header('cache-control', 'public, max-age=3600').type('text/css; charset=utf-8').send(STYLE),
    );

    scope.get<Pick<Asked, 'Querystring'>>(
      '/s',
      { ...looks, schema: { hide: true, querystring: Asked } },
      async (request, reply) => {
        const language = languageOf(request);
        const { code } = request.query;
        if (typeof code === 'string' && code !== '') {
          const { path } = await find({ code });
          return reply.redirect(`${path}?lang=${language}`, 303);
        }
        const title = PUBLIC_WORDS[language].findTitle;
        const hrefIn = (other: Language) => `/s?lang=${other}`;
        reply.type('text/html; charset=utf-8');
        return reply.send(pageOf({ language, city: null, title, hrefIn, body: findPage(language) }));
      },
    );

    scope.get<Asked>(
      '/s/:code',
      { ...looks, schema: { hide: true, params: Named, querystring: Asked } },
      async (request, reply) => {
        const told = (['solved', 'objected'] as const).find((one) => one === request.query.told);
        return show(request, reply, await find(request.params), { told });
      },
    );

    scope.get<{ Params: v.InferOutput<typeof PhotoNamed> }>(
      '/s/:code/photos/:photoId',
      { ...looks, schema: { hide: true, params: PhotoNamed }, compress: false },
      async (request, reply) => {
        const { municipality, request: asked } = await find(request.params);
        const photo = photosForCitizen(asked).find(({ id }) => id === request.params.photoId);
        const bytes = photo && (await blobs.get(keptKey(municipality, photo.hash)));
        if (!photo || !bytes) throw new Refusal(404, 'notFound');
        reply.header('content-security-policy', "default-src 'none'; frame-ancestors 'none'; sandbox");
        return reply.type(photo.type).send(bytes);
      },
    );

    const press = async (
      request: FastifyRequest<{ Params: v.InferOutput<typeof Named>; Body: { nonce: string; words?: string } }>,
      reply: FastifyReply,
      said: Said,
    ) => {
      const found = await find(request.params);
      const { municipality, request: asked, path } = found;
      const at = new Date().toISOString();
      const outcome = await say(database, municipality, asked.id, said, request.body.nonce, at);
      if (outcome === 'changed')
        return show(request, reply.status(409), found, { told: 'changed', typed: request.body.words ?? '' });
      const told = said.kind === 'solved' ? 'solved' : 'objected';
      return reply.redirect(`${path}?lang=${languageOf(request)}&told=${told}`, 303);
    };
    const presses = atMost(scope, MOST_PRESSES);

    scope.post<{ Params: v.InferOutput<typeof Named>; Body: v.InferOutput<typeof Solved> }>(
      '/s/:code/solved',
      { schema: { hide: true, params: Named, body: Solved }, preHandler: presses },
      (request, reply) => press(request, reply, { kind: 'solved' }),
    );

    scope.post<{ Params: v.InferOutput<typeof Named>; Body: v.InferOutput<typeof NotSolved> }>(
      '/s/:code/not-solved',
      { schema: { hide: true, params: Named, body: NotSolved }, preHandler: presses },
      (request, reply) => press(request, reply, { kind: 'notSolved', words: request.body.words }),
    );
  });
}

import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { LONGEST_SAID } from '../../domain/question.ts';
import { type Language, text } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { findDirectory } from '../database/municipalities.ts';
import { pageOf } from '../public/page.ts';
import { atMost, languageOf, publicScope } from '../public/scope.ts';
import { findShownQuestion, type ShownQuestion } from '../question/link.ts';
import { questionPage } from '../question/page.ts';
import { saySo } from '../question/say.ts';
import { QUESTION_MAIL } from '../question/words.ts';

const PATH = '/reply/question/:secret';
const Params = v.strictObject({ secret: text(400) });
const Asked = v.object({ lang: v.optional(v.unknown()) });
// As a browser sends them: a new line is two signs there, and one here.
const Said = v.strictObject({ words: text(20 * LONGEST_SAID), lang: v.optional(text(20)) });

const MOST_LOOKS = 60;
const MOST_PRESSES = 10;

type Request = FastifyRequest<{ Params: v.InferOutput<typeof Params> }>;

/** The page behind the link of a question: whoever spoke answers it there, without an account and without a script. */
export async function questionLinkRoutes(app: FastifyInstance, { database }: Parts): Promise<void> {
  const find = ({ params }: Request) => findShownQuestion(database, params.secret, new Date().toISOString());

  const show = async (
    request: Request,
    reply: FastifyReply,
    shown: ShownQuestion | null,
    tried: { status?: number; problem?: (language: Language) => string; typed?: string } = {},
  ) => {
    const city = shown && (await findDirectory(database, shown.municipality)).municipality;
    const language = languageOf(request, city?.languages[0]);
    const problem = tried.problem?.(language);
    const { status, ...page } = questionPage({ shown, language, timeZone: city?.timeZone, ...tried, problem });
    const hrefIn = (other: Language) => `?lang=${other}`;
    reply.header('vary', 'accept-language').type('text/html; charset=utf-8');
    reply.status(status === 200 ? (tried.status ?? 200) : status);
    return reply.send(pageOf({ language, city, hrefIn, ...page }));
  };

  await publicScope(app, (scope) => {
    scope.get<{ Params: v.InferOutput<typeof Params>; Querystring: v.InferOutput<typeof Asked> }>(
      PATH,
      { schema: { hide: true, params: Params, querystring: Asked }, preHandler: atMost(scope, MOST_LOOKS) },
      async (request, reply) => show(request, reply, await find(request)),
    );

    scope.post<{ Params: v.InferOutput<typeof Params>; Body: v.InferOutput<typeof Said> }>(
      PATH,
      { schema: { hide: true, params: Params, body: Said }, preHandler: atMost(scope, MOST_PRESSES) },
      async (request, reply) => {
        const shown = await find(request);
        const typed = request.body.words.replaceAll('\r\n', '\n').trim();
        if (!shown) return show(request, reply, null);
        const problem = problemOf(typed);
        if (shown.isOpen && problem) return show(request, reply, shown, { status: 400, problem, typed });
        const isKept = shown.isOpen && (await saySo(database, shown, typed, new Date().toISOString()));
        const after = isKept ? shown : await find(request);
        // Pressed twice is said once.
        const isSame = after?.question?.said?.text === typed;
        if (!isKept && !isSame) return show(request, reply, after, { status: 409, typed });
        return reply.redirect(`?lang=${languageOf(request)}`, 303);
      },
    );
  });
}

/** What is wrong with what they typed, as it is told in each language. */
function problemOf(typed: string): ((language: Language) => string) | undefined {
  if (typed === '') return (language) => QUESTION_MAIL[language].missing;
  if (typed.length <= LONGEST_SAID) return undefined;
  return (language) => QUESTION_MAIL[language].tooLong(new Intl.NumberFormat(language).format(LONGEST_SAID));
}

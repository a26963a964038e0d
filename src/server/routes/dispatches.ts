import type { FastifyInstance, FastifyRequest } from 'fastify';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import { problemsOf } from '../../domain/problem.ts';
import type { Parts } from '../app.ts';
import { listSilent, listStuck, tryAgain, watchedBy } from '../dispatch/stuck.ts';
import { Refusal } from '../refusal.ts';
import { whoAsks } from '../session.ts';

const DispatchName = v.strictObject({ id: Id });
const Page = v.strictObject({ before: v.optional(Id) });

/** Who asks, and what they watch over; throws a 403 for anybody else than administrators and coordinators. */
export async function whoWatches({ database, config }: Pick<Parts, 'database' | 'config'>, request: FastifyRequest) {
  const who = await whoAsks(database, config, request);
  const parts = watchedBy(who.person);
  if (parts === undefined) throw new Refusal(403, 'notAllowed');
  return { ...who, parts };
}

/** What does not arrive at its department: which, why and since when, and trying again; and of what arrived, where it is not heard what becomes of it. For administrators and coordinators. */
export function dispatchRoutes(app: FastifyInstance, served: Parts): void {
  const { database, poke } = served;

  app.get(
    '/api/dispatches',
    {
      schema: { summary: 'Which requests do not arrive (administrators and coordinators); ?before= the last one seen' },
    },
    async (request) => {
      const { municipalityId, parts } = await whoWatches(served, request);
      const page = v.safeParse(Page, request.query);
      if (!page.success) throw new Refusal(400, 'wrongInput', problemsOf(page.issues));
      return listStuck(database, municipalityId, parts, page.output.before);
    },
  );

  app.get(
    '/api/dispatches/silent',
    { schema: { summary: 'Whose systems do not say what became of requests (administrators and coordinators)' } },
    async (request) => {
      const { municipalityId, parts } = await whoWatches(served, request);
      return { sides: await listSilent(database, municipalityId, parts) };
    },
  );

  app.post<{ Params: v.InferOutput<typeof DispatchName> }>(
    '/api/dispatches/:id/again',
    { schema: { summary: 'Try it again at once (administrators and coordinators)', params: DispatchName } },
    async (request) => {
      const { municipalityId, person, parts } = await whoWatches(served, request);
      const now = new Date().toISOString();
      if (!(await tryAgain(database, municipalityId, parts, request.params.id, person, now)))
        throw new Refusal(404, 'notFound');
      poke();
      return { tried: true };
    },
  );
}

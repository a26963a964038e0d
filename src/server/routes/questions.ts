import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import type { Parts } from '../app.ts';
import { askAgain, listStuckQuestions } from '../question/stuck.ts';
import { Refusal } from '../refusal.ts';
import { whoWatches } from './dispatches.ts';

const QuestionName = v.strictObject({ id: Id });

/** Which questions do not arrive at whoever is asked, and trying again. For administrators and coordinators. */
export function questionRoutes(app: FastifyInstance, served: Parts): void {
  const { database } = served;

  app.get(
    '/api/questions',
    { schema: { summary: 'Which questions do not arrive by e-mail (administrators and coordinators)' } },
    async (request) => {
      const { municipalityId, parts } = await whoWatches(served, request);
      return { questions: await listStuckQuestions(database, municipalityId, parts) };
    },
  );

  app.post<{ Params: v.InferOutput<typeof QuestionName> }>(
    '/api/questions/:id/again',
    { schema: { summary: 'Send it again at once (administrators and coordinators)', params: QuestionName } },
    async (request) => {
      const { municipalityId, parts } = await whoWatches(served, request);
      const now = new Date().toISOString();
      if (!(await askAgain(database, municipalityId, parts, request.params.id, now)))
        throw new Refusal(404, 'notFound');
      return { tried: true };
    },
  );
}

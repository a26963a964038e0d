import type { StuckQuestion } from '../../domain/dispatch.ts';
import type { Part } from '../../domain/policy.ts';
import { openQuestion } from '../../domain/question.ts';
import type { Database } from '../database/database.ts';
import { askAtOnce, type FailingQuestion, findFailingQuestions } from '../database/questions.ts';
import { failureOf } from '../dispatch/not-delivered.ts';

const MOST = 100;

/** The newest questions that do not arrive at whoever is asked, and still wait for what they say. */
export async function listStuckQuestions(
  database: Database,
  municipality: string,
  parts: Part[] | null,
): Promise<StuckQuestion[]> {
  const rows = await findFailingQuestions(database, municipality, parts, MOST);
  return rows.filter(isStillAsked).map(({ request: _request, questionId: _questionId, failure, ...row }) => ({
    ...row,
    failure: failureOf(failure),
  }));
}

/** Has this one written again at once; false where it is not stuck. */
export async function askAgain(
  database: Database,
  municipality: string,
  parts: Part[] | null,
  id: string,
  now: string,
): Promise<boolean> {
  const [row] = await findFailingQuestions(database, municipality, parts, 1, id);
  if (!row || !isStillAsked(row)) return false;
  await askAtOnce(database, municipality, id, now);
  return true;
}

const isStillAsked = ({ request, questionId }: FailingQuestion) => openQuestion(request)?.id === questionId;

import type { Instant } from '../../domain/instant.ts';
import type { Part } from '../../domain/policy.ts';
import { openQuestion } from '../../domain/question.ts';
import { askersOf, type ServiceRequest } from '../../domain/request.ts';
import type { Stored } from '../../sync/database.ts';
import type { Connection, Value } from './database.ts';
import { movedOf } from './moved.ts';
import { anyOf } from './parts.ts';
import { addTellings, tellingRow } from './tellings.ts';

/** Notes each question that was not asked before, so that whoever it is put to is written to; where nobody is noted, nobody can be. */
export async function noteQuestions(
  connection: Connection,
  municipality: string,
  before: Map<string, Stored>,
  after: Stored[],
): Promise<void> {
  const now = new Date().toISOString();
  const rows = movedOf('request', before, after).flatMap(({ before: was, after: request }): Value[][] => {
    const question = request && openQuestion(request);
    if (!request || !question || was?.question?.id === question.id) return [];
    const asker = askersOf(request).find(({ encounterId }) => encounterId === question.encounterId);
    // By when it came, not by when it was asked: what waited long on a phone is written all the same.
    return asker?.contactId ? [tellingRow(municipality, request.id, question.encounterId, now, now, question.id)] : [];
  });
  await addTellings(connection, rows);
}

/** A question that could not be written to whoever is asked, and its request as it stands. */
export interface FailingQuestion {
  id: string;
  requestId: string;
  questionId: string;
  failure: string | null;
  since: Instant;
  attempts: number;
  nextAt: Instant;
  request: ServiceRequest;
}

/** The newest questions that failed to be sent at least once, and were not since; of requests in these parts, or of all (null). */
export async function findFailingQuestions(
  connection: Connection,
  municipality: string,
  parts: Part[] | null,
  most: number,
  id?: string,
): Promise<FailingQuestion[]> {
  const values: Value[] = [municipality];
  const inParts = parts === null ? '' : parts.length === 0 ? 'and 1 = 0' : `and (${anyOf(parts, values, 'r.')})`;
  const isThis = id === undefined ? '' : `and t.id = $${values.push(id)}`;
  const rows = await connection.all<Omit<FailingQuestion, 'request'> & { body: string }>(
    `select t.id, t.request_id as "requestId", t.question_id as "questionId", t.failure, t.failing_since as since, t.attempts,
      t.next_at as "nextAt", r.body from tellings t
      join records r on r.municipality = t.municipality and r.kind = 'request' and r.id = t.request_id
      where t.municipality = $1 and t.question_id <> '' and t.failing_since is not null and t.state in ('waiting', 'claimed')
      and r.body is not null ${inParts} ${isThis} order by t.id desc limit ${most}`,
    values,
  );
  return rows.map(({ body, ...row }) => ({ ...row, request: JSON.parse(body) as ServiceRequest }));
}

/** Has this one written at once. */
export async function askAtOnce(connection: Connection, municipality: string, id: string, now: Instant): Promise<void> {
  await connection.run(
    "update tellings set next_at = $1 where municipality = $2 and id = $3 and question_id <> '' and state = 'waiting'",
    [now, municipality, id],
  );
}

import { openQuestion } from '../../domain/question.ts';
import { askersOf } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { findRecord } from '../database/records.ts';
import { endTelling, type Telling } from '../database/tellings.ts';
import type { Mail } from '../mail.ts';
import { findReader } from '../telling/reader.ts';
import { makeQuestionLink } from './link.ts';
import { questionMail } from './mail.ts';

/** The e-mail that asks somebody, with a new link to say something to it; null where the question is over, or they may not be written to. */
export async function writeQuestion(
  database: Database,
  telling: Telling,
  baseUrl: string,
  at: string,
): Promise<Mail | null> {
  const { municipality, requestId, questionId, encounterId } = telling;
  const request = await findRecord(database, municipality, 'request', requestId);
  const question = request && openQuestion(request);
  if (!request || question?.id !== questionId) return null;
  const contactId = askersOf(request).find((asker) => asker.encounterId === encounterId)?.contactId;
  const reader = await findReader(database, municipality, contactId ?? null, at);
  if (!reader) return null;
  const link = await makeQuestionLink(database, baseUrl, municipality, { requestId, questionId }, reader.language, at);
  return { id: telling.id, to: reader.to, ...questionMail(request, question, reader, link, at) };
}

/** Notes in the request that they were written to. */
export async function markAsked(database: Database, telling: Telling, at: string): Promise<void> {
  const { municipality, requestId, questionId } = telling;
  await database.transaction(async (connection) => {
    await changeRequest(connection, municipality, requestId, ({ question, ...request }) =>
      question?.id === questionId ? { ...request, question: { ...question, mailedAt: at } } : null,
    );
    await endTelling(connection, telling, 'told');
  });
}

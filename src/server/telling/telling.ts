import { withTold } from '../../domain/deeds/tell-asker.ts';
import { later } from '../../domain/instant.ts';
import { owedIn } from '../../domain/owed.ts';
import { askersOf, toTellAt } from '../../domain/request.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { findRecord } from '../database/records.ts';
import { claimTellings, delayTelling, endTelling, forgetTellings, type Telling } from '../database/tellings.ts';
import { type Mail, type SendMail, whyNotSent } from '../mail.ts';
import { markAsked, writeQuestion } from '../question/ask.ts';
import { startRepeating } from '../repeat.ts';
import { tellingMail } from './mail.ts';
import { findReader } from './reader.ts';

const LOT = 50;
const CLAIM = 600_000;
const FIRST_PAUSE = 30_000;
const LONGEST_PAUSE = 3_600_000;
const HOUR = 3_600_000;

/**
 * Writes to those who wait to be told, or are asked something, once each, and notes that they were; returns how many were looked at. Who has
 * no e-mail address, or has not agreed to be answered, stays owed an answer.
 */
export async function tellOnce(
  database: Database,
  sendMail: SendMail,
  baseUrl: string,
  now = () => new Date(),
): Promise<number> {
  const at = now().toISOString();
  const claimed = await database.transaction((connection) => claimTellings(connection, at, later(at, CLAIM), LOT));
  for (const telling of claimed) {
    // Another process takes what is left once the claim is over: it must not be on its way from here too.
    if (now().toISOString() > later(at, CLAIM / 2)) break;
    const isQuestion = telling.questionId !== '';
    const write = isQuestion ? writeQuestion : writeMail;
    const mail = await write(database, telling, baseUrl, now().toISOString());
    if (mail === null) {
      await endTelling(database, telling, 'needless');
      continue;
    }
    try {
      await sendMail(mail);
    } catch (error) {
      const pause = Math.min(FIRST_PAUSE * 2 ** (telling.attempts - 1), LONGEST_PAUSE);
      const failedAt = now().toISOString();
      await delayTelling(database, telling, later(failedAt, pause), whyNotSent(error), failedAt);
      continue;
    }
    await (isQuestion ? markAsked : mark)(database, telling, now().toISOString());
  }
  return claimed.length;
}

// Null where there is nothing to tell any more, they were told meanwhile, or may not be written to.
async function writeMail(database: Database, telling: Telling, baseUrl: string, at: string): Promise<Mail | null> {
  const { municipality, requestId, encounterId } = telling;
  const request = await findRecord(database, municipality, 'request', requestId);
  if (!request || toTellAt(request) !== telling.toTellAt) return null;
  const owed = owedIn(request, at);
  const contactId = owed.find(({ asker, isAnswered }) => isAnswered && asker.encounterId === encounterId)?.asker
    .contactId;
  const reader = await findReader(database, municipality, contactId ?? null, at);
  if (!reader) return null;
  const { to, language, city, hasAgreed } = reader;
  return { id: telling.id, to, ...tellingMail(request, language, city, baseUrl, hasAgreed) };
}

async function mark(database: Database, telling: Telling, at: string): Promise<void> {
  const { municipality, requestId, encounterId, toTellAt } = telling;
  await database.transaction(async (connection) => {
    await changeRequest(connection, municipality, requestId, (request) =>
      askersOf(request).some((asker) => asker.encounterId === encounterId)
        ? withTold(request, { encounterId, how: 'email', at, byId: null, toTellAt })
        : null,
    );
    await endTelling(connection, telling, 'told');
  });
}

/** Looks every so often whom to write to; without a way to send e-mail it only forgets what is no news. `stop` waits for the round under way. */
export function startTelling(
  database: Database,
  sendMail: SendMail | null,
  baseUrl: string,
  onError: (error: unknown) => void,
  everyMilliseconds = 15_000,
) {
  let forgotAt = 0;
  const tell = async (isStopped: () => boolean) => {
    if (Date.now() - forgotAt > HOUR) {
      forgotAt = Date.now();
      await forgetTellings(database, new Date().toISOString());
    }
    while (sendMail && !isStopped() && (await tellOnce(database, sendMail, baseUrl)) > 0);
  };
  return startRepeating(tell, onError, everyMilliseconds);
}

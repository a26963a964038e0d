import * as v from 'valibot';
import { backToTriage } from '../../domain/back-to-triage.ts';
import type { Instant } from '../../domain/instant.ts';
import { nextStatuses, type ServiceRequest } from '../../domain/request.ts';
import { type Language, text } from '../../domain/text.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { useNonce } from '../database/reply-links.ts';
import { isAlive, makeNonce, type ShownLink } from './link.ts';

/** What whoever holds the link may press. */
export const PRESSES = ['taken', 'done', 'notOurs'] as const;

/** The most signs of what they say. */
export const LONGEST_WORDS = 2000;

export const Press = v.strictObject({
  deed: v.picklist(PRESSES, 'unknown'),
  // A browser counts a new line as one sign and sends two.
  words: v.pipe(
    v.optional(text(2 * LONGEST_WORDS), ''),
    v.transform((typed) => typed.replaceAll('\r\n', '\n').trim()),
    v.maxLength(LONGEST_WORDS, 'tooLong'),
  ),
  nonce: text(60),
});
export type Press = v.InferOutput<typeof Press>;

/** What may be pressed as the request stands. */
export const pressesOn = ({ status }: ServiceRequest): Press['deed'][] =>
  PRESSES.filter((deed) => deed === 'notOurs' || nextStatuses(status).includes(deed));

/** Whether just this was done by a link, and still stands: whoever pressed twice has pressed once. */
export function wasPressed({ history }: ServiceRequest, { deed, words }: Press): boolean {
  const last = history.findLast((entry) => entry.deed === 'status' || entry.deed === 'routed');
  if (last?.via !== 'link' || (last.text ?? '') !== words) return false;
  return deed === 'notOurs' ? last.deed === 'routed' : last.status === deed;
}

/** Does what was pressed, once, and keeps in the history that a link did it. 'already' where it was pressed before, or no longer may be. */
export async function press(
  database: Database,
  { municipality, hash, link }: ShownLink,
  { deed, words, nonce }: Press,
  language: Language,
  now: Instant,
): Promise<'noted' | 'already'> {
  return database.transaction(async (connection) => {
    if (!(await useNonce(connection, municipality, hash, nonce, makeNonce()))) return 'already';
    const isDone = await changeRequest(connection, municipality, link.requestId, (request) => {
      if (!isAlive(link, request, now) || !pressesOn(request).includes(deed)) return null;
      const told = { via: 'link' as const, ...(words ? { text: words } : {}) };
      if (deed === 'notOurs')
        return backToTriage(request, now, { reason: 'sentBack', because: { [language]: words } }, told);
      const entry = { at: now, byId: null, deed: 'status' as const, status: deed, ...told };
      return { ...request, status: deed, history: [...request.history, entry] };
    });
    return isDone ? 'noted' : 'already';
  });
}

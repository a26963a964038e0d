import * as v from 'valibot';
import type { Instant } from '../../domain/instant.ts';
import { nextStatuses, type ServiceRequest } from '../../domain/request.ts';
import { type Language, text } from '../../domain/text.ts';
import { changeRequest } from '../change-request.ts';
import type { Database } from '../database/database.ts';
import { useNonce } from '../database/reply-links.ts';
import { backToTriage } from '../dispatch/back-to-triage.ts';
import { isAlive, makeNonce, type ShownLink } from './link.ts';

/** What whoever holds the link may press. */
export const PRESSES = ['taken', 'done', 'notOurs'] as const;

export const Press = v.strictObject({
  deed: v.picklist(PRESSES, 'unknown'),
  words: v.optional(text(2000), ''),
  nonce: text(60),
});
export type Press = v.InferOutput<typeof Press>;

/** What may be pressed as the request stands. */
export const pressesOn = ({ status }: ServiceRequest): Press['deed'][] =>
  PRESSES.filter((deed) => deed === 'notOurs' || nextStatuses(status).includes(deed));

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
      const told = { via: 'link' as const, ...(words.trim() ? { text: words } : {}) };
      if (deed === 'notOurs')
        return backToTriage(request, now, { reason: 'sentBack', because: { [language]: words } }, told);
      const entry = { at: now, byId: null, deed: 'status' as const, status: deed, ...told };
      return { ...request, status: deed, history: [...request.history, entry] };
    });
    return isDone ? 'noted' : 'already';
  });
}

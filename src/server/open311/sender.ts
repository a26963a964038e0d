import type { FastifyRequest } from 'fastify';
import type { Database } from '../database/database.ts';
import { findKeyHolder, type KeyHolder } from '../database/open311-keys.ts';
import { readSecret } from '../secret.ts';
import { fieldsOf } from './form.ts';
import { Open311Refusal } from './refusal.ts';

/** Who sends: by a key of the city, as a person of it who cannot sign in. */
export interface Sender extends KeyHolder {
  municipalityId: string;
}

const senders = new WeakMap<FastifyRequest, Sender>();

/** Notes who sends this, where the key they show is one. */
export async function noteSender(database: Database, request: FastifyRequest): Promise<void> {
  const shown = readSecret(fieldsOf(request).api_key?.at(-1));
  const holder = shown && (await findKeyHolder(database, shown.municipalityId, shown.hash));
  if (holder) senders.set(request, { municipalityId: shown.municipalityId, ...holder });
}

/** By what to count how often they ask: the key, or the address of whoever shows none. */
export const countedAs = (request: FastifyRequest): string => senders.get(request)?.person.id ?? request.ip;

/** Who asks this of that city, by a key of its own; null of anybody else. */
export function findSender(municipalityId: string, request: FastifyRequest): Sender | null {
  const sender = senders.get(request);
  return sender?.municipalityId === municipalityId ? sender : null;
}

/** Who sends this to that city; throws a 403 where their key is none of its own. */
export function senderTo(municipalityId: string, request: FastifyRequest): Sender {
  const sender = findSender(municipalityId, request);
  if (!sender) throw new Open311Refusal(403, 'api_key is missing or not valid');
  return sender;
}

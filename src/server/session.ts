import type { FastifyReply, FastifyRequest } from 'fastify';
import { later } from '../domain/instant.ts';
import type { Who } from '../sync/database.ts';
import type { Config } from './config.ts';
import type { Database } from './database/database.ts';
import { addSession, endSession, findPerson, seeSession } from './database/sessions.ts';
import { Refusal } from './refusal.ts';
import { makeSecret, readSecret } from './secret.ts';

export const COOKIE = 'plein-air';
const DAY = 86_400_000;
const HOUR = 3_600_000;

/** Who is asking, and by which session. */
export interface Signed extends Who {
  hash: string;
}

/** Who is asking; throws a 401 where nobody has signed in, so a route that needs a person begins with it. */
export async function whoAsks(database: Database, config: Config, request: FastifyRequest): Promise<Signed> {
  const shown = readSecret(request.cookies[COOKIE]);
  const now = new Date().toISOString();
  const found = shown && (await findPerson(database, shown.municipalityId, shown.hash, now));
  if (!found) throw new Refusal(401, 'signIn');
  // Noted once an hour: enough to see which phones are in use, and no write at each exchange.
  if (Date.parse(now) - Date.parse(found.seenAt) > HOUR) {
    await seeSession(database, shown.municipalityId, shown.hash, now, later(now, config.sessionDays * DAY));
  }
  return { municipalityId: shown.municipalityId, person: found.person, hash: shown.hash };
}

/** The same, if they administer; throws a 403 where they do not. */
export function administrator(signed: Signed): Signed {
  if (!signed.person.roles.includes('administrator')) throw new Refusal(403, 'notAllowed');
  return signed;
}

/** Signs a person in on a device: a new session, its secret in a cookie that scripts cannot read and other sites cannot send. */
export async function startSession(
  database: Database,
  config: Config,
  reply: FastifyReply,
  who: Who,
  deviceId: string,
): Promise<void> {
  const { secret, hash } = makeSecret(who.municipalityId);
  const now = new Date().toISOString();
  const expiresAt = later(now, config.sessionDays * DAY);
  await addSession(database, who.municipalityId, {
    hash,
    personId: who.person.id,
    deviceId,
    madeAt: now,
    seenAt: now,
    expiresAt,
  });
  // The cookie outlives many sessions: whether one is over is for the server to say.
  reply.setCookie(COOKIE, secret, {
    path: '/',
    httpOnly: true,
    sameSite: 'strict',
    secure: config.isSecure,
    maxAge: 400 * 24 * 3600,
  });
}

export async function stopSession(database: Database, reply: FastifyReply, signed: Signed): Promise<void> {
  await endSession(database, signed.municipalityId, signed.person.id, signed.hash);
  // Photos that were looked at lie in the browser's own cache.
  reply.clearCookie(COOKIE, { path: '/' }).header('clear-site-data', '"cache"');
}

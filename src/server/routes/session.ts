import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Code, Id } from '../../domain/id.ts';
import { text, wording } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { asLogin, findAccount, findAccountOf } from '../database/accounts.ts';
import type { Database } from '../database/database.ts';
import { listMunicipalities } from '../database/municipalities.ts';
import { findRecord } from '../database/records.ts';
import { endSession, listSessions } from '../database/sessions.ts';
import { isPassword } from '../password.ts';
import { Refusal } from '../refusal.ts';
import { COOKIE, startSession, stopSession, whoAsks } from '../session.ts';

const Login = v.strictObject({
  municipalityId: v.optional(Code),
  login: wording(120),
  password: v.pipe(text(400), v.nonEmpty('missing')),
  deviceId: Id,
});
const SessionName = v.strictObject({ id: v.pipe(v.string(), v.regex(/^[\w-]{43}$/, 'malformed')) });

/** Signing in and out, and one's own sessions. */
export function sessionRoutes(app: FastifyInstance, { database, config, loginLimit }: Parts): void {
  app.get('/api/municipalities', { schema: { summary: 'The cities of this installation' } }, async () =>
    (await listMunicipalities(database)).map(({ id, names, languages }) => ({ id, names, languages })),
  );

  app.post<{ Body: v.InferOutput<typeof Login> }>(
    '/api/session',
    { schema: { summary: 'Sign in', body: Login }, preHandler: loginLimit },
    async (request, reply) => {
      const { login, password, deviceId } = request.body;
      const municipalityId = request.body.municipalityId ?? (await onlyMunicipality(database));
      const account = await findAccount(database, municipalityId, asLogin(login));
      const isRight = await isPassword(password, account?.password ?? null);
      const person = account && isRight ? await findRecord(database, municipalityId, 'person', account.personId) : null;
      if (!account || !person?.isActive) throw new Refusal(401, 'wrongLogin');
      await startSession(database, config, reply, { municipalityId, person }, deviceId);
      return { municipalityId, login: account.login, person };
    },
  );

  app.get('/api/session', { schema: { summary: 'Who I am' } }, async (request, reply) => {
    // A browser that has never been here asks too, and has done nothing wrong.
    if (request.cookies[COOKIE] === undefined) return reply.status(204).send();
    const { municipalityId, person } = await whoAsks(database, config, request);
    const account = await findAccountOf(database, municipalityId, person.id);
    return { municipalityId, login: account?.login ?? '', person };
  });

  app.delete('/api/session', { schema: { summary: 'Sign out' } }, async (request, reply) => {
    await stopSession(database, reply, await whoAsks(database, config, request));
    return reply.status(204).send();
  });

  app.get('/api/sessions', { schema: { summary: 'Where I am signed in' } }, async (request) => {
    const { municipalityId, person, hash } = await whoAsks(database, config, request);
    const sessions = await listSessions(database, municipalityId, person.id, new Date().toISOString());
    return sessions.map((session) => ({
      id: session.hash,
      deviceId: session.deviceId,
      madeAt: session.madeAt,
      seenAt: session.seenAt,
      isThis: session.hash === hash,
    }));
  });

  app.delete<{ Params: v.InferOutput<typeof SessionName> }>(
    '/api/sessions/:id',
    { schema: { summary: 'Sign out elsewhere', params: SessionName } },
    async (request, reply) => {
      const { municipalityId, person } = await whoAsks(database, config, request);
      if (!(await endSession(database, municipalityId, person.id, request.params.id)))
        throw new Refusal(404, 'notFound');
      return reply.status(204).send();
    },
  );
}

async function onlyMunicipality(database: Database): Promise<string> {
  const municipalities = await listMunicipalities(database);
  if (municipalities.length > 1) throw new Refusal(400, 'wrongInput', [{ field: 'municipalityId', reason: 'missing' }]);
  return municipalities[0]?.id ?? '';
}

import type { FastifyInstance } from 'fastify';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import { later } from '../../domain/instant.ts';
import type { Parts } from '../app.ts';
import { findAccountOf, listAccounts } from '../database/accounts.ts';
import { addInvitation } from '../database/invitations.ts';
import { findRecord } from '../database/records.ts';
import { endSessionsOf, listSessions } from '../database/sessions.ts';
import { Refusal } from '../refusal.ts';
import { makeSecret } from '../secret.ts';
import { administrator, whoAsks } from '../session.ts';

const WEEK = 7 * 86_400_000;
const PersonName = v.strictObject({ id: Id });

/** What an administrator does for people: see who can sign in, give a one-time link, sign a lost phone out. */
export function peopleRoutes(app: FastifyInstance, { database, config }: Parts): void {
  app.get('/api/people', { schema: { summary: 'Who can sign in (administrators)' } }, async (request) => {
    const { municipalityId } = administrator(await whoAsks(database, config, request));
    const now = new Date().toISOString();
    const accounts = await listAccounts(database, municipalityId);
    return Promise.all(
      accounts.map(async ({ personId, login, password }) => ({
        id: personId,
        login,
        canSignIn: password !== null,
        sessions: (await listSessions(database, municipalityId, personId, now)).length,
      })),
    );
  });

  app.post<{ Params: v.InferOutput<typeof PersonName> }>(
    '/api/people/:id/invitation',
    { schema: { summary: 'A one-time link to choose a password (administrators)', params: PersonName } },
    async (request) => {
      const { municipalityId } = administrator(await whoAsks(database, config, request));
      const person = await findRecord(database, municipalityId, 'person', request.params.id);
      // Whoever has no account, as a system that sends over Open311, is never to sign in.
      if (!person?.isActive || !(await findAccountOf(database, municipalityId, person.id)))
        throw new Refusal(404, 'notFound');
      const { secret, hash } = makeSecret(municipalityId);
      const now = new Date().toISOString();
      const expiresAt = later(now, WEEK);
      await addInvitation(database, municipalityId, hash, { personId: person.id, expiresAt }, now);
      // Behind the #, so that it is in no log of any server on the way.
      return { link: `${config.baseUrl}/join#${secret}`, expiresAt };
    },
  );

  app.delete<{ Params: v.InferOutput<typeof PersonName> }>(
    '/api/people/:id/sessions',
    { schema: { summary: 'Sign a person out everywhere (administrators)', params: PersonName } },
    async (request) => {
      const { municipalityId } = administrator(await whoAsks(database, config, request));
      return { ended: await endSessionsOf(database, municipalityId, request.params.id) };
    },
  );
}

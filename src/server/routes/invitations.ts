import type { FastifyInstance } from 'fastify';
import { uuidv7 } from 'uuidv7';
import * as v from 'valibot';
import { Id } from '../../domain/id.ts';
import type { Municipality } from '../../domain/municipality.ts';
import type { Person } from '../../domain/person.ts';
import { Language, text, wording, wordsOf } from '../../domain/text.ts';
import type { Parts } from '../app.ts';
import { findAccount, findAccountOf, keepAccount, setPassword } from '../database/accounts.ts';
import type { Connection, Database } from '../database/database.ts';
import {
  dropAdministratorInvitations,
  findInvitation,
  type InvitationRow,
  useInvitation,
} from '../database/invitations.ts';
import { addMunicipality, listMunicipalities, takeVersions, touchDirectory } from '../database/municipalities.ts';
import { findRecord, keepRecords } from '../database/records.ts';
import { hashPassword } from '../password.ts';
import { Refusal } from '../refusal.ts';
import { readSecret } from '../secret.ts';
import { startSession } from '../session.ts';

const Token = v.strictObject({ token: text(200) });
const Acceptance = v.strictObject({
  token: text(200),
  password: v.pipe(text(400), v.minLength(10, 'passwordShort')),
  deviceId: Id,
  /** For the first administrator only. */
  login: v.optional(
    v.pipe(v.string('text'), v.trim(), v.toLowerCase(), v.regex(/^[a-z0-9][a-z0-9._@+-]{0,119}$/, 'malformed')),
  ),
  name: v.optional(wording(120)),
  language: v.optional(Language),
  /** For the first administrator of an installation without a city. */
  municipality: v.optional(wording(120)),
});
type Acceptance = v.InferOutput<typeof Acceptance>;

/** One-time links: to choose a password, or to become the first administrator. */
export function invitationRoutes(app: FastifyInstance, { database, config, loginLimit }: Parts): void {
  app.post<{ Body: v.InferOutput<typeof Token> }>(
    '/api/invitations/read',
    { schema: { summary: 'What a one-time link is for', body: Token }, preHandler: loginLimit },
    async (request) => {
      const { municipalityId, invitation } = await readInvitation(database, request.body.token);
      if (invitation.personId === null) {
        return { makesAdministrator: true, needsMunicipality: (await listMunicipalities(database)).length === 0 };
      }
      const account = await findAccountOf(database, municipalityId, invitation.personId);
      const person = await findRecord(database, municipalityId, 'person', invitation.personId);
      return {
        makesAdministrator: false,
        needsMunicipality: false,
        login: account?.login ?? '',
        name: person?.name ?? '',
      };
    },
  );

  app.post<{ Body: Acceptance }>(
    '/api/invitations/accept',
    { schema: { summary: 'Use a one-time link', body: Acceptance }, preHandler: loginLimit },
    async (request, reply) => {
      const { municipalityId, hash, invitation } = await readInvitation(database, request.body.token);
      const password = await hashPassword(request.body.password);
      const accepted = await database.transaction(async (connection) => {
        // Used up in the transaction that uses it: of two who hold the link, one gets in.
        if (!(await useInvitation(connection, municipalityId, hash))) throw new Refusal(410, 'linkOver');
        if (invitation.personId === null) return makeAdministrator(connection, request.body, password);
        const person = await findRecord(connection, municipalityId, 'person', invitation.personId);
        if (!person?.isActive) throw new Refusal(410, 'linkOver');
        await setPassword(connection, municipalityId, person.id, password);
        const account = await findAccountOf(connection, municipalityId, person.id);
        return { municipalityId, login: account?.login ?? '', person };
      });
      await startSession(database, config, reply, accepted, request.body.deviceId);
      return accepted;
    },
  );
}

async function readInvitation(
  database: Database,
  token: string,
): Promise<{ municipalityId: string; hash: string; invitation: InvitationRow }> {
  const shown = readSecret(token);
  const invitation =
    shown && (await findInvitation(database, shown.municipalityId, shown.hash, new Date().toISOString()));
  if (!invitation) throw new Refusal(410, 'linkOver');
  return { ...shown, invitation };
}

async function makeAdministrator(connection: Connection, acceptance: Acceptance, password: string) {
  const { login, name, language = 'en' } = acceptance;
  if (!login) throw new Refusal(400, 'wrongInput', [{ field: 'login', reason: 'missing' }]);
  if (!name) throw new Refusal(400, 'wrongInput', [{ field: 'name', reason: 'missing' }]);
  const municipalityId =
    (await listMunicipalities(connection))[0]?.id ?? (await makeMunicipality(connection, acceptance));
  if (await findAccount(connection, municipalityId, login))
    throw new Refusal(400, 'wrongInput', [{ field: 'login', reason: 'alreadyThere' }]);
  const person: Person = {
    id: uuidv7(),
    name,
    roles: ['administrator'],
    districtIds: [],
    departmentIds: [],
    language,
    isActive: true,
  };
  const version = (await takeVersions(connection, municipalityId, 1)) + 1;
  await keepRecords(connection, municipalityId, new Map(), [
    { kind: 'person', id: person.id, version, record: person },
  ]);
  await keepAccount(connection, municipalityId, { personId: person.id, login, email: '' });
  await setPassword(connection, municipalityId, person.id, password);
  await touchDirectory(connection, municipalityId);
  await dropAdministratorInvitations(connection);
  return { municipalityId, login, person };
}

async function makeMunicipality(
  connection: Connection,
  { municipality, language = 'en' }: Acceptance,
): Promise<string> {
  if (!municipality) throw new Refusal(400, 'wrongInput', [{ field: 'municipality', reason: 'missing' }]);
  const id = idFrom(municipality);
  const record: Municipality = {
    id,
    names: { [language]: municipality },
    languages: [language],
    timeZone: 'UTC',
    country: 'XX',
  };
  await addMunicipality(connection, id);
  const version = (await takeVersions(connection, id, 1)) + 1;
  await keepRecords(connection, id, new Map(), [{ kind: 'municipality', id, version, record }]);
  return id;
}

const idFrom = (name: string) =>
  wordsOf(name)
    .join('-')
    .replace(/[^a-z0-9-]/g, '')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60) || 'city';

import type { Id } from '../../domain/id.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Connection } from './database.ts';

/** A one-time link: to choose a password for a person, or (personId null) to become the first administrator. Of the secret only its hash is kept. */
export interface InvitationRow {
  personId: Id | null;
  expiresAt: Instant;
}

export async function addInvitation(
  connection: Connection,
  municipality: string,
  hash: string,
  invitation: InvitationRow,
  now: Instant,
): Promise<void> {
  await connection.run(
    'insert into invitations (municipality, hash, person_id, made_at, expires_at) values ($1, $2, $3, $4, $5)',
    [municipality, hash, invitation.personId, now, invitation.expiresAt],
  );
}

export async function findInvitation(
  connection: Connection,
  municipality: string,
  hash: string,
  now: Instant,
): Promise<InvitationRow | null> {
  const [row] = await connection.all<{ person_id: Id | null; expires_at: Instant }>(
    'select person_id, expires_at from invitations where municipality = $1 and hash = $2 and expires_at > $3',
    [municipality, hash, now],
  );
  return row ? { personId: row.person_id, expiresAt: row.expires_at } : null;
}

/** Uses it up; returns whether it was still there. */
export async function useInvitation(connection: Connection, municipality: string, hash: string): Promise<boolean> {
  return (
    (await connection.run('delete from invitations where municipality = $1 and hash = $2', [municipality, hash])) > 0
  );
}

/** Takes back the links that would make a first administrator. */
export async function dropAdministratorInvitations(connection: Connection): Promise<void> {
  await connection.run('delete from invitations where person_id is null');
}

import type { Id } from '../../domain/id.ts';
import type { Person } from '../../domain/person.ts';
import type { Connection } from './database.ts';

/** What is needed to sign in, kept apart from what colleagues see of a person. */
export interface AccountRow {
  personId: Id;
  login: string;
  email: string;
  /** An argon2id hash; null until the person has chosen a password. */
  password: string | null;
}

interface Row {
  person_id: Id;
  login: string;
  email: string;
  password: string | null;
}
const toAccount = ({ person_id, login, email, password }: Row): AccountRow => ({
  personId: person_id,
  login,
  email,
  password,
});

/** A login as it is kept: what people type differs in capitals and spaces. */
export const asLogin = (typed: string) => typed.trim().toLowerCase();

export async function findAccount(
  connection: Connection,
  municipality: string,
  login: string,
): Promise<AccountRow | null> {
  const [row] = await connection.all<Row>(
    'select person_id, login, email, password from accounts where municipality = $1 and login = $2',
    [municipality, login],
  );
  return row ? toAccount(row) : null;
}

export async function findAccountOf(
  connection: Connection,
  municipality: string,
  personId: Id,
): Promise<AccountRow | null> {
  const [row] = await connection.all<Row>(
    'select person_id, login, email, password from accounts where municipality = $1 and person_id = $2',
    [municipality, personId],
  );
  return row ? toAccount(row) : null;
}

export async function listAccounts(connection: Connection, municipality: string): Promise<AccountRow[]> {
  const rows = await connection.all<Row>(
    'select person_id, login, email, password from accounts where municipality = $1 order by login',
    [municipality],
  );
  return rows.map(toAccount);
}

/** Enters or changes an account; the password of a known one stays as it is. */
export async function keepAccount(
  connection: Connection,
  municipality: string,
  { personId, login, email }: Omit<AccountRow, 'password'>,
): Promise<void> {
  await connection.run(
    `insert into accounts (municipality, person_id, login, email, password) values ($1, $2, $3, $4, null)
      on conflict (municipality, person_id) do update set login = excluded.login, email = excluded.email`,
    [municipality, personId, login, email],
  );
}

export async function setPassword(
  connection: Connection,
  municipality: string,
  personId: Id,
  password: string,
): Promise<void> {
  await connection.run('update accounts set password = $1 where municipality = $2 and person_id = $3', [
    password,
    municipality,
    personId,
  ]);
}

/** Whether anybody can sign in and set things up. */
export async function hasAdministrator(connection: Connection): Promise<boolean> {
  const rows = await connection.all<{ body: string }>(
    `select r.body from accounts a join records r on r.municipality = a.municipality and r.kind = 'person' and r.id = a.person_id
      where a.password is not null and r.body is not null`,
  );
  return rows.some((row) => {
    const person = JSON.parse(row.body) as Person;
    return person.isActive && person.roles.includes('administrator');
  });
}

import { uuidv7 } from 'uuidv7';
import type { Directory } from '../../domain/directory.ts';
import type { Instant } from '../../domain/instant.ts';
import type { Person } from '../../domain/person.ts';
import { type Kind, keyOf, type Records, type Ref } from '../../domain/record.ts';
import { withDaysOff } from '../calendar/days-off.ts';
import { type AccountRow, keepAccount, listAccounts } from '../database/accounts.ts';
import type { Connection, Database } from '../database/database.ts';
import { addMunicipality, readDirectory, takeVersions } from '../database/municipalities.ts';
import type { City } from './city.ts';
import { isChanged, keepDirectory, type Put } from './keep.ts';
import { CityRefused, checkRemovals } from './removals.ts';
import type { Summary } from './summary.ts';

/**
 * Makes the database hold this city, all of it or nothing; what is the same already is not written. Throws CityRefused
 * where something that is no longer in the files is still in use.
 */
export async function importCity(database: Database, city: City, now = new Date().toISOString()): Promise<Summary> {
  return database.transaction(async (connection) => {
    const { id } = city.municipality;
    await addMunicipality(connection, id);
    // Locks the municipality's row: of two imports at once, the second compares with what the first has written.
    await takeVersions(connection, id, 0);
    const directory = await readDirectory(connection, id);
    const accounts = await listAccounts(connection, id);
    const wanted = directoryOf(city, directory, accounts, now);

    const before = putsOf(directory);
    const after = putsOf(wanted);
    const added = [...after.values()].filter((put) => !before.has(keyOf(put)));
    const changed = [...after.values()].filter((put) => isChanged(before.get(keyOf(put)), put));
    // Who is not in the file has not left: an account is more than a line.
    const removed = [...before.values()].filter((put) => put.kind !== 'person' && !after.has(keyOf(put)));
    const staying = directory.people.filter(
      ({ id, isActive }) => isActive && !after.has(keyOf({ kind: 'person', id })),
    );

    const problems = await checkRemovals(connection, id, removed, staying);
    if (problems.length > 0) throw new CityRefused(problems);
    await keepDirectory(connection, id, [...added, ...changed, ...removed.map((put) => ({ ...put, record: null }))]);
    const readdressed = await keepAccounts(connection, id, city, wanted.people, accounts);
    return {
      added: added.map(refOf),
      changed: [...new Map([...changed, ...readdressed].map((ref) => [keyOf(ref), refOf(ref)])).values()],
      removed: removed.map(refOf),
      staying: staying.map((person) => loginOf(person, accounts)),
      logins: new Map(wanted.people.map((person, index) => [person.id, city.people[index]?.login ?? ''])),
    };
  });
}

/** The city as the database will have it. Who is known by login keeps the id, and stays switched off if they were. */
function directoryOf(city: City, present: Directory, accounts: AccountRow[], now: Instant): Directory {
  const ids = new Map(accounts.map((account) => [account.login, account.personId]));
  const known = new Map(present.people.map((person) => [person.id, person]));
  const people = city.people.map(({ login, email: _kept, ...particulars }): Person => {
    const id = ids.get(login) ?? uuidv7();
    return { id, ...particulars, isActive: known.get(id)?.isActive ?? true };
  });
  // Without their file, the ready answers stay as somebody has set them on the screen.
  const replies = city.replies ?? present.replies ?? [];
  return { ...city, municipality: withDaysOff(city.municipality, now), people, replies };
}

function putsOf(directory: Directory): Map<string, Put> {
  const { municipality, districts, departments, services, rules, people, replies = [] } = directory;
  const named = (kind: Kind, records: (Records[Kind] & { id: string })[]): Put[] =>
    records.map((record) => ({ kind, id: record.id, record }));
  const puts = [
    ...named('municipality', municipality ? [municipality] : []),
    ...named('district', districts),
    ...named('department', departments),
    ...named('service', services),
    ...named('rule', rules),
    ...named('person', people),
    ...named('reply', replies),
  ];
  return new Map(puts.map((put) => [keyOf(put), put]));
}

/** Enters who is new and changes whose e-mail is another; returns these. `people` stand in the order of the file. */
async function keepAccounts(
  connection: Connection,
  id: string,
  city: City,
  people: Person[],
  accounts: AccountRow[],
): Promise<Ref[]> {
  const readdressed: Ref[] = [];
  const known = new Map(accounts.map((account) => [account.personId, account]));
  for (const [index, { login, email }] of city.people.entries()) {
    const personId = people[index]?.id ?? '';
    const account = known.get(personId);
    if (account?.email === email) continue;
    await keepAccount(connection, id, { personId, login, email });
    if (account) readdressed.push({ kind: 'person', id: personId });
  }
  return readdressed;
}

const refOf = ({ kind, id }: Ref): Ref => ({ kind, id });
const loginOf = ({ id, name }: Person, accounts: AccountRow[]) =>
  accounts.find((account) => account.personId === id)?.login ?? name;

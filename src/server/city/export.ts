import { listAccounts } from '../database/accounts.ts';
import type { Database } from '../database/database.ts';
import { readDirectory } from '../database/municipalities.ts';
import type { City, CityPerson } from './city.ts';

/** The city as the database holds it, without people who are switched off and without what the server reckons; null where there is none of that id. */
export async function findCity(database: Database, id: string): Promise<City | null> {
  return database.transaction(async (connection) => {
    const directory = await readDirectory(connection, id);
    const { municipality } = directory;
    if (!municipality) return null;
    const accounts = await listAccounts(connection, id);
    const people = accounts.flatMap(({ personId, login, email }): CityPerson[] => {
      const person = directory.people.find((person) => person.id === personId && person.isActive);
      if (!person) return [];
      const { name, roles, districtIds, departmentIds, language } = person;
      return [{ login, name, email, roles, districtIds, departmentIds, language }];
    });
    const { daysOff: _reckoned, ...written } = municipality;
    return { ...directory, municipality: written, people };
  });
}

import type { Database } from '../database/database.ts';
import { listMunicipalityIds } from '../database/municipalities.ts';

/** The id of the city that is meant: the one of this name, or the only one there is; else why none is, as a line to print. */
export async function chooseCity(
  database: Database,
  asked: string | undefined,
): Promise<{ id: string } | { said: string }> {
  const ids = await listMunicipalityIds(database);
  if (asked === undefined && ids.length > 1)
    return { said: `this installation has several cities; add --city and one of: ${ids.join(', ')}` };
  const id = asked ?? ids[0];
  if (id === undefined || ids.length === 0) return { said: 'there is no city in this database' };
  return ids.includes(id) ? { id } : { said: `there is no city "${id}"; there is: ${ids.join(', ')}` };
}

import type { Kind } from '../../domain/record.ts';
import type { Connection } from '../database/database.ts';

const FIELDS = { district: 'districtId', department: 'departmentId', service: 'serviceCode' } as const;
export type UsedKind = keyof typeof FIELDS;

export interface Use {
  kind: Kind;
  count: number;
}

/** How many pieces of work name this district, department or service, in their history too. */
export async function countUses(
  connection: Connection,
  municipality: string,
  kind: UsedKind,
  id: string,
): Promise<Use[]> {
  // A quotation mark that somebody typed is escaped in JSON, so that only a field can look like this.
  return connection.all<Use>(
    `select kind, count(*) as count from records
      where municipality = $1 and kind in ('visit', 'encounter', 'contact', 'request') and replace(body, $2, '') <> body
      group by kind order by kind`,
    [municipality, `"${FIELDS[kind]}":${JSON.stringify(id)}`],
  );
}

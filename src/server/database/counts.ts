import type { Code } from '../../domain/id.ts';
import { type Connection, list } from './database.ts';
import { weekSpan } from './facts.ts';

/** How many requests of one service in one district are open, and how many are done. */
export interface Count {
  districtId: string | null;
  serviceCode: string;
  open: number;
  solved: number;
}

// Before and behind the name of every week.
const [FIRST, BEHIND] = [weekSpan(''), 'x'];

/**
 * How many requests of these services there are by district, all of them since the beginning: from what is added up by week, so that it
 * costs the same however many there are. Their parts are not counted beside them.
 */
export async function countRequests(connection: Connection, municipality: string, services: Code[]): Promise<Count[]> {
  if (services.length === 0) return [];
  const rows = await connection.all<{ district: string; service: string } & Record<'open' | 'solved', number | string>>(
    `select district, service, sum(came - went) as open, sum(went - declined) as solved from happenings
      where municipality = $1 and span >= $2 and span < $3 and part = '' and service in (${list(services.length, 4)})
      group by district, service having sum(came) > 0 order by district, service`,
    [municipality, FIRST, BEHIND, ...services],
  );
  return rows.map(({ district, service, open, solved }) => ({
    districtId: district || null,
    serviceCode: service,
    open: Number(open),
    solved: Number(solved),
  }));
}

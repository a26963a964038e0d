import { setImmediate } from 'node:timers/promises';
import { isOpen, STATUSES } from '../../domain/request.ts';
import type { Database } from './database.ts';

/** How many requests of one service in one district are open, and how many are done. */
export interface Count {
  districtId: string | null;
  serviceCode: string;
  open: number;
  solved: number;
}

/** How many versions are looked at in one go, so that no exchange waits for all of them. */
const SPAN = 20_000;

/** Counts the requests of these services by district, all of them since the beginning. */
export async function countRequests(database: Database, municipality: string, services: string[]): Promise<Count[]> {
  const field = (name: string) => (database.engine === 'postgres' ? `body::json ->> '${name}'` : `body ->> '${name}'`);
  const counts = new Map<string, Count>();
  const [last] = await database.all<{ version: number | null }>(
    'select max(version) as version from records where municipality = $1',
    [municipality],
  );
  const open: readonly string[] = STATUSES.filter((status) => isOpen({ status }));
  for (let above = 0; above < (last?.version ?? 0); above += SPAN) {
    const rows = await database.all<{ district: string | null; service: string | null; status: string; count: number }>(
      `select district, ${field('serviceCode')} as service, ${field('status')} as status, count(*) as count from records
        where municipality = $1 and version > $2 and version <= $3 and kind = 'request' and body is not null and ${field('partOf')} is null group by 1, 2, 3`,
      [municipality, above, above + SPAN],
    );
    for (const { district, service, status, count } of rows) {
      if (service === null || !services.includes(service)) continue;
      const key = `${district ?? ''}/${service}`;
      const sum = counts.get(key) ?? { districtId: district, serviceCode: service, open: 0, solved: 0 };
      if (open.includes(status)) sum.open += Number(count);
      if (status === 'done') sum.solved += Number(count);
      counts.set(key, sum);
    }
    await setImmediate();
  }
  return [...counts.values()];
}

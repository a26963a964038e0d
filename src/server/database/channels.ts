import type { Channel } from '../../domain/department.ts';
import type { Connection } from './database.ts';

/** What is kept of a department's far side for this channel; null where nothing is. It holds secrets, and goes to no phone, file or log. */
export async function findSettings(
  connection: Connection,
  municipality: string,
  departmentId: string,
  channel: Channel,
): Promise<unknown> {
  const [row] = await connection.all<{ settings: string }>(
    'select settings from channels where municipality = $1 and department_id = $2 and channel = $3',
    [municipality, departmentId, channel],
  );
  return row ? JSON.parse(row.settings) : null;
}

/** Keeps this in place of what was kept before. */
export async function keepSettings(
  connection: Connection,
  municipality: string,
  departmentId: string,
  channel: Channel,
  settings: unknown,
): Promise<void> {
  await connection.run(
    `insert into channels (municipality, department_id, channel, settings) values ($1, $2, $3, $4)
      on conflict (municipality, department_id, channel) do update set settings = excluded.settings`,
    [municipality, departmentId, channel, JSON.stringify(settings)],
  );
}

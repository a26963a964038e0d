import type { Id } from '../../domain/id.ts';
import type { MutationAnswer } from '../../sync/protocol.ts';
import type { LogRow } from '../../sync/server.ts';
import { type Connection, list, lots, placeholders } from './database.ts';

/** Enters those ids that nobody has entered yet and returns them. An id that another writer is just entering is waited for. */
export async function claim(connection: Connection, municipality: string, rows: LogRow[]): Promise<Set<Id>> {
  const claimed = new Set<Id>();
  // In one order, so that two servers given the same two mutations never wait for each other.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const lot of lots(sorted)) {
    const entered = await connection.all<{ id: Id }>(
      `insert into mutations (municipality, id, person_id, device_id, content, hash, result, received_at, clock_offset)
        values ${placeholders(lot.length, 9)} on conflict (municipality, id) do nothing returning id`,
      lot.flatMap((row) => [
        municipality,
        row.id,
        row.personId,
        row.deviceId,
        row.content,
        row.hash,
        'acknowledged',
        row.receivedAt,
        row.clockOffset,
      ]),
    );
    for (const { id } of entered) claimed.add(id);
  }
  return claimed;
}

/** The first answers given to these ids. */
export async function findAnswers(
  connection: Connection,
  municipality: string,
  ids: Id[],
): Promise<Map<Id, { hash: string; answer: MutationAnswer }>> {
  const answers = new Map<Id, { hash: string; answer: MutationAnswer }>();
  for (const lot of lots(ids)) {
    const rows = await connection.all<{
      id: Id;
      hash: string;
      result: MutationAnswer['result'];
      problems: string | null;
    }>(`select id, hash, result, problems from mutations where municipality = $1 and id in (${list(lot.length, 2)})`, [
      municipality,
      ...lot,
    ]);
    for (const { id, hash, result, problems } of rows) {
      answers.set(id, { hash, answer: { id, result, ...(problems ? { problems: JSON.parse(problems) } : {}) } });
    }
  }
  return answers;
}

export async function keepRefusals(
  connection: Connection,
  municipality: string,
  answers: MutationAnswer[],
): Promise<void> {
  for (const { id, problems } of answers) {
    await connection.run("update mutations set result = 'refused', problems = $1 where municipality = $2 and id = $3", [
      JSON.stringify(problems ?? []),
      municipality,
      id,
    ]);
  }
}

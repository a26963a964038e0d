import type { Id } from '../../domain/id.ts';
import type { LogRow } from '../../sync/database.ts';
import type { MutationAnswer } from '../../sync/protocol.ts';
import { type Connection, list, lots, type Value } from './database.ts';

const COLUMNS = [
  'id',
  'municipality',
  'person_id',
  'device_id',
  'content',
  'hash',
  'result',
  'received_at',
  'clock_offset',
  'carried_by',
];

/** Enters those ids that nobody has entered yet and returns them. An id that another writer is just entering is waited for. */
export async function claim(connection: Connection, municipality: string, rows: LogRow[]): Promise<Set<Id>> {
  // In one order, so that two servers given the same two mutations never wait for each other.
  const sorted = [...rows].sort((a, b) => (a.id < b.id ? -1 : 1));
  const values = sorted.map((row): Value[] => [
    row.id,
    municipality,
    row.personId,
    row.deviceId,
    row.content,
    row.hash,
    'acknowledged',
    row.receivedAt,
    row.clockOffset,
    row.carriedBy,
  ]);
  return new Set(
    (await connection.insert('mutations', COLUMNS, values, 'on conflict (municipality, id) do nothing')) as Id[],
  );
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

/** Keeps the answers that are not plain acknowledgements. */
export async function keepAnswers(
  connection: Connection,
  municipality: string,
  answers: MutationAnswer[],
): Promise<void> {
  for (const { id, result, problems } of answers) {
    await connection.run('update mutations set result = $1, problems = $2 where municipality = $3 and id = $4', [
      result,
      problems ? JSON.stringify(problems) : null,
      municipality,
      id,
    ]);
  }
}

/** Gives ids back that were entered in this transaction: nothing was done for them. */
export async function release(connection: Connection, municipality: string, ids: Id[]): Promise<void> {
  for (const lot of lots(ids)) {
    await connection.run(`delete from mutations where municipality = $1 and id in (${list(lot.length, 2)})`, [
      municipality,
      ...lot,
    ]);
  }
}

import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** What came through a power cut. */
export interface Found {
  /** Of the acknowledged mutations, how many are in the log with their encounter and its request. */
  found: number;
  lost: number;
  /** Mutations in the log, acknowledged or not, of which a part is missing. */
  halves: number;
  /** What SQLite says of its file: "ok". */
  integrity: string;
}

/** Reads the database that a stopped server left in this folder. */
export function findAcknowledged(folder: string, acknowledged: Set<string>): Found {
  const database = new DatabaseSync(join(folder, 'plein-air.sqlite'), { readOnly: true });
  try {
    const { integrity_check: integrity } = database.prepare('pragma integrity_check').get() as Record<string, string>;
    const records = new Set(
      database
        .prepare('select kind, id from records')
        .all()
        .map(({ kind, id }) => `${kind}/${id}`),
    );
    const log = database.prepare('select id, content from mutations').all() as { id: string; content: string }[];
    const isWhole = ({ content }: { content: string }) => {
      const { encounter } = JSON.parse(content).args;
      const keys = [
        `encounter/${encounter.id}`,
        ...encounter.needs.map((need: { id: string }) => `request/${need.id}`),
      ];
      return keys.every((key) => records.has(key));
    };
    const whole = new Set(log.filter(isWhole).map(({ id }) => id));
    const found = [...acknowledged].filter((id) => whole.has(id)).length;
    return { found, lost: acknowledged.size - found, halves: log.length - whole.size, integrity: integrity ?? '' };
  } finally {
    database.close();
  }
}

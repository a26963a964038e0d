import { setImmediate } from 'node:timers/promises';
import type { Connection } from './database.ts';

/** How many requests are read at once. */
const PAGE = 500;
// Behind every id, in whatever order the database puts digits and letters.
const BEHIND = 'z';

/** The requests of a municipality as JSON, the one that was opened last first, at most so many. */
export async function* eachLatest(connection: Connection, municipality: string, most: number): AsyncGenerator<string> {
  let below = BEHIND;
  for (let left = most; left > 0; ) {
    // An id tells when it was made, so the index of the table is in that order.
    const rows = await connection.all<{ id: string; body: string }>(
      `select id, body from records
        where municipality = $1 and kind = 'request' and id < $2 and body is not null order by id desc limit ${PAGE}`,
      [municipality, below],
    );
    for (const { body } of rows.slice(0, left)) yield body;
    left -= rows.length;
    below = rows.at(-1)?.id ?? '';
    if (rows.length < PAGE) return;
    // SQLite answers at once: without this, no exchange would have its turn until all are read.
    await setImmediate();
  }
}

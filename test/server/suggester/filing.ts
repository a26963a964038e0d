import { gunzipSync } from 'node:zlib';
import type { Weights } from '../../../src/domain/suggester/weights.ts';
import { readWeights } from '../../../src/domain/suggester/weights.ts';
import type { Suggester } from '../../../src/domain/suggester.ts';
import type { Database } from '../../../src/server/database/database.ts';
import { findRecord } from '../../../src/server/database/records.ts';
import { findWeights } from '../../../src/server/database/suggesters.ts';
import { filed } from '../../domain/filed.ts';
import { idOf, requestOf } from '../../domain/records.ts';
import { nora } from '../../people.ts';
import { keepInTown } from '../../sync/city.ts';

/** Requests of the town, from the one with this number up to that one, each asked for by somebody else and a minute after the one before. */
export function requests(from: number, to: number) {
  return filed(to)
    .slice(from)
    .map(({ text, serviceCode }, index) =>
      requestOf(nora, {
        id: idOf(0x1000 + from + index),
        contactId: idOf(0x3000 + from + index),
        openedAt: new Date(Date.parse('2026-10-01T08:00:00.000Z') + (from + index) * 60_000).toISOString(),
        text,
        serviceCode,
      }),
    );
}

export const file = (database: Database, from: number, to: number): Promise<void> =>
  keepInTown(database, 'request', requests(from, to));

/** What the directory tells of what was learned; null where nothing was. */
export const told = (database: Database): Promise<Suggester | null> =>
  findRecord(database, 'testtown', 'suggester', 'suggester');

/** What a phone would fetch now. */
export async function learned(database: Database): Promise<Weights | null> {
  const bytes = await findWeights(database, 'testtown', (await told(database))?.hash ?? '');
  return bytes && readWeights(gunzipSync(bytes));
}

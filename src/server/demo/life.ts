import { uuidv7 } from 'uuidv7';
import { type Instant, later } from '../../domain/instant.ts';
import { SCHEMA } from '../../domain/mutation.ts';
import type { Person } from '../../domain/person.ts';
import type { Language } from '../../domain/text.ts';
import { PROTOCOL } from '../../sync/protocol.ts';
import { sync } from '../../sync/server.ts';
import { listAccounts } from '../database/accounts.ts';
import type { Database } from '../database/database.ts';
import { findDirectory } from '../database/municipalities.ts';
import { dispatchOnce } from '../dispatch/dispatch.ts';
import { syncDatabase } from '../mutations.ts';
import { type Past, readPast } from './past.ts';

const MINUTE = 60_000;

/** Lets the town live its last weeks: every deed is done by its person, at its moment, through the same sync as any phone's. */
export async function live(database: Database, municipalityId: string, language: Language): Promise<void> {
  const { people } = await findDirectory(database, municipalityId);
  const accounts = await listAccounts(database, municipalityId);
  const byLogin = new Map(
    accounts.map(({ login, personId }) => [login, people.find(({ id }) => id === personId) as Person]),
  );
  const cursors = new Map<string, string>();
  for (const [seq, deed] of readPast(byLogin, language, new Date().toISOString()).entries()) {
    const person = byLogin.get(deed.by) as Person;
    const moment = (instant: Instant) => () => new Date(instant);
    const mutation = {
      id: uuidv7(),
      base: null,
      schema: SCHEMA,
      personId: person.id,
      deviceId: person.id,
      madeAt: deed.at,
      seq,
    };
    const { name, args, recordId } = deed;
    const answer = await sync(
      syncDatabase(database, () => {}, moment(deed.at)),
      { municipalityId, person },
      {
        protocol: PROTOCOL,
        deviceId: person.id,
        sentAt: deed.at,
        cursor: cursors.get(deed.by) ?? null,
        mutations: [{ ...mutation, name, args, recordId }],
      },
      moment(deed.at)(),
    );
    cursors.set(deed.by, answer.cursor);
    refuseHalf(deed, answer.answers[0]);
    await dispatchOnce(database, moment(later(deed.at, MINUTE)));
  }
}

function refuseHalf(deed: Past, answer: { result: string; problems?: unknown } | undefined): void {
  if (answer?.result !== 'acknowledged')
    throw new Error(`the town's life: ${deed.name} by ${deed.by}: ${JSON.stringify(answer?.problems)}`);
}
